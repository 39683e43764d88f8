import type { DeliveryMapping, DeliveryField } from '#src/imports/delivery-list.ts'
import { requiredFields } from '#src/imports/delivery/fields.ts'
import { Button } from '#renderer/components/Button.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import type { ReadList } from '#renderer/features/imports/import-state.ts'
import type { ImportActions } from '#renderer/features/imports/use-import.ts'
import { columnsText as words, importText } from '#renderer/text/it/imports.ts'
import { ColumnsTable } from './ColumnsTable.tsx'
import { Constants } from './Constants.tsx'
import { Styles } from './Styles.tsx'
import { TablePlace } from './TablePlace.tsx'

interface ColumnsStepProps {
  list: ReadList
  busy: boolean
  actions: ImportActions
}

/** The second step: what each column of the file tells. */
export const ColumnsStep = ({ list, busy, actions }: ColumnsStepProps) => {
  const { preview, mapping } = list
  const change = (changed: DeliveryMapping) => actions.changeMapping(list, changed)
  const missing = missingFields(mapping)
  const check = () => actions.check(list)
  return (
    <div className="import-body">
      <TablePlace list={list} onRead={(where) => actions.read(list.file, where)} />
      {preview.remembered ? (
        <Notice tone="success" title={words.remembered} />
      ) : (
        <Notice tone="info" title={words.guessed} />
      )}
      {repeatedTitles(preview.header).map(([title, count]) => (
        <Notice key={title} tone="warning" title={words.titleTwice(title, count)} />
      ))}
      {missing.length > 0 && <Notice tone="warning" title={words.missing(missing)} />}
      <ColumnsTable preview={preview} mapping={mapping} onChange={change} />
      <Styles list={list} onChange={change} />
      <FormSection title={words.constants} description={words.constantsHelp} columns={3}>
        <Constants mapping={mapping} onChange={change} />
      </FormSection>
      {leavesValueUnknown(mapping) && (
        <Notice tone="warning" title={words.valueUnknown}>
          {words.valueUnknownHelp}
        </Notice>
      )}
      <div className="import-actions">
        <Button onPress={actions.startAgain}>{importText.back}</Button>
        <Button kind="primary" busy={busy} onPress={check} shortcut="Ctrl+Enter">
          {words.check}
        </Button>
      </div>
    </div>
  )
}

const tells = ({ columns, constants }: DeliveryMapping, field: DeliveryField): boolean =>
  columns[field] !== undefined || (constants[field] ?? '').trim() !== ''

/** A price without VAT does not say what the thing is worth in the inventory. */
const leavesValueUnknown = (mapping: DeliveryMapping): boolean =>
  tells(mapping, 'price') && !tells(mapping, 'vatRate') && !tells(mapping, 'inventoryValue')

const missingFields = (mapping: DeliveryMapping): DeliveryField[] =>
  requiredFields.filter((field) => !tells(mapping, field))

/** Titles that stand over more than one column. */
function repeatedTitles(header: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const title of header) if (title !== '') counts.set(title, (counts.get(title) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 1)
}
