import type { BackupRow } from '#src/contract/backups.ts'
import { Button } from '#renderer/components/Button.tsx'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { formatBytes, formatInstant, formatNumber } from '#renderer/text/format.ts'
import { backupsText as words } from '#renderer/text/it/backups.ts'

type BackupTableProps = {
  rows: readonly BackupRow[]
  busy: boolean
  onVerify: (row: BackupRow) => void
  onRestore: (row: BackupRow) => void
}

/** The backups of a folder, the newest first. There are never many: the rule keeps some sixty. */
export const BackupTable = ({ rows, ...actions }: BackupTableProps) => {
  const { when, upTo, size, fresh, state, actions: does } = words.columns
  return (
    <table className="backups-table">
      <thead>
        <tr>
          <th scope="col">{when}</th>
          <th scope="col" data-kind="number">
            {upTo}
          </th>
          <th scope="col" data-kind="number">
            {size}
          </th>
          <th scope="col" data-kind="number">
            {fresh}
          </th>
          <th scope="col">{state}</th>
          <th scope="col">
            <span className="visually-hidden">{does}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} {...actions} />
        ))}
      </tbody>
    </table>
  )
}

const Row = ({ row, busy, onVerify, onRestore }: { row: BackupRow } & Omit<BackupTableProps, 'rows'>) => {
  const { at, sequence, facts } = row
  const whileBusy = busy ? words.otherWork : undefined
  return (
    <tr>
      <th scope="row">{formatInstant(at)}</th>
      <td data-kind="number">{formatNumber(sequence)}</td>
      <td data-kind="number">{facts ? formatBytes(facts.bytes) : '–'}</td>
      <td data-kind="number">{facts ? formatBytes(facts.newBytes) : '–'}</td>
      <td>
        <State row={row} />
      </td>
      <td className="backups-actions">
        <Button kind="quiet" onPress={() => onVerify(row)} disabledReason={whileBusy}>
          {words.verify}
        </Button>
        <Button
          kind="quiet"
          icon="undo"
          onPress={() => onRestore(row)}
          disabledReason={whileBusy ?? (facts ? undefined : words.unreadable)}
        >
          {words.restore}
        </Button>
      </td>
    </tr>
  )
}

const State = ({ row: { facts } }: { row: BackupRow }) => {
  if (!facts) return <StatusChip tone="danger">{words.states.unreadable}</StatusChip>
  return facts.thisRegister ? (
    <StatusChip tone="success">{words.states.verified}</StatusChip>
  ) : (
    <StatusChip tone="neutral">{words.states.otherRegister}</StatusChip>
  )
}
