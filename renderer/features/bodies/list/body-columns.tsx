import type { AnswerOf } from '#src/contract/contract.ts'
import { BodyKind } from '#src/bodies/body.ts'
import type { Choice } from '#renderer/components/fields/choice.ts'
import type { FilterField } from '#renderer/components/filters/filter-field.ts'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { formatAmount, formatDate, formatNumber } from '#renderer/text/format.ts'
import { bodyListText } from '#renderer/text/it/bodies.ts'
import { bodyKindWords } from '#renderer/text/it/statuses.ts'

export type BodyRow = AnswerOf<'bodies.list'>['rows'][number]
type Column = GridColumn<BodyRow>
type Field = keyof typeof bodyListText.columns

const headers = bodyListText.columns
const base = (id: Field, width: number) => ({ id, header: headers[id], width, sortable: true })

type TextField = 'otherLanguageName' | 'province' | 'region' | 'certifiedEmail'
const text = (id: TextField, width: number): Column => ({ ...base(id, width), cell: (row) => row[id] })

type CodeField = 'istatCode' | 'cadastralCode' | 'taxCode' | 'ipaCode'
const code = (id: CodeField, width: number): Column => ({
  ...base(id, width),
  kind: 'code',
  cell: (row) => row[id],
})

/** Most bodies hold nothing: a blank reads better than a column of zeros. */
const count = (id: 'agreementsInForce' | 'itemsHeld', width: number): Column => ({
  ...base(id, width),
  kind: 'number',
  cell: (row) => (row[id] === 0 ? '' : formatNumber(row[id])),
})

/** All that the list can show of a body. */
export const bodyColumns: readonly Column[] = [
  { ...base('name', 240), leading: true, cell: (row) => row.name },
  text('province', 64),
  { ...base('kind', 144), cell: (row) => bodyKindWords[row.kind] },
  count('agreementsInForce', 128),
  count('itemsHeld', 112),
  {
    ...base('valueHeld', 112),
    kind: 'money',
    cell: (row) => (row.valueHeld === 0 ? '' : formatAmount(row.valueHeld)),
  },
  code('istatCode', 80),
  code('cadastralCode', 80),
  code('taxCode', 120),
  code('ipaCode', 88),
  text('certifiedEmail', 248),
  text('region', 168),
  {
    ...base('suppressedOn', 112),
    kind: 'date',
    hiddenAtFirst: true,
    cell: (row) => (row.suppressedOn === undefined ? '' : formatDate(row.suppressedOn)),
  },
  { ...text('otherLanguageName', 168), hiddenAtFirst: true },
]

/** The words of the fields whose values are codes, for an export. */
export const exportWords: Readonly<Record<string, Record<string, string>>> = { kind: bodyKindWords }

const field = (id: Field, kind: FilterField['kind']): FilterField => ({ field: id, label: headers[id], kind })

/** All that the list can be filtered by; the regions and provinces are those of the register. */
export const bodyFilters = (
  provinces: readonly Choice[],
  regions: readonly Choice[],
): readonly FilterField[] => [
  field('name', 'text'),
  field('otherLanguageName', 'text'),
  {
    ...field('kind', 'choice'),
    choices: BodyKind.options.map((value) => ({ value, label: bodyKindWords[value] })),
  },
  { ...field('province', 'choice'), choices: provinces },
  { ...field('region', 'choice'), choices: regions },
  ...(['istatCode', 'cadastralCode', 'taxCode', 'ipaCode', 'certifiedEmail'] as const).map((id) =>
    field(id, 'text'),
  ),
  field('agreementsInForce', 'number'),
  field('itemsHeld', 'number'),
  field('valueHeld', 'money'),
  { field: 'suppressed', label: bodyListText.suppressed, kind: 'boolean' },
  field('suppressedOn', 'date'),
]
