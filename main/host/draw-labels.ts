import { type LabelsRefusal, renderLabels } from '#main/documents/labels/labels.ts'
import { Breath } from '#main/journal/breath.ts'
import { labelsOf } from '#src/items/label.ts'
import type { LabelSheet } from '#src/items/label-format.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { drawingRefusal } from './means-of-drawing.ts'
import { labelsFileName } from './paper-names.ts'
import type { Job, Services } from './services.ts'
import { paperResources } from './templates.ts'

type Drawn = { readonly bytes: Uint8Array; readonly fileName: string; readonly labels: number }

/** Draws the labels of things; commands go on meanwhile. */
export async function drawLabels(
  services: Services,
  itemIds: readonly Id[],
  sheet: LabelSheet,
  { progress, cancelled }: Job,
): Promise<Result<Drawn, AnyRefusal>> {
  const labels = labelsOf(services.ledger.register, itemIds)
  if (labels.length === 0) return refused({ code: 'nothingToLabel' })
  const resources = paperResources(services.resources)
  if (!resources.ok) return refused(drawingRefusal(resources.error))
  const steps = renderLabels(labels, sheet, services.world.today(), resources.value)
  const breath = new Breath()
  let done = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      if (!step.value.ok) return refused(labelsRefusal(step.value.error))
      return ok({ bytes: step.value.value, fileName: labelsFileName(labels), labels: labels.length })
    }
    done += 1
    if (!breath.due) continue
    progress(Math.min(done, labels.length), labels.length)
    await breath.take()
    if (cancelled()) return refused({ code: 'workCancelled' })
  }
}

function labelsRefusal(error: LabelsRefusal): AnyRefusal {
  if (error.code === 'glyphMissing') return drawingRefusal(error)
  const { what, inventoryNumber } = error
  return error.code === 'numberNotInBars'
    ? { code: error.code, inventoryNumber }
    : { code: error.code, what, inventoryNumber }
}
