import { program } from '#main/host/opening/program.ts'
import { createFileJournal } from '#main/journal/file/open.ts'
import { PaperStore } from '#main/journal/file/papers.ts'
import { SnapshotStore } from '#main/journal/lowdb/snapshot-store.ts'
import type { IssuedPaper } from '#src/agreements/issued-paper.ts'
import { knownForms } from '#src/register/decode.ts'
import type { Register } from '#src/register/register.ts'
import { snapshotVersion, type SnapshotState, toSnapshot } from '#src/register/snapshot.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { tellLargeStory } from './large-story.ts'
import { must, type RegisterSize, Story } from './story.ts'

/** A Region's register, as the programme is built for: at least these entries. */
export const wholeRegion: RegisterSize = { items: 100_000, agreements: 20_000, entries: 500_000 }

/** Entries made durable together: as many as make one sync cheap. */
const together = 5000

/**
 * Makes a register in the folder as an office would have kept it for years: every fact decided by the register
 * itself, written by the journal's own writer, its snapshot beside it. The same size is always the same facts.
 */
export async function makeLargeRegister(folder: string, size: RegisterSize): Promise<Register> {
  const { journal } = must(await createFileJournal(folder, { program }))
  const story = new Story()
  let stored = 0
  const telling = tellLargeStory(story, size, await anyPaper(folder))
  while (telling.next().done !== true) if (story.entries.length >= together) stored = await store()
  await store()
  const state: SnapshotState = { register: toSnapshot(story.register), history: [...story.history] }
  const snapshot = { ...journal.landmark(), stateVersion: snapshotVersion, knownForms, state }
  must(await new SnapshotStore(folder, program).save(snapshot))
  await journal.close()
  return story.register

  async function store(): Promise<number> {
    must(await journal.append(story.entries.splice(0), stored))
    return journal.head().sequence
  }
}

/** The state of such a register alone, with nothing written. */
export function largeState(size: RegisterSize): Register {
  const story = new Story()
  const paper = { sha256: Sha256.parse('0'.repeat(64)), bytes: 1000, template: 'modello di prova' }
  const telling = tellLargeStory(story, size, paper)
  while (telling.next().done !== true) story.entries.length = 0
  return story.register
}

/** The one file that stands for all papers: drawing twenty thousand of them would take an hour. */
async function anyPaper(folder: string): Promise<IssuedPaper> {
  const bytes = Buffer.from('%PDF-1.7\n% stands for a paper of a large register\n')
  const { sha256 } = must(await new PaperStore(folder).put(bytes, 'pdf'))
  return { sha256: Sha256.parse(sha256), bytes: bytes.length, template: 'modello di prova' }
}
