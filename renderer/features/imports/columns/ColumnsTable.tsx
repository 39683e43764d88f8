import type { DeliveryPreview } from '#src/contract/imports.ts'
import { DeliveryField, type DeliveryMapping } from '#src/imports/delivery-list.ts'
import { requiredFields } from '#src/imports/delivery/fields.ts'
import { Select } from '#renderer/components/fields/Select.tsx'
import { useInPieces } from '#renderer/components/useInPieces.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { columnsText as words, deliveryFieldWords } from '#renderer/text/it/imports.ts'
import { fieldOfColumn, withColumn } from './column-mapping.ts'

interface ColumnsTableProps {
  preview: DeliveryPreview
  mapping: DeliveryMapping
  onChange: (mapping: DeliveryMapping) => void
}

const ignored = 'ignored'
const required: readonly string[] = requiredFields
const choices = [
  { value: ignored, label: words.ignored },
  ...DeliveryField.options.map((value) => ({
    value,
    label: required.includes(value) ? words.required(deliveryFieldWords[value]) : deliveryFieldWords[value],
  })),
]

/** The first rows of the file as they are, and over each column what it is taken for. */
export const ColumnsTable = ({ preview, mapping, onChange }: ColumnsTableProps) => {
  const drawn = useInPieces(preview.header.length)
  return (
    <section className="columns-scroll" aria-label={words.title}>
      <table className="columns-table">
        <thead>
          <tr>
            <th scope="row" className="columns-line">
              {words.datum}
            </th>
            {preview.header.map((title, column) => (
              <td key={column} data-ignored={fieldOfColumn(mapping, column) === undefined}>
                {column < drawn ? (
                  <ColumnChoice title={title} column={column} mapping={mapping} onChange={onChange} />
                ) : (
                  <span className="input" aria-hidden="true" />
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="col" className="columns-line">
              {words.line}
            </th>
            {preview.header.map((title, column) => (
              <th key={column} scope="col" data-ignored={fieldOfColumn(mapping, column) === undefined}>
                {title === '' ? <em>{words.untitled}</em> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row" className="columns-line">
                {formatNumber(line)}
              </th>
              {preview.header.map((_, column) => (
                <td key={column} data-ignored={fieldOfColumn(mapping, column) === undefined}>
                  {cells[column] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface ColumnChoiceProps {
  title: string
  column: number
  mapping: DeliveryMapping
  onChange: (mapping: DeliveryMapping) => void
}

const ColumnChoice = ({ title, column, mapping, onChange }: ColumnChoiceProps) => (
  <Select
    label={words.column(title, column)}
    labelHidden
    choices={choices}
    value={fieldOfColumn(mapping, column) ?? ignored}
    onChange={(value) => onChange(withColumn(mapping, column, DeliveryField.safeParse(value).data))}
  />
)
