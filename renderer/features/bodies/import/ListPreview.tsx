import type { BodyListPreview } from '#src/contract/bodies.ts'
import { useMemo, useState } from 'react'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { bodyImportText as words } from '#renderer/text/it/bodies-import.ts'
import { MissingBodies } from './MissingBodies.tsx'
import {
  addedColumns,
  addedValue,
  type AddedRow,
  changedColumns,
  changedValue,
  type ChangedRow,
  problemColumns,
  problemValue,
  type ProblemRow,
} from './preview-columns.ts'
import { PreviewTable } from './PreviewTable.tsx'
import type { SuppressionChoices } from './suppression-choices.ts'

interface ListPreviewProps {
  preview: BodyListPreview
  choices: SuppressionChoices
  undated: readonly string[]
  onChoose: (choices: SuppressionChoices) => void
}

type Part = 'added' | 'changed' | 'missing' | 'problems'
const parts: readonly Part[] = ['added', 'changed', 'missing', 'problems']

/** What the list would change, part by part; it opens on the first part that has something. */
export const ListPreview = ({ preview, choices, undated, onChoose }: ListPreviewProps) => {
  const [chosen, setChosen] = useState<string>(parts.find((part) => preview[part].length > 0) ?? 'added')
  // What must be completed comes to the front.
  const current = undated.length > 0 ? 'missing' : chosen
  const contents = {
    added: <Added rows={preview.added} />,
    changed: <Changed rows={preview.changed} />,
    missing: <MissingBodies preview={preview} choices={choices} undated={undated} onChange={onChoose} />,
    problems: <Problems rows={preview.problems} />,
  }
  return (
    <Tabs
      label={words.parts}
      current={current}
      onChange={setChosen}
      tabs={parts.map((part) => ({
        id: part,
        label: words[part],
        count: preview[part].length,
        content: contents[part],
      }))}
    />
  )
}

const Added = ({ rows }: { rows: readonly AddedRow[] }) => (
  <PreviewTable
    label={words.added}
    noun={words.nouns.added}
    rows={rows}
    columns={addedColumns}
    idOf={codeOf}
    valueOf={addedValue}
    none={words.noneAdded}
  />
)

const Changed = ({ rows }: { rows: readonly ChangedRow[] }) => (
  <PreviewTable
    label={words.changed}
    noun={words.nouns.changed}
    rows={rows}
    columns={changedColumns}
    idOf={keyOf}
    valueOf={changedValue}
    none={words.noneChanged}
  />
)

const Problems = ({ rows }: { rows: BodyListPreview['problems'] }) => {
  const numbered = useMemo(
    () => rows.map((row, place): ProblemRow => ({ ...row, id: String(place) })),
    [rows],
  )
  return (
    <PreviewTable
      label={words.problems}
      noun={words.nouns.problems}
      rows={numbered}
      columns={problemColumns}
      idOf={idOf}
      valueOf={problemValue}
      none={words.noneProblems}
    />
  )
}

const codeOf = ({ code }: AddedRow) => code
const keyOf = ({ bodyId }: ChangedRow) => bodyId
const idOf = ({ id }: ProblemRow) => id
