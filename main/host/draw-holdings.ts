import { renderHoldings } from '#main/documents/holdings.ts'
import { Breath } from '#main/journal/breath.ts'
import { holdingsPaper } from '#src/agreements/paper-holdings.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { drawingRefusal, meansOfDrawing } from './means-of-drawing.ts'
import { holdingsFileName } from './paper-names.ts'
import type { Job, Services } from './services.ts'

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
  const { ledger, world, asAt } = services
  const on = world.today()
  const paper = await ledger.settled((register, head) => holdingsPaper(register, { on, head, bodyId }))
  if (!paper.ok) return paper
  const means = await meansOfDrawing(services, ledger.register, paper.value.logo)
  if (!means.ok) return means
  const past = asAt !== undefined
  const steps = renderHoldings(paper.value, means.value.resources, { past, logo: means.value.logo })
  const breath = new Breath()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      if (!step.value.ok) return refused(drawingRefusal(step.value.error))
      const fileName = holdingsFileName(on, paper.value.borrower?.name)
      return ok({ bytes: step.value.value, fileName })
    }
    if (!breath.due) continue
    await breath.take()
    if (cancelled()) return refused({ code: 'workCancelled' })
  }
}
