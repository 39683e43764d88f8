import { createFileJournal } from '#main/journal/file/open.ts'
import { SnapshotStore } from '#main/journal/lowdb/snapshot-store.ts'
import { knownForms } from '#src/register/decode.ts'
import { type HistoryIndex, noteHistory } from '#src/register/history.ts'
import type { NewEntry } from '#src/register/journal.ts'
import { emptyRegister, evolve } from '#src/register/register.ts'
import { snapshotVersion, toSnapshot } from '#src/register/snapshot.ts'
import { largeStory, type Size } from './story.ts'

const program = 'Comodato test'
const group = 1000
const began = Date.parse('2023-12-01T08:00:00Z')

/** One entry a minute of working time, so that a date falls anywhere in the ledger. */
const instantOf = (sequence: number): string => new Date(began + sequence * 120_000).toISOString()

/** Writes a register of that size, with its snapshot, through the journal's own writer. Returns its entries. */
export async function makeLargeRegister(folder: string, size: Size): Promise<number> {
  const created = await createFileJournal(folder, { program })
  if (!created.ok) throw new Error(JSON.stringify(created.error))
  const { journal } = created.value
  const register = emptyRegister()
  const history: HistoryIndex = new Map()
  let waiting: NewEntry[] = []
  let sequence = 0
  const store = async () => {
    const stored = await journal.append(waiting, journal.head().sequence)
    if (!stored.ok) throw new Error(JSON.stringify(stored.error))
    waiting = []
  }
  for (const { command, events } of largeStory(size)) {
    sequence += 1
    for (const event of events) evolve(register, event)
    noteHistory(history, sequence, events)
    waiting.push({
      id: `entry-${sequence}`,
      at: instantOf(sequence),
      by: sequence % 3 === 0 ? 'Bruno Di Prova' : 'Ada Di Prova',
      command,
      events: [...events],
    })
    if (waiting.length === group) await store()
  }
  await store()
  const state = { register: toSnapshot(register), history: [...history] }
  const saved = await new SnapshotStore(folder, program).save({
    ...journal.landmark(),
    stateVersion: snapshotVersion,
    knownForms,
    state,
  })
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  await journal.close()
  return sequence
}
