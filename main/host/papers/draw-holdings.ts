import { holdingsPaper } from '#src/agreements/paper-holdings.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { drawPaper } from './draw-paper.ts'
import { holdingsFileName } from './paper-names.ts'
import type { Job, Services } from '#main/host/services.ts'

type Drawn = { readonly bytes: Uint8Array; readonly fileName: string }

/**
 * Draws the register of the things on loan, of all bodies or of one. It is read whole between two commands, so that
 * the head it bears attests it; the drawing takes its time while commands go on.
 */
export async function drawHoldings(
  services: Services,
  bodyId: Id | undefined,
  { cancelled }: Job,
): Promise<Result<Drawn, AnyRefusal>> {
  const { ledger, world } = services
  const on = world.today()
  const paper = await ledger.settled((register, head) => holdingsPaper(register, { on, head, bodyId }))
  if (!paper.ok) return paper
  const of = { kind: 'holdings', paper: paper.value } as const
  const drawn = await drawPaper(services, ledger.register, of, { cancelled })
  if (!drawn.ok) return drawn
  return ok({ bytes: drawn.value.bytes, fileName: holdingsFileName(on, paper.value.borrower?.name) })
}
