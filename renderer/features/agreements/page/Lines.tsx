import { useMemo, useState } from 'react'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { searchable } from '#src/shared/text.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { SegmentedControl } from '#renderer/components/fields/SegmentedControl.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import type { GridColumn, GridSort } from '#renderer/components/grid/grid-types.ts'
import { GridLayout, givenLayout } from '#renderer/components/grid/layout.ts'
import { useRowSource } from '#renderer/components/grid/row-source.ts'
import { PeopleLinks } from '#renderer/shared/PeopleLinks.tsx'
import { LineChip } from '#renderer/shared/StateChip.tsx'
import { thingColumns } from '#renderer/features/agreements/thing-columns.ts'
import { formatAmount } from '#renderer/text/format.ts'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import { isShown, type LinesShown, type StandingLine, standingLines, titleOf } from './agreement-lines.ts'

const columns: readonly GridColumn<StandingLine>[] = [
  ...thingColumns<StandingLine>([260, 112, 150], titleOf),
  {
    id: 'state',
    header: words.columns.state,
    width: 130,
    kind: 'status',
    sortable: true,
    cell: ({ kind, state }) => <LineChip kind={kind} state={state} />,
    text: ({ kind, state }) => agreementWords.lineStates[kind][state],
  },
  { id: 'place', header: words.columns.place, width: 180, sortable: true, cell: (line) => line.place },
  {
    id: 'personName',
    header: words.columns.person,
    width: 180,
    sortable: true,
    cell: ({ personId, personName }) =>
      personId !== undefined && personName !== '' ? (
        <PeopleLinks people={[{ id: personId, name: personName }]} />
      ) : (
        ''
      ),
    text: (line) => line.personName,
  },
  {
    id: 'value',
    header: words.columns.value,
    width: 112,
    kind: 'money',
    sortable: true,
    cell: ({ value }) => value !== undefined && formatAmount(value),
  },
]

const idOf = (line: StandingLine) => line.itemId
const valueOf = (line: StandingLine, field: string) => {
  if (field === 'value') return line.value
  if (field === 'state') return agreementWords.lineStates[line.kind][line.state]
  return field === 'serialNumber' ||
    field === 'inventoryNumber' ||
    field === 'place' ||
    field === 'personName'
    ? line[field]
    : line.title
}

interface LinesProps {
  page: AgreementPage
  shown: LinesShown
  onShow: (shown: LinesShown) => void
}

/** The things of a loan, one a line: where each stands, where it is, who uses it. */
export const Lines = ({ page, shown, onShow }: LinesProps) => {
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<GridSort>([])
  const [layout, setLayout] = usePreference('loan.lines.layout', GridLayout, givenLayout)
  const wanted = searchable(search)
  const all = useMemo(() => standingLines(page), [page])
  const lines = useMemo(
    () => all.filter((line) => isShown(shown, line) && textOf(line).includes(wanted)),
    [all, shown, wanted],
  )
  return (
    <div className="loan-page-lines">
      <div className="loan-page-tools">
        <SearchField label={words.searchLines} value={search} onChange={setSearch} />
        <LineFilters lines={all} shown={shown} onShow={onShow} />
      </div>
      <DataGrid
        label={words.items}
        noun={words.lineNoun}
        columns={columns}
        source={useRowSource(lines, sort, valueOf, idOf, JSON.stringify([shown, wanted]))}
        getRowId={idOf}
        sort={sort}
        onSortChange={setSort}
        layout={layout}
        onLayoutChange={setLayout}
        empty={<EmptyState icon="device" title={words.noLines} />}
      />
    </div>
  )
}

const kinds = ['asset', 'licence', 'service'] as const
/** What the lines of a loan go through; only those of an annulled agreement are let go. */
const states = ['pending', 'handedOver', 'ended'] as const

interface LineFiltersProps {
  lines: readonly StandingLine[]
  shown: LinesShown
  onShow: (shown: LinesShown) => void
}

/** By kind, where the loan has more than one, and by state. */
const LineFilters = ({ lines, shown, onShow }: LineFiltersProps) => {
  const present = kinds.filter((kind) => lines.some((line) => line.kind === kind))
  const released = lines.some(({ state }) => state === 'released') ? (['released'] as const) : []
  return (
    <>
      {present.length > 1 && (
        <SegmentedControl
          label={words.filterKind}
          value={shown.kind}
          onChange={(kind) => onShow({ ...shown, kind })}
          segments={[
            { value: 'all', label: words.allKinds },
            ...present.map((value) => ({ value, label: words.lineKinds[value] })),
          ]}
        />
      )}
      <SegmentedControl
        label={words.filterState}
        value={shown.state}
        onChange={(state) => onShow({ ...shown, state })}
        segments={[
          { value: 'all', label: words.anyState },
          ...[...states, ...released].map((value) => ({
            value,
            label: agreementWords.linesIn[value](lines.length),
          })),
        ]}
      />
    </>
  )
}

const textOf = ({ title, inventoryNumber, serialNumber, place, personName }: StandingLine): string =>
  searchable(`${title} ${inventoryNumber} ${serialNumber} ${place} ${personName}`)
