// `node test/golden/write-golden.ts NUMBER`: writes a golden register, a ledger with every kind of fact in the form this
// program gives it and the state it makes: once, when a new form is about to ship, and never again.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { program } from '#main/host/program.ts'
import { createFileJournal } from '#main/journal/file/open.ts'
import { eventVersions } from '#src/register/decode.ts'
import type { NewEntry } from '#src/register/journal.ts'
import { type Command, decide, evolve } from '#src/register/register.ts'
import { toSnapshot } from '#src/register/snapshot.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { Dice, randomCommand } from '#test/support/domain/random-commands.ts'
import { Office } from '#test/support/domain/office.ts'

const folder = path.join(import.meta.dirname, String(Number(process.argv[2])))
const logo = {
  sha256: Sha256.parse('ab'.repeat(32)),
  mediaType: 'image/png',
  width: 400,
  height: 200,
} as const

type Story = { readonly office: Office; readonly entries: readonly NewEntry[] }

/** A story that ends when everything has happened at least once; undefined when it takes too long. */
function story(seed: number): Story | undefined {
  const office = new Office()
  const entries = [entryOf(office, 'foundRegister', office.ledger)]
  const missing = new Set(eventVersions.keys())
  const give = (command: Command): void => {
    const decided = decide(office.register, command, office.context)
    if (!decided.ok) return
    for (const event of decided.value) evolve(office.register, event)
    for (const { type } of [...office.ledger, ...decided.value]) missing.delete(type)
    entries.push(entryOf(office, command.type, decided.value))
  }
  give({ type: 'chooseLenderLogo', logo })
  const dice = new Dice(seed)
  for (let step = 0; missing.size > 0 && step < 400; step += 1) give(randomCommand(office, dice))
  return missing.size === 0 ? { office, entries } : undefined
}

/** The shortest of many. */
function shortest(): Story {
  const stories = Array.from({ length: 60 }, (_, seed) => story(seed)).flatMap((one) => one ?? [])
  const [first] = stories.sort((a, b) => a.entries.length - b.entries.length)
  if (!first) throw new Error('in no story did everything happen')
  return first
}

const entryOf = ({ context }: Office, command: string, events: NewEntry['events']): NewEntry => ({
  id: context.newId(),
  at: context.now,
  by: context.operator,
  command,
  events: [...events],
})

const { office, entries } = shortest()
await mkdir(folder)
const created = await createFileJournal(path.join(folder, 'register'), { program })
if (!created.ok) throw new Error(JSON.stringify(created.error))
const stored = await created.value.journal.append(entries, 0)
if (!stored.ok) throw new Error(JSON.stringify(stored.error))
await created.value.journal.close()
await writeFile(path.join(folder, 'state.ndjson'), `${JSON.stringify(toSnapshot(office.register))}\n`)
