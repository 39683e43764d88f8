import { Condition } from '#src/items/item.ts'
import type { DeliveryField, DeliveryMapping } from '#src/imports/delivery-list.ts'
import { requiredFields } from '#src/imports/delivery/fields.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import type { Choice } from '#renderer/components/fields/choice.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { useInPieces } from '#renderer/components/useInPieces.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { columnsText as words, deliveryFieldWords } from '#renderer/text/it/imports.ts'
import { conditionWords } from '#renderer/text/it/statuses.ts'
import { withConstant } from './column-mapping.ts'

interface ConstantsProps {
  mapping: DeliveryMapping
  onChange: (mapping: DeliveryMapping) => void
}

/** What can be the same for a whole delivery; serial numbers cannot. */
const fields = [
  'category',
  'manufacturer',
  'model',
  'supplier',
  'orderNumber',
  'cig',
  'invoiceNumber',
  'purchaseDate',
  'warrantyEnd',
  'vatRate',
  'fund',
  'condition',
  'note',
] as const satisfies readonly DeliveryField[]
const required: readonly string[] = requiredFields

/** Values for what no column tells. */
export const Constants = ({ mapping, onChange }: ConstantsProps) => {
  const open = fields.filter(
    (field) => mapping.columns[field] === undefined || mapping.constants[field] !== undefined,
  )
  return open
    .slice(0, useInPieces(open.length))
    .map((field) => <Constant key={field} field={field} mapping={mapping} onChange={onChange} />)
}

interface ConstantProps extends ConstantsProps {
  field: (typeof fields)[number]
}

const Constant = ({ field, mapping, onChange }: ConstantProps) => {
  const label = deliveryFieldWords[field]
  const value = mapping.constants[field] ?? ''
  const change = (changed: string) => onChange(withConstant(mapping, field, changed))
  if (field === 'purchaseDate' || field === 'warrantyEnd')
    return (
      <DateField label={label} value={value === '' ? null : value} onChange={(date) => change(date ?? '')} />
    )
  if (field === 'fund') return <FundChoice label={label} value={value} onChange={change} />
  if (field === 'condition')
    return <OneOf label={label} choices={conditions} value={value} onChange={change} />
  return <TextField label={label} value={value} onChange={change} required={required.includes(field)} />
}

/** The words that the import itself reads in a column of conditions. */
const conditions: readonly Choice[] = Condition.options.map((condition) => ({
  value: conditionWords[condition],
  label: conditionWords[condition],
}))

interface TextChoiceProps {
  label: string
  value: string
  onChange: (value: string) => void
}

const FundChoice = (props: TextChoiceProps) => {
  const funds = useAsk('funds.list', {}).data?.funds ?? []
  return <OneOf {...props} choices={funds.map(({ fund }) => ({ value: fund.name, label: fund.name }))} />
}

const nothing = 'nothing'

const OneOf = ({ choices, value, onChange, label }: TextChoiceProps & { choices: readonly Choice[] }) => (
  <Select
    label={label}
    choices={[{ value: nothing, label: words.none }, ...choices]}
    value={value === '' ? nothing : value}
    onChange={(chosen) => onChange(chosen === nothing ? '' : chosen)}
  />
)
