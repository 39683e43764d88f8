import { done, failed, type Terminal } from '#main/cli/terminal.ts'
import { commandText } from '#renderer/text/it/command-line.ts'
import { peopleLostText } from '#renderer/text/it/people-lost.ts'
import { damageText, unavailableText } from '#main/cli/unavailable-text.ts'
import { withRegister } from '#main/cli/with-register.ts'
import { program } from '#main/host/opening/program.ts'
import type { Services } from '#main/host/services.ts'
import type { Damage } from '#main/journal/file/scan-segment.ts'
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
}

/** Walks the whole chain of a register and looks at every file that it names, and for the people; writes nothing. */
export async function verify(terminal: Terminal, { register, attested }: Options): Promise<number> {
  const walked = await walk(register, attested)
  if (!walked.ok) {
    const error = await withObstacle(register, walked.error)
    return failed(terminal, unavailableText(register, { cause: error.code, detail: JSON.stringify(error) }))
  }
  const { entries, head, damage, torn } = walked.value
  done(terminal, commandText.verified(entries, head.sequence, head.hash))
  if (torn) terminal.stderr.write(`${commandText.torn(torn.segment, torn.offset, torn.bytes)}\n`)
  const denied = attested.find((one) => damage && isAbout(damage, one))
  if (denied) {
    const last = damage?.reason === 'attestedMissing' ? head.sequence : undefined
    return failed(terminal, commandText.denied(denied.sequence, denied.hash, last))
  }
  if (damage) return failed(terminal, damageText(register, damage))
  for (const { sequence } of attested) done(terminal, commandText.attested(sequence))
  return withRegister(terminal, register, 'read', (services) => verifyFiles(terminal, services))
}

/** The snapshot says how far the journal went when it was made, unless it is another register's. */
async function walk(register: string, attested: readonly Head[]): ReturnType<typeof verifyFolder> {
  const loaded = await new SnapshotStore(register, program).load()
  const snapshot = loaded.ok ? loaded.value : undefined
  const heads = snapshot ? [...attested, snapshot.head] : attested
  const walked = await verifyFolder(register, { attested: heads })
  const isOthers = walked.ok && snapshot !== undefined && walked.value.register !== snapshot.register
  return isOthers ? verifyFolder(register, { attested }) : walked
}

/** Whether it is the attested entry that is missing, or another in its place. */
const isAbout = (damage: Damage, { sequence, hash }: Head): boolean =>
  (damage.reason === 'attestedDifferent' && damage.sequence === sequence && damage.attested === hash) ||
  (damage.reason === 'attestedMissing' && damage.sequence <= sequence)

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
