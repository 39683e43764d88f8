import { useId, useMemo, useState } from 'react'
import { type HistoryFilter, wholeHistory } from '#src/contract/history.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { ExportMenu } from '#renderer/components/list/ExportMenu.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { historyText as words } from '#renderer/text/it/history/panel.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { FactDays, FactList } from './FactList.tsx'
import { filtersOn, HistoryFilters } from './HistoryFilters.tsx'
import { useHistory } from './use-history.ts'
import { useHistoryExport } from './use-history-export.ts'
import '#renderer/components/timeline.css'
import './history.css'

interface HistoryPanelProps {
  /** The thing whose history is told; the whole ledger without it. */
  subject?: string
  /** What the file of an export is called. */
  name: string
  /** The fields whose changes can be looked for, with their names. */
  fields?: Readonly<Record<string, string>>
}

const noFields = {}

/** The facts of one thing or of the whole ledger: searched, filtered, paged, saved as a spreadsheet. */
export const HistoryPanel = ({ subject, name, fields = noFields }: HistoryPanelProps) => {
  const [filter, setFilter] = useState<HistoryFilter>(wholeHistory)
  const [open, setOpen] = useState(subject === undefined)
  const history = useHistory(subject, filter)
  const output = useHistoryExport({ subject, filter, name })
  const operators = useMemo(() => [...new Set(history.shown.facts.map(({ by }) => by))], [history.shown])
  const filtersId = useId()
  const on = filtersOn(filter)
  return (
    <div className="history" data-whole={subject === undefined}>
      <search className="history-tools">
        <SearchField
          label={words.search}
          value={filter.text}
          onChange={(text) => setFilter({ ...filter, text: text.slice(0, 200) })}
        />
        <Button
          kind="quiet"
          icon="filter"
          onPress={() => setOpen(!open)}
          expanded={open}
          controls={filtersId}
        >
          {on === 0 ? words.filters : words.filtersOn(on)}
        </Button>
        {(on > 0 || filter.text !== '') && (
          <Button kind="quiet" icon="close" onPress={() => setFilter(wholeHistory)}>
            {words.clear}
          </Button>
        )}
        <div className="history-tools-end">
          <ExportMenu busy={output.exporting} onChoose={output.save} />
        </div>
      </search>
      <div id={filtersId} hidden={!open}>
        <HistoryFilters filter={filter} onChange={setFilter} operators={operators} fields={fields} />
      </div>
      {output.progress && <ProgressBar label={words.exporting} {...output.progress} />}
      <Facts subject={subject} history={history} filtered={on > 0 || filter.text !== ''} />
    </div>
  )
}

interface FactsProps {
  subject: string | undefined
  history: ReturnType<typeof useHistory>
  filtered: boolean
}

const Facts = ({ subject, history, filtered }: FactsProps) => {
  const { shown, isPending, searching, refusal } = history
  if (refusal) return <Notice tone="error" title={refusalText(refusal)} live />
  const isOver = !searching && !isPending && shown.next === undefined
  return (
    <div className="history-body" aria-busy={searching} data-pending={isPending}>
      {subject === undefined ? (
        <FactDays facts={shown.facts} />
      ) : (
        shown.facts.length > 0 && <FactList facts={shown.facts} subject={subject} />
      )}
      {isOver && shown.facts.length === 0 && (
        <EmptyState icon="document" title={filtered ? words.noneHere : words.none}>
          {filtered ? words.noneHereHelp : undefined}
        </EmptyState>
      )}
      <GoOn history={history} />
      <output className="history-count">
        {!isPending && !searching && shown.facts.length > 0 && words.shown(shown.facts.length, isOver)}
      </output>
    </div>
  )
}

/** The way to older facts, and how far the search for them is. */
const GoOn = ({ history: { shown, searching, more, stop } }: Pick<FactsProps, 'history'>) => {
  const { next, head } = shown
  if (next === undefined) return null
  if (searching)
    return <ProgressBar label={words.searching} done={head - next + 1} total={head} onCancel={stop} />
  return (
    <div className="history-more">
      <Button onPress={more}>{words.more}</Button>
    </div>
  )
}
