import { aboutOf } from '#main/documents/template/fault.ts'
import type { Drawable, DrawingFault, Drawn } from '#main/documents/drawing.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Register } from '#src/register/register.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Watch } from '#main/host/drawing/drawer.ts'
import { logoBytes } from './logo.ts'
import type { Services } from '#main/host/services.ts'
import { ownTextsFor } from '#main/host/templates/templates.ts'

/** Draws with the texts that it takes today and the logo that the paper bears. */
export async function drawPaper(
  services: Services,
  { templates }: Register,
  of: Drawable,
  watch?: Watch,
): Promise<Result<Drawn, AnyRefusal>> {
  const logo = await logoOf(services, of)
  if (!logo.ok) return logo
  const texts = ownTextsFor(templates, of, services.world.today())
  const { drawer, asAt } = services
  const drawn = await drawer.draw({ of, texts, logo: logo.value, asAt }, watch)
  return drawn.ok ? drawn : refused(drawingRefusal(drawn.error))
}

/** The bytes of the logo that it bears. */
export const logoOf = async ({ opened }: Services, of: Drawable) =>
  of.kind === 'labels' ? ok(undefined) : logoBytes(opened.papers, of.paper.logo)

/** The documents' refusals in the words of the contract. */
export function drawingRefusal(error: DrawingFault | { readonly code: 'workCancelled' }): AnyRefusal {
  switch (error.code) {
    case 'workCancelled':
      return error
    case 'glyphMissing':
      return {
        code: 'glyphMissing',
        characters: [...error.characters],
        where: error.where.map(({ text }) => text),
      }
    case 'templateFaulty': {
      const { template, line, column, problem } = error
      return {
        code: 'templateFaulty',
        template,
        line,
        column,
        problem: problem.code,
        about: aboutOf(problem),
      }
    }
    case 'numberNotInBars':
      return { code: error.code, inventoryNumber: error.inventoryNumber }
    case 'labelTooSmall':
      return { code: error.code, what: error.what, inventoryNumber: error.inventoryNumber }
    default:
      return { code: 'paperImpossible', problem: error.code }
  }
}
