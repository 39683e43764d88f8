import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Head } from '#src/register/journal.ts'
import { readAll } from '#test/contract/journal-contract.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister, withFolder } from '#test/support/registers.ts'

const appender = fileURLToPath(new URL('appender.ts', import.meta.url))
const rounds = Number(process.env['COMODATO_KILL_ROUNDS'] ?? 20)

/** Runs the appender and kills it `after` milliseconds from its first answer; what it said was saved. */
async function killedAfter(folder: string, after: number): Promise<Head[]> {
  const child = spawn(process.execPath, [appender, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child.stdout, 'data')
  await pause(after)
  child.kill('SIGKILL')
  await once(child, 'close')
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n').slice(1)
  return lines.map((line) => {
    const [sequence = '', hash = ''] = line.split(' ')
    return { sequence: Number(sequence), hash }
  })
}

test(`P1 P2: what was said to be saved survives ${rounds} kills, and nothing is half there`, async () => {
  await withFolder(async (folder) => {
    let recovered = 0
    let acknowledged = 0
    for (let round = 0; round < rounds; round++) {
      const saved = await killedAfter(folder, (round * 7) % 60)
      acknowledged += saved.length
      const { journal, report } = await openRegister(folder, { attested: saved })
      expect(report.damage).toBeUndefined()
      expect(journal.head().sequence).toBeGreaterThanOrEqual(saved.at(-1)?.sequence ?? recovered)
      const entries = await readAll(journal, 0)
      expect(entries.map(({ id }) => id)).toEqual(entries.map((_, index) => `id-${index + 1}`))
      await journal.close()
      expect(independentlyVerified(folder)).toEqual(report.head)
      recovered = entries.length
    }
    expect(acknowledged).toBeGreaterThan(rounds)
  })
}, 600_000)
