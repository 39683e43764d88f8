import type { OpenHome } from '#main/backup/home.ts'
import { namedBackups, readSummary } from '#main/backup/manifest.ts'
import { asBackupResult } from '#main/backup/refusal.ts'
import { told } from '#main/cli/backup-outcome.ts'
import { openBackups } from '#main/cli/open-backups.ts'
import { done, failed, type Terminal } from '#main/cli/terminal.ts'
import { backupCommandText } from '#renderer/text/it/backup-command.ts'
import { commandText } from '#renderer/text/it/command-line.ts'
import { peopleLostText } from '#renderer/text/it/people-lost.ts'
import { backupProblemText } from '#renderer/text/it/refusals/backups.ts'
import { damageText, unavailableText } from '#main/cli/unavailable-text.ts'
import { withRegister } from '#main/cli/with-register.ts'
import { program } from '#main/host/opening/program.ts'
import type { Services } from '#main/host/services.ts'
import { type Attestation, isDenied } from '#main/journal/file/report.ts'
import { withObstacle } from '#main/journal/obstacle.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { SnapshotStore } from '#main/journal/lowdb/snapshot-store.ts'
import type { FileJournal } from '#main/journal/file/file-journal.ts'
import { knownEvents } from '#src/register/decode.ts'
import { filesNamed, type NamedFile } from '#src/register/files-named.ts'
import type { Head } from '#src/register/journal.ts'

type Options = {
  readonly register: string
  /** Points of the ledger that papers or notes attest: the chain must go through them. */
  readonly attested: readonly Head[]
  /** A folder of backups: what each of them has of the register must be in it. */
  readonly backups?: string
  readonly passphraseFile?: string
}

/** Walks the whole chain of a register and looks at every file that it names, and for the people; writes nothing. */
export const verify = (terminal: Terminal, options: Options): Promise<number> =>
  told(terminal, verifyRegister(terminal, options))

async function verifyRegister(terminal: Terminal, options: Options): Promise<number> {
  const { register, attested, backups, passphraseFile } = options
  const open = backups === undefined ? undefined : await openBackups(backups, passphraseFile)
  const { heads: stored, faults } = open ? await attestedIn(open) : { heads: [], faults: [] }
  failed(terminal, ...faults)
  const walked = await verifyFolder(register, {
    attested: [...attested, ...(await attestedBySnapshot(register))],
  })
  if (!walked.ok) {
    const error = await withObstacle(register, walked.error)
    return failed(terminal, unavailableText(register, { cause: error.code, detail: JSON.stringify(error) }))
  }
  const { entries, head, damage, torn } = walked.value
  done(terminal, commandText.verified(entries, head.sequence, head.hash))
  if (torn) terminal.stderr.write(`${commandText.torn(torn.segment, torn.offset, torn.bytes)}\n`)
  const last = damage?.reason === 'attestedMissing' ? head.sequence : undefined
  const denied = attested.find((one) => isDenied(one, walked.value))
  if (denied) return failed(terminal, commandText.denied(denied.sequence, denied.hash, last))
  if (damage) return failed(terminal, damageText(register, damage))
  for (const { sequence } of attested) done(terminal, commandText.attested(sequence))
  return withRegister(terminal, register, 'read', async (services) => {
    const held = backups === undefined ? 0 : await verifyHeld(terminal, services, { heads: stored, faults })
    return (await verifyFiles(terminal, services)) || held
  })
}

/** Looks in the register for all that its backups have; says of each what is not there. */
async function verifyHeld(
  terminal: Terminal,
  { opened: { journal, folder } }: Services,
  { heads, faults }: Stored,
): Promise<number> {
  const { sequence: last } = journal.head()
  const own = heads.filter(({ register, sequence }) => register === journal.register && sequence > 0)
  const read = await journal.entries(own.map(({ sequence }) => sequence))
  if (!read.ok)
    return failed(
      terminal,
      unavailableText(folder, { cause: read.error.code, detail: JSON.stringify(read.error) }),
    )
  const hashes = new Map(read.value.map(({ seq, hash }) => [seq, hash]))
  const denied = own.filter(({ sequence, hash }) => hashes.get(sequence) !== hash)
  const line = ({ name, sequence }: Stored['heads'][number]) =>
    commandText.backupDenied(name, sequence, sequence > last ? last : undefined)
  if (denied.length > 0) return failed(terminal, ...denied.map(line), commandText.backupsDenied)
  if (own.length > 0 || faults.length === 0) done(terminal, commandText.backupsHeld(own.length))
  return faults.length > 0 ? 1 : 0
}

type Stored = {
  /** How far each backup has the register that it is of, the newest first. */
  readonly heads: (Attestation & { readonly name: string })[]
  /** What is wrong with those that do not say it. */
  readonly faults: string[]
}

async function attestedIn(open: OpenHome): Promise<Stored> {
  const stored: Stored = { heads: [], faults: [] }
  for (const { name } of await namedBackups(open)) {
    const read = await asBackupResult(readSummary(open, name))
    if (read.ok) stored.heads.push({ name, register: read.value.register, ...read.value.head })
    else {
      const { problem, detail } = read.error
      stored.faults.push(backupCommandText.faulty(name, backupProblemText(problem, detail)))
    }
  }
  return stored
}

/** The snapshot says how far the journal went when it was made. */
async function attestedBySnapshot(folder: string): Promise<Attestation[]> {
  const loaded = await new SnapshotStore(folder, program).load()
  const snapshot = loaded.ok ? loaded.value : undefined
  return snapshot ? [{ register: snapshot.register, ...snapshot.head }] : []
}

/** A point of the ledger as `number:hash`, or as a paper has it printed; undefined when it is neither. */
export function attestation(text: string): Head | undefined {
  const [, digits = '', hash = ''] = /(\d[\d.]*)\D*?\b([0-9a-f]{64})\s*$/i.exec(text) ?? []
  return digits === ''
    ? undefined
    : { sequence: Number(digits.replaceAll('.', '')), hash: hash.toLowerCase() }
}

async function verifyFiles(terminal: Terminal, { opened }: Services): Promise<number> {
  const named = await filesOf(opened.journal)
  const faults: string[] = []
  for (const file of named) {
    const read = await opened.papers.get(file)
    if (!read.ok) faults.push(commandText.fileFault(read.error.code, file.sha256))
  }
  const { peopleMissing: missing, people } = opened
  const lost = { missing, isEarlier: people.fromPrevious }
  if (missing > 0 || lost.isEarlier)
    faults.push(`${peopleLostText.title(lost)}. ${peopleLostText.help(lost)}`)
  if (faults.length > 0) return failed(terminal, ...faults)
  return done(terminal, commandText.filesVerified(named.length))
}

/** All files that the ledger ever named, each once: those of what was annulled or undone too. */
async function filesOf(journal: FileJournal): Promise<NamedFile[]> {
  const named = new Map<string, NamedFile>()
  for await (const batch of journal.read(0))
    for (const entry of batch.ok ? batch.value : [])
      for (const file of knownEvents(entry).flatMap(filesNamed)) named.set(file.sha256, file)
  return [...named.values()]
}
