import { writeSync } from 'node:fs'
import { once } from 'node:events'
import { realWorld } from '#main/host/clock.ts'
import { Ledger } from '#main/host/ledger.ts'
import { openRegister } from '#main/host/opening/open-register.ts'
import { SnapshotKeeper } from '#main/host/snapshot-keeper.ts'
import type { Command } from '#src/register/register.ts'
import { quickLock } from '#test/support/registers.ts'
import { comune, region } from '#test/support/domain/builders.ts'

/**
 * A process to be killed: the register as the host holds it, at work without pause. It waits for the name of a folder
 * on its input, so that it is ready before its time begins to run, and says on its output all that it was told is
 * saved: `entry <sequence>`, `person <key>`, `paper <hash>`, `snapshot`.
 */
const say = (...words: readonly (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`)

say('ready')
const [folder] = await once(process.stdin, 'data')
const opened = await openRegister(String(folder).trim(), 'Comodato test', { lockTiming: quickLock })
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const register = opened.value
const ledger = new Ledger({
  journal: register.journal,
  operator: () => 'Operatrice Di Prova',
  start: register.start,
  changed: () => {},
})
const snapshots = new SnapshotKeeper(register, ledger)

async function act(command: Command): Promise<void> {
  const commit = await ledger.act(command, realWorld)
  if (!commit.ok) throw new Error(JSON.stringify(commit.error))
  say('entry', commit.value.sequence)
}

/** A person, and only then the fact that names her; a paper; a group of facts that wait together; the snapshot. */
async function work(round: number, bodyId: string): Promise<void> {
  const id = `p-${ledger.sequence}`
  if ((await register.people.put([{ id, name: `Persona Di Prova ${round}` }])).ok) say('person', id)
  await act({ type: 'nameContact', bodyId, contact: { personId: id, role: 'referente' } })
  const paper = await register.papers.put(Buffer.from(`carta ${ledger.sequence}`), 'pdf')
  if (paper.ok) say('paper', paper.value.sha256)
  const names = Array.from(
    { length: 1 + (round % 4) },
    (_, index) => `Ente ${'x'.repeat((round * 13) % 90)} ${index}`,
  )
  await Promise.all(
    names.map((name) => act({ type: 'recordBody', details: { kind: 'otherPublicBody', name } })),
  )
  if (round % 3 === 0) await snapshots.keep().then(() => say('snapshot'))
}

say('open')
if (ledger.register.bodies.lenderId === undefined) await act({ type: 'foundRegister', lender: region() })
const known = [...ledger.register.bodies.bodies.values()].find(({ kind }) => kind === 'municipality')
if (!known) await act({ type: 'recordBody', details: comune() })
const [body] = [...ledger.register.bodies.bodies.values()].filter(({ kind }) => kind === 'municipality')
for (let round = ledger.sequence; ; round += 1) await work(round, body?.id ?? '')
