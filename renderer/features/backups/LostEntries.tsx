import type { RestorePreview } from '#src/contract/backups.ts'
import { formatInstant, formatNumber } from '#renderer/text/format.ts'
import { restoreText as words } from '#renderer/text/it/backups.ts'
import { commandName } from '#renderer/text/it/command-names.ts'

type LostEntriesProps = { entries: RestorePreview['lastLost']; total: number }

/** The last of what would be lost: when, who, what. */
export const LostEntries = ({ entries, total }: LostEntriesProps) => (
  <table className="backups-table">
    <caption>{words.lastLost(entries.length, total)}</caption>
    <thead>
      <tr>
        <th scope="col" data-kind="number">
          {words.columns.fact}
        </th>
        <th scope="col">{words.columns.at}</th>
        <th scope="col">{words.columns.by}</th>
        <th scope="col">{words.columns.what}</th>
      </tr>
    </thead>
    <tbody>
      {entries.map(({ seq, at, by, command }) => (
        <tr key={seq}>
          <td data-kind="number">{formatNumber(seq)}</td>
          <td>{formatInstant(at)}</td>
          <td>{by}</td>
          <td>{commandName(command)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
