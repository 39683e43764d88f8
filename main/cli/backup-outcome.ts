import { asBackupResult } from '#main/backup/refusal.ts'
import { failed, type Terminal } from '#main/cli/terminal.ts'
import { backupProblemText } from '#renderer/text/it/refusals/backups.ts'

/** Runs what backups, restores, exports may refuse, and says why. */
export async function told(terminal: Terminal, asked: Promise<number>): Promise<number> {
  const outcome = await asBackupResult(asked)
  if (outcome.ok) return outcome.value
  return failed(terminal, backupProblemText(outcome.error.problem, outcome.error.detail))
}
