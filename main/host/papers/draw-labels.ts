import { labelsOf } from '#src/items/label.ts'
import type { LabelSheet } from '#src/items/label-format.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { drawPaper } from './draw-paper.ts'
import { labelsFileName } from './paper-names.ts'
import type { Job, Services } from '#main/host/services.ts'

type Drawn = { readonly bytes: Uint8Array; readonly fileName: string; readonly labels: number }

/** Draws the labels of things; commands go on meanwhile. */
export async function drawLabels(
  services: Services,
  itemIds: readonly Id[],
  sheet: LabelSheet,
  { progress, cancelled }: Job,
): Promise<Result<Drawn, AnyRefusal>> {
  const { register } = services.ledger
  const labels = labelsOf(register, itemIds)
  if (labels.length === 0) return refused({ code: 'nothingToLabel' })
  const of = { kind: 'labels', labels, sheet, on: services.world.today() } as const
  const drawn = await drawPaper(services, register, of, {
    progress: (steps) => progress(Math.min(steps, labels.length), labels.length),
    cancelled,
  })
  if (!drawn.ok) return drawn
  return ok({ bytes: drawn.value.bytes, fileName: labelsFileName(labels), labels: labels.length })
}
