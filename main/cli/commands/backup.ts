import { compareWithPresent, type Comparison } from '#main/backup/compare.ts'
import { findHome, makeHome, openHome, type OpenHome, requireApart } from '#main/backup/home.ts'
import { makeBackup } from '#main/backup/make-backup.ts'
import { namedBackups, readSummary } from '#main/backup/manifest.ts'
import { verifyBackup } from '#main/backup/read-backup.ts'
import { asBackupResult, BackupRefused } from '#main/backup/refusal.ts'
import { completeRestore, stageRestore } from '#main/backup/restore.ts'
import { quietLongWork, quietWork } from '#main/backup/streams.ts'
import { told } from '#main/cli/backup-outcome.ts'
import { openBackups, passphraseIn } from '#main/cli/open-backups.ts'
import { done, failed, type Terminal } from '#main/cli/terminal.ts'
import { realWorld } from '#main/host/clock.ts'
import { program } from '#main/host/opening/program.ts'
import { nodeDisk } from '#main/journal/file/disk.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { backupCommandText as words } from '#renderer/text/it/backup-command.ts'
import { backupProblemText } from '#renderer/text/it/refusals/backups.ts'
import { isAccepted, strengthOf } from '#src/backups/passphrase.ts'

type BackupOptions = { readonly register: string; readonly to: string; readonly passphraseFile?: string }

/** Backs a register up, also while a program has it open. */
export const backup = (terminal: Terminal, options: BackupOptions): Promise<number> =>
  told(terminal, backUp(terminal, options))

async function backUp(terminal: Terminal, { register, to, passphraseFile }: BackupOptions): Promise<number> {
  const walked = await verifyFolder(register)
  if (!walked.ok) {
    const problem = walked.error.code === 'notFound' ? 'registerMissing' : 'registerUnreadable'
    throw new BackupRefused(problem, register)
  }
  if (walked.value.damage) throw new BackupRefused('registerDamaged')
  await requireApart(register, to)
  const open = await openedOrMade(terminal, to, passphraseFile)
  const occasion = { at: realWorld.now(), today: realWorld.today(), program }
  const { name, summary } = await makeBackup(
    open,
    { folder: register, landmark: walked.value },
    occasion,
    quietLongWork,
  )
  return done(terminal, words.done(name, summary.head.sequence, summary.newBytes))
}

async function openedOrMade(terminal: Terminal, folder: string, file: string | undefined): Promise<OpenHome> {
  await nodeDisk.makeFolder(folder)
  if (await findHome(nodeDisk, folder)) return openBackups(folder, file)
  const passphrase = await passphraseIn(file)
  if (passphrase !== undefined && !isAccepted(strengthOf(passphrase)))
    throw new BackupRefused('weakPassphrase')
  const { home, identity } = await makeHome(nodeDisk, folder, passphrase)
  done(terminal, identity === undefined ? words.made(home.folder) : words.madeEncrypted(home.folder))
  return openHome(nodeDisk, home, identity)
}

type ListOptions = { readonly from: string; readonly passphraseFile?: string; readonly verify: boolean }

/** Lists the backups of a folder; what encrypted ones are is told to who has the passphrase. */
export const backups = (terminal: Terminal, options: ListOptions): Promise<number> =>
  told(terminal, listBackups(terminal, options))

async function listBackups(
  terminal: Terminal,
  { from, passphraseFile, verify }: ListOptions,
): Promise<number> {
  const home = await findHome(nodeDisk, from)
  if (!home) throw new BackupRefused('notBackups')
  const named = await namedBackups({ disk: nodeDisk, home })
  if (named.length === 0) return done(terminal, words.none)
  const closed = home.recipient !== undefined && passphraseFile === undefined
  if (closed && !verify) return done(terminal, ...named.map((one) => words.line(one)))
  const open = await openBackups(from, passphraseFile)
  let status = 0
  for (const one of named) {
    const outcome = await asBackupResult(
      verify
        ? verifyBackup(open, one.name, quietWork).then(({ summary }) => summary)
        : readSummary(open, one.name),
    )
    if (outcome.ok) done(terminal, verify ? words.sound(one.name) : words.line({ ...one, ...outcome.value }))
    else {
      const { problem, detail } = outcome.error
      status = failed(terminal, words.faulty(one.name, backupProblemText(problem, detail)))
    }
  }
  return status
}

type RestoreOptions = {
  readonly from: string
  readonly register: string
  readonly at?: string
  readonly passphraseFile?: string
  readonly dryRun: boolean
}

/** Puts a register back as it was; says first what that loses. */
export const restore = (terminal: Terminal, options: RestoreOptions): Promise<number> =>
  told(terminal, restoreBackup(terminal, options))

async function restoreBackup(terminal: Terminal, options: RestoreOptions): Promise<number> {
  const { from, register, at, passphraseFile, dryRun } = options
  const open = await openBackups(from, passphraseFile)
  const named = await namedBackups(open)
  const chosen = named.find((one) => at === undefined || one.name === at || one.at.startsWith(at))
  if (!chosen) throw new BackupRefused('backupUnknown')
  done(terminal, words.chosen(chosen.name, chosen.at))
  tellLoss(terminal, await compareWithPresent(open, chosen.name, register, quietLongWork.cancelled))
  if (dryRun) return 0
  const staged = await stageRestore(open, chosen.name, register, quietLongWork)
  const aside = await completeRestore(staged, words.asideName(realWorld.today()))
  done(terminal, words.restored(staged.manifest.summary.head.sequence))
  return aside === undefined ? 0 : done(terminal, words.keptAside(aside))
}

function tellLoss(terminal: Terminal, { relation, common, lost, lastLost, peopleBack }: Comparison): void {
  if (relation === 'otherRegister') done(terminal, words.others)
  if (relation === 'diverged') done(terminal, words.diverged(common))
  if (relation !== 'none') done(terminal, words.loses(lost))
  done(terminal, ...lastLost.map(({ seq, at, by, command }) => words.lost(seq, at, by, command)))
  if (peopleBack > 0) done(terminal, words.peopleBack(peopleBack))
}
