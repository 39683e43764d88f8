import { FactKind, type HistoryFilter } from '#src/contract/history.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { SuggestField } from '#renderer/components/fields/SuggestField.tsx'
import { historyText as words } from '#renderer/text/it/history/panel.ts'

interface HistoryFiltersProps {
  filter: HistoryFilter
  onChange: (filter: HistoryFilter) => void
  /** The operators met so far. */
  operators: readonly string[]
  /** The fields whose changes can be looked for, with their names. */
  fields: Readonly<Record<string, string>>
}

const any = 'any'
const kindChoices = [
  { value: any, label: words.anyKind },
  ...FactKind.options.map((kind) => ({ value: kind, label: words.kinds[kind] })),
]

/** What narrows a history besides its search: kind, changed field, operator, days. */
export const HistoryFilters = ({ filter, onChange, operators, fields }: HistoryFiltersProps) => {
  const change = (changes: Partial<HistoryFilter>) => onChange({ ...filter, ...changes })
  const names = Object.entries(fields)
  return (
    <div className="history-filters">
      <Select
        label={words.kind}
        choices={kindChoices}
        value={filter.kinds[0] ?? any}
        onChange={(kind) => change({ kinds: FactKind.options.filter((one) => one === kind) })}
      />
      {names.length > 0 && (
        <Select
          label={words.field}
          choices={[
            { value: any, label: words.anyField },
            ...names.map(([value, label]) => ({ value, label })),
          ]}
          value={filter.field ?? any}
          onChange={(field) => change({ field: field === any ? undefined : field })}
        />
      )}
      <SuggestField
        label={words.operator}
        value={filter.operator}
        onChange={(operator) => change({ operator })}
        suggestions={operators}
        placeholder={words.anyOperator}
      />
      <DateField
        label={words.from}
        value={filter.from ?? null}
        onChange={(from) => change({ from: dayOf(from) })}
        error={isBackwards(filter) ? words.wrongPeriod : undefined}
      />
      <DateField label={words.to} value={filter.to ?? null} onChange={(to) => change({ to: dayOf(to) })} />
    </div>
  )
}

const isBackwards = ({ from, to }: HistoryFilter) => from !== undefined && to !== undefined && from > to

/** A day that the register can know; years on the way of being typed are none yet. */
function dayOf(text: string | null): CalendarDate | undefined {
  const day = CalendarDate.safeParse(text)
  return day.success ? day.data : undefined
}

/** How many of the filters are at work. */
export const filtersOn = ({ operator, from, to, kinds, field }: HistoryFilter): number =>
  [operator !== '', from !== undefined, to !== undefined, kinds.length > 0, field !== undefined].filter(
    Boolean,
  ).length
