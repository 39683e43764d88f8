import type { FormKind } from '#src/agreements/form.ts'
import type { FormPaper, FormRow } from '#src/agreements/paper-form.ts'
import {
  type Field,
  fundField,
  place,
  placeAndPerson,
  state,
  thing,
  thingsTable,
  valueField,
} from './annex-tables.ts'
import { shortDate } from './italian.ts'
import type { TableBlock } from './kit/blocks.ts'
import { formColumnText as columns, formText as words } from './text/it.ts'

/** A column to be written in by hand. */
const byHand = (header: string, width: Field<FormRow>['width']): Field<FormRow> => ({
  header,
  width,
  byHand: true,
  say: () => '',
})

const accessories = thing.at(-1)?.header
const [device, whole] = [thing.filter(({ header }) => header !== accessories), thing]
const stateBefore: Field<FormRow> = { ...state, header: columns.conditionBefore }
const asked: readonly Field<FormRow>[] = [...whole, place, valueField]

const fieldsFor: Readonly<Record<FormKind, readonly Field<FormRow>[]>> = {
  returnRequest: asked,
  firstReminder: asked,
  finalNotice: asked,
  returnReport: [
    ...whole,
    stateBefore,
    byHand(columns.conditionAfter, 76),
    byHand(columns.damages, { share: 26 }),
  ],
  replacementReport: [
    ...whole,
    stateBefore,
    byHand(columns.reason, { share: 16 }),
    byHand(columns.replacement, { share: 24 }),
  ],
  lossDeclaration: [
    { header: columns.lost, width: 46, align: 'center', say: () => words.box },
    ...whole,
    place,
    valueField,
  ],
  auditReport: [
    ...device,
    placeAndPerson,
    state,
    valueField,
    byHand(columns.outcome, 40),
    byHand(columns.notes, { share: 24 }),
  ],
  wipeCertificate: [
    ...device,
    {
      header: columns.returnedOn,
      width: 56,
      whole: true,
      say: ({ returnedOn }) => (returnedOn ? shortDate(returnedOn) : ''),
    },
    byHand(columns.medium, { share: 22 }),
    { header: columns.method, width: 108, say: () => words.methods },
    { header: columns.outcome, width: 72, say: () => words.outcomes },
    byHand(columns.doneOn, 92),
  ],
}

/** The things that the paper is about, with the columns that are filled in by hand. */
export function formTable({ kind, assets, totals, funding }: FormPaper): TableBlock {
  const own = fieldsFor[kind]
  // The head may bear two statements of the Union: the list tells which is of what, before what is written by hand.
  const at = own.findIndex((field) => field.byHand === true || field === valueField)
  const fields = [...own.slice(0, at), ...fundField(funding), ...own.slice(at)]
  return { ...thingsTable(fields, assets, totals), roomy: fields.some((field) => field.byHand) }
}
