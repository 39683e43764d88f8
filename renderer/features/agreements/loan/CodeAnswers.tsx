import type { CodeAnswer } from '#src/contract/items.ts'
import { Button } from '#renderer/components/Button.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { givenLayout } from '#renderer/components/grid/layout.ts'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { useRowSource } from '#renderer/components/grid/row-source.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { unavailableText } from '#renderer/text/it/unavailable.ts'

interface CodeAnswersProps {
  answers: readonly CodeAnswer[]
  /** What is there already. */
  here: ReadonlySet<string>
  onTake: (itemId: string, title: string) => void
}

type Row = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly good: boolean
  readonly text: string
  readonly candidates: readonly { readonly itemId: string; readonly title: string }[]
}

/** What each code is, and why it cannot be lent when it cannot: those to look at come first. */
export const CodeAnswers = ({ answers, here, onTake }: CodeAnswersProps) => {
  const rows = answers.map((answer, index) => rowOf(answer, index, here))
  const source = useRowSource(rows, worstFirst, valueOf, idOf)
  return (
    <DataGrid
      label={words.codeColumns.answer}
      noun={words.codeNoun}
      columns={columnsWith(onTake)}
      source={source}
      getRowId={idOf}
      sort={[]}
      onSortChange={() => {}}
      layout={givenLayout}
      onLayoutChange={() => {}}
    />
  )
}

const worstFirst = [{ field: 'good', direction: 'ascending' as const }]
const valueOf = (row: Row) => Number(row.good)
const idOf = (row: Row) => row.id

const columnsWith = (onTake: CodeAnswersProps['onTake']): readonly GridColumn<Row>[] => [
  { id: 'code', header: words.codeColumns.code, width: 150, kind: 'code', cell: ({ code }) => code },
  {
    id: 'answer',
    header: words.codeColumns.answer,
    width: 360,
    cell: (row) => (
      <span className="code-answer">
        <StatusChip tone={row.good ? 'success' : 'warning'}>{row.text}</StatusChip>
        {row.candidates.map(({ itemId, title }) => (
          <Button key={itemId} kind="quiet" onPress={() => onTake(itemId, title)}>
            {words.takeThis(title)}
          </Button>
        ))}
      </span>
    ),
    text: ({ text }) => text,
  },
  { id: 'title', header: words.codeColumns.title, width: 180, cell: ({ title }) => title },
]

function rowOf(answer: CodeAnswer, index: number, here: ReadonlySet<string>): Row {
  const row = { id: String(index), code: answer.code, title: '', good: false, candidates: [] }
  switch (answer.outcome) {
    case 'lendable':
      return answer.kind !== 'licence' && here.has(answer.itemId)
        ? { ...row, title: answer.title, text: words.alreadyHere }
        : { ...row, title: answer.title, good: true, text: words.lendable }
    case 'unavailable':
      return {
        ...row,
        title: answer.title,
        text: here.has(answer.itemId)
          ? words.alreadyHere
          : words.unavailable(unavailableText(answer.reason, answer.holder)),
      }
    case 'unknown':
      return { ...row, text: words.unknown }
    case 'repeated':
      return { ...row, text: words.repeated }
    default:
      return {
        ...row,
        candidates: answer.candidates.filter(({ itemId }) => !here.has(itemId)),
        text: words.ambiguous(answer.candidates.map(({ title }) => title)),
      }
  }
}
