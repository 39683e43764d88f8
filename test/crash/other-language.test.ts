import { execFileSync, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { edit, segment, written } from '#test/support/damaged.ts'
import { withFolder } from '#test/support/registers.ts'

const script = path.resolve('test/support/verify_register.py')
const hasPython = spawnSync('python3', ['--version']).status === 0
const python = (folder: string) =>
  execFileSync('python3', [script, folder], { encoding: 'utf8', stdio: 'pipe' })

test.runIf(hasPython)(
  'a script in another language, written from docs/register.md, finds the same head',
  () =>
    withFolder(async (folder) => {
      const heads = await written(folder, 7, 900)
      expect(JSON.parse(python(folder))).toEqual(heads.at(-1))
    }),
)

test.runIf(hasPython)('and sees every changed byte (P3)', () =>
  withFolder(async (folder) => {
    await written(folder, 2)
    const whole = await readFile(segment(folder, 1))
    for (let offset = 3; offset < whole.length; offset += 97) {
      const bytes = Buffer.from(whole)
      bytes[offset] = (bytes[offset] ?? 0) ^ 1
      await writeFile(segment(folder, 1), bytes)
      expect(() => python(folder), `byte ${offset}`).toThrow()
    }
  }),
)

test.runIf(hasPython)('and an entry removed from the middle (P3)', () =>
  withFolder(async (folder) => {
    await written(folder, 4)
    await edit(segment(folder, 1), (text) => text.replace(/^(.*\n.*\n).*\n/, '$1'))
    expect(() => python(folder)).toThrow(/does not follow/)
  }),
)
