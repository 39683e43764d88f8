import type { PaperRefusal } from '#main/documents/paper-layout.ts'
import type { PaperResources } from '#main/documents/resources.ts'
import type { Logo } from '#src/bodies/body.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Register } from '#src/register/register.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { logoBytes } from './logo.ts'
import type { Services } from './services.ts'
import { resourcesOn } from './templates.ts'

export type MeansOfDrawing = { readonly resources: PaperResources; readonly logo: Uint8Array | undefined }

/** What a paper of today is drawn with: fonts and texts, and the bytes of the logo that it bears. */
export async function meansOfDrawing(
  services: Services,
  register: Register,
  logo: Logo | undefined,
): Promise<Result<MeansOfDrawing, AnyRefusal>> {
  const resources = resourcesOn(services, register, services.world.today())
  if (!resources.ok) return refused(drawingRefusal(resources.error))
  const bytes = await logoBytes(services.opened.papers, logo)
  return bytes.ok ? ok({ resources: resources.value, logo: bytes.value }) : bytes
}

/** The documents' refusals in the words of the contract. */
export function drawingRefusal(error: PaperRefusal): AnyRefusal {
  switch (error.code) {
    case 'glyphMissing':
      return {
        code: 'glyphMissing',
        characters: [...error.characters],
        where: error.where.map(({ text }) => text),
      }
    case 'templateFaulty': {
      const { template, line, column, problem } = error
      return { code: 'templateFaulty', template, line, column, problem: problem.code }
    }
    default:
      return { code: 'paperImpossible', problem: error.code }
  }
}
