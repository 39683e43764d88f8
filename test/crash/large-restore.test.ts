import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { PaperStore } from '#main/journal/file/papers.ts'
import { written } from '#test/support/damaged.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { withFolder } from '#test/support/registers.ts'

const megabyte = 1024 * 1024
const papers = 16
const paperBytes = 10 * megabyte

/** Runs a command in a process with little room; the most memory it ever had. */
async function memoryOf(...command: readonly string[]): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-old-space-size=64',
    fileURLToPath(new URL('low-memory.ts', import.meta.url)),
    ...command,
  ])
  return Number(stdout.trim().split('\n').at(-1))
}

test.runIf(process.platform === 'linux')(
  'a backup larger than the memory it is given is made and restored',
  () =>
    withFolder(async (folder) => {
      const [register, backups, restored] = ['register', 'backups', 'restored'].map((name) =>
        path.join(folder, name),
      )
      if (register === undefined || backups === undefined || restored === undefined) return
      await written(register, 3)
      const store = new PaperStore(register)
      for (let number = 0; number < papers; number++) await store.put(randomBytes(paperBytes), 'pdf')
      const nothing = await memoryOf('--help')
      const backingUp = await memoryOf('backup', '--register', register, '--to', backups)
      const restoring = await memoryOf('restore', '--from', backups, '--register', restored)
      expect(independentlyVerified(restored)).toEqual(independentlyVerified(register))
      expect(backingUp - nothing).toBeLessThan((papers * paperBytes) / 2)
      expect(restoring - nothing).toBeLessThan((papers * paperBytes) / 2)
    }),
  120_000,
)
