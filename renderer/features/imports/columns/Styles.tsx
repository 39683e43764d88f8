import type { DeliveryMapping } from '#src/imports/delivery-list.ts'
import { dateFields, numberFields } from '#src/imports/delivery/fields.ts'
import { RadioGroup } from '#renderer/components/fields/RadioGroup.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import type { ReadList } from '#renderer/features/imports/import-state.ts'
import { columnsText as words } from '#renderer/text/it/imports.ts'

interface StylesProps {
  list: ReadList
  onChange: (mapping: DeliveryMapping) => void
}

/** How numbers and dates are written, where the file has any: what it does not show by itself a person decides. */
export const Styles = ({ list, onChange }: StylesProps) => {
  const { mapping, notes } = list
  const exampleOf = (code: 'numberStyleUndecided' | 'dateStyleUndecided') =>
    notes.find((note) => note.code === code)?.example
  const number = exampleOf('numberStyleUndecided')
  const date = exampleOf('dateStyleUndecided')
  const hasNumbers = numberFields.some((field) => mapping.columns[field] !== undefined)
  const hasDates = dateFields.some((field) => mapping.columns[field] !== undefined)
  return (
    <>
      {hasNumbers && (number !== undefined || mapping.numberStyle !== undefined) && (
        <FormSection title={words.numbers} columns={1}>
          {number !== undefined && mapping.numberStyle === undefined && (
            <Notice tone="warning" title={words.undecidedNumber(number)} />
          )}
          <RadioGroup
            label={words.numbers}
            labelHidden
            choices={(['italian', 'international'] as const).map((value) => ({
              value,
              label: words.numberStyles[value],
            }))}
            value={mapping.numberStyle ?? null}
            onChange={(numberStyle) => onChange({ ...mapping, numberStyle })}
          />
        </FormSection>
      )}
      {hasDates && (date !== undefined || mapping.dateStyle !== undefined) && (
        <FormSection title={words.dates} columns={1}>
          {date !== undefined && mapping.dateStyle === undefined && (
            <Notice tone="warning" title={words.undecidedDate(date)} />
          )}
          <RadioGroup
            label={words.dates}
            labelHidden
            choices={(['dayFirst', 'monthFirst'] as const).map((value) => ({
              value,
              label: words.dateStyles[value],
            }))}
            value={mapping.dateStyle ?? null}
            onChange={(dateStyle) => onChange({ ...mapping, dateStyle })}
          />
        </FormSection>
      )}
    </>
  )
}
