import { asBackupResult } from '#main/backup/refusal.ts'
import type { BackupDesk } from '#main/host/backups/backup-desk.ts'
import type { HandlersOf } from '#main/host/services.ts'
import type { backupRequests, ReopenAs } from '#src/contract/backups.ts'
import type { HostRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

export const backupHandlers = (
  desk: BackupDesk,
  reopen: (as: ReopenAs) => Promise<void>,
): HandlersOf<typeof backupRequests> => ({
  'backups.status': () => ok(desk.status()),
  'backups.examine': ({ place }) => told(desk.places.examine(place)),
  'backups.unlock': ({ place, passphrase }) => told(desk.places.unlock(place, passphrase).then(nothing)),
  'backups.choose': ({ place, passphrase }) => told(desk.choose(place, passphrase)),
  'backups.setAutomatic': ({ automatic }) => told(desk.setAutomatic(automatic)),
  'backups.run': async (_, job) => {
    const made = await told(desk.run(job))
    if (!made.ok) return made
    const { name, summary } = made.value
    return ok({ name, sequence: summary.head.sequence, newBytes: summary.newBytes })
  },
  'backups.cancel': () => {
    desk.cancel()
    return ok({})
  },
  'backups.list': ({ place }) => told(desk.list(place).then((rows) => ({ rows }))),
  'backups.verify': ({ place, name }, job) => told(desk.verify(place, name, job)),
  'backups.export': ({ place }, job) => told(desk.exportAll(place, job)),
  'backups.saveReadable': ({ place }, job) => told(desk.saveReadable(place, job)),
  'backups.takeIn': ({ place }, job) => told(desk.takeIn(place, job)),
  'backups.preview': ({ place, name }, job) => told(desk.preview(place, name, job)),
  'backups.restore': ({ place, name, presentHead }, job) => told(desk.restore(place, name, presentHead, job)),
  'register.reopen': async ({ as }) => {
    await reopen(as)
    return ok({})
  },
})

const nothing = () => ({})

/** A refusal in the words of the contract. */
async function told<T>(asked: Promise<T>): Promise<Result<T, HostRefusal>> {
  const outcome = await asBackupResult(asked)
  return outcome.ok ? outcome : refused({ code: 'backupRefused', ...outcome.error })
}
