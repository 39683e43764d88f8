import { useState } from 'react'
import type { TextField } from '#src/contract/templates.ts'
import { searchable } from '#src/shared/text.ts'
import { Button } from '#renderer/components/Button.tsx'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { fieldMeaning } from '#renderer/text/it/template-fields.ts'
import { templatesText as words } from '#renderer/text/it/templates.ts'
import { ownName } from './field-completion.ts'

interface FieldsPanelProps {
  fields: readonly TextField[]
  onInsert: (text: string) => void
}

/** What the register can put in the text: each name, what it is, what it holds in the preview. */
export const FieldsPanel = ({ fields, onInsert }: FieldsPanelProps) => {
  const [search, setSearch] = useState('')
  const wanted = searchable(search)
  const shown = fields.filter(({ name, sample }) =>
    searchable(`${name} ${fieldMeaning(name)} ${sample}`).includes(wanted),
  )
  return (
    <div className="template-fields">
      <p className="templates-soft">{words.fieldsHelp}</p>
      <SearchField label={words.searchFields} value={search} onChange={setSearch} />
      <ul>
        {shown.map(({ name, kind, sample }) => (
          <li key={name} className="template-field">
            <Button kind="quiet" onPress={() => onInsert(writtenAs(name, kind))}>
              {name}
            </Button>
            <p>{fieldMeaning(name)}</p>
            <p className="templates-soft">
              {words.kinds[kind]} · {sample === '' ? words.empty : sample}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A text is printed; what says yes or no, or is repeated, opens a section. */
function writtenAs(name: string, kind: TextField['kind']): string {
  const own = ownName(name)
  return kind === 'text' ? `{{${own}}}` : `{{#${own}}}{{/${own}}}`
}
