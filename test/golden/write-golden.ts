// `node test/golden/write-golden.ts NUMBER`: writes a golden register, with every kind of fact in the form this program
// gives it, and the state it makes: once, when a new form is about to ship, and never again.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openServices } from '#main/host/opening/open-services.ts'
import { program } from '#main/host/opening/program.ts'
import { createFileJournal } from '#main/journal/file/open.ts'
import { packed } from '#src/register/crowd.ts'
import { eventVersions } from '#src/register/decode.ts'
import { stateOf } from './state.ts'
import { tellStory } from './story.ts'

const operator = 'Operatrice Di Prova'
const folder = path.join(import.meta.dirname, String(Number(process.argv[2])))
const registerFolder = path.join(folder, 'register')

const { acts, ledger } = tellStory()
const told = new Set<string>(ledger.map(({ type }) => type))
const untold = [...eventVersions.keys()].filter((type) => !told.has(type))
if (untold.length > 0)
  throw new Error(`the story in test/golden/story.ts does not tell of ${untold.join(', ')}`)

await mkdir(folder)
const created = await createFileJournal(registerFolder, { program })
if (!created.ok) throw new Error(JSON.stringify(created.error))
const entries = acts.map(({ command, at, events }, index) => ({
  id: `golden-${index + 1}`,
  at,
  by: operator,
  command,
  events: events.map(packed),
}))
const stored = await created.value.journal.append(entries, 0)
if (!stored.ok) throw new Error(JSON.stringify(stored.error))
await created.value.journal.close()

// The host writes what stands beside the journal, as it does at work.
const places = { registerFolder, resourcesFolder: path.resolve('assets'), settingsFolder: folder }
const opened = await openServices(places)
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const { services, close } = opened.value
await services.settings.update((settings) => ({ ...settings, operator }))
await services.opened.people.put([
  { id: 'p-1', name: 'Dina Di Prova', office: 'Economato', email: 'dina@example.org', phone: '0', note: '' },
  { id: 'p-3', name: 'Carlo Di Prova' },
])
await close()
const state = JSON.stringify(stateOf(services.ledger.register), undefined, 2)
// Where this register was on this machine is nobody's business.
await rm(path.join(folder, 'registers.json'))
await writeFile(path.join(folder, 'state.json'), `${state}\n`)
