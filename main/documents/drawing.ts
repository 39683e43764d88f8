import type { AddendumPaper } from '#src/agreements/paper-addendum.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { FormPaper } from '#src/agreements/paper-form.ts'
import type { HandoverPaper } from '#src/agreements/paper-handover.ts'
import type { HoldingsPaper } from '#src/agreements/paper-holdings.ts'
import type { Label } from '#src/items/label.ts'
import type { LabelSheet } from '#src/items/label-format.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { assertNever, ok, type Result } from '#src/shared/result.ts'
import { addendumTemplate, renderAddendum } from './addendum.ts'
import { renderAgreement } from './agreement.ts'
import { textsOf } from './bilingual.ts'
import { renderForm } from './form.ts'
import { renderHandover } from './handover.ts'
import { renderHoldings } from './holdings.ts'
import { type LabelsRefusal, renderLabels } from './labels/labels.ts'
import type { OwnText } from './own-texts.ts'
import type { PaperRefusal } from './paper-layout.ts'
import type { PaperResources } from './resources.ts'

/** Whatever the register draws: the facts alone, so that they can go to another thread. */
export type Drawable =
  | { readonly kind: 'agreement'; readonly paper: AgreementPaper }
  | { readonly kind: 'handover'; readonly paper: HandoverPaper }
  | { readonly kind: 'addendum'; readonly paper: AddendumPaper }
  | { readonly kind: 'form'; readonly paper: FormPaper }
  | { readonly kind: 'holdings'; readonly paper: HoldingsPaper }
  | {
      readonly kind: 'labels'
      readonly labels: readonly Label[]
      readonly sheet: LabelSheet
      readonly on: CalendarDate
    }

/** What is drawn, and all that it is drawn with besides what comes with the program. */
export type Drawing = {
  readonly of: Drawable
  /** The texts of the office that are in use. */
  readonly texts: readonly OwnText[]
  /** The bytes of the logo that the paper bears. */
  readonly logo: Uint8Array | undefined
  /** The past day at whose end the register was seen. */
  readonly asAt: CalendarDate | undefined
}

/** A file, and the very wordings it was drawn with: each by its name and the hash of its text. */
export type Drawn = { readonly bytes: Uint8Array; readonly wordings: readonly string[] }

export type DrawingFault = PaperRefusal | LabelsRefusal

/** Draws in small steps; of labels, one each. The same drawing gives the same bytes. */
export function* drawn(
  drawing: Drawing,
  resources: PaperResources,
): Generator<void, Result<Drawn, DrawingFault>> {
  const bytes = yield* bytesOf(drawing, resources)
  return bytes.ok ? ok({ bytes: bytes.value, wordings: wordingsOf(drawing.of, resources) }) : bytes
}

function* bytesOf(
  { of, logo, asAt }: Drawing,
  resources: PaperResources,
): Generator<void, Result<Uint8Array, DrawingFault>> {
  switch (of.kind) {
    case 'agreement':
      return renderAgreement(of.paper, resources, logo, asAt)
    case 'handover':
      return renderHandover(of.paper, resources, logo, asAt)
    case 'addendum':
      return renderAddendum(of.paper, resources, logo, asAt)
    case 'form':
      return renderForm(of.paper, resources, logo, asAt)
    case 'holdings':
      return yield* renderHoldings(of.paper, resources, { past: asAt !== undefined, logo })
    case 'labels':
      return yield* renderLabels(of.labels, of.sheet, of.on, resources)
    default:
      return assertNever(of, 'drawable')
  }
}

function wordingsOf(of: Drawable, resources: PaperResources): readonly string[] {
  if (of.kind === 'labels') return []
  const language = of.kind === 'holdings' ? undefined : of.paper.secondLanguage
  return textsOf(resources, textOf(of), language).map(({ name, digest }) => `${name} ${digest}`)
}

function textOf(of: Exclude<Drawable, { readonly kind: 'labels' }>) {
  if (of.kind === 'addendum') return addendumTemplate(of.paper)
  return of.kind === 'form' ? of.paper.kind : of.kind
}
