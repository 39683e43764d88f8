import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { contents, edit, segment, written } from '#test/support/damaged.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister, withFolder } from '#test/support/registers.ts'

describe('a torn end is cut off, kept and said (P2, P3)', () => {
  test('cut at every byte of the last line, the register opens with the entries before it', async () => {
    await withFolder(async (folder) => {
      const heads = await written(folder, 3)
      const whole = await readFile(segment(folder, 1))
      const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1
      for (let length = lastLine; length < whole.length; length++) {
        await writeFile(segment(folder, 1), whole.subarray(0, length))
        const { journal, report } = await openRegister(folder)
        expect(report.head).toEqual(heads[1])
        expect(report.damage).toBeUndefined()
        expect(report.torn?.bytes ?? 0).toBe(length - lastLine)
        const keptIn = report.torn?.keptIn
        if (keptIn) {
          const kept = await readFile(path.join(folder, 'journal', keptIn))
          expect(kept.equals(whole.subarray(lastLine, length))).toBe(true)
        }
        await journal.close()
        expect(independentlyVerified(folder)).toEqual(heads[1])
      }
    })
  })

  test('after a torn end has been cut, work goes on', async () => {
    await withFolder(async (folder) => {
      await written(folder, 2)
      await edit(segment(folder, 1), (text) => `${text}{"seq":3,"aft`)
      const { journal } = await openRegister(folder)
      await append(journal, [entry(3)], 2)
      await journal.close()
      expect(independentlyVerified(folder).sequence).toBe(3)
    })
  })

  test('reading only, it is told and left as it is', async () => {
    await withFolder(async (folder) => {
      await written(folder, 2)
      await edit(segment(folder, 1), (text) => text.slice(0, -20))
      const before = await contents(folder)
      const { journal, report } = await openRegister(folder, { access: 'read' })
      expect(report.torn).toMatchObject({ segment: 'journal-000001.ndjson' })
      expect(await readAll(journal, 0)).toHaveLength(1)
      expect(await contents(folder)).toEqual(before)
      await journal.close()
    })
  })
})

test('whatever sectors of the last write were lost, only entries of that write are (P2)', async () => {
  await withFolder(async (folder) => {
    await written(folder, 2)
    const synced = await readFile(segment(folder, 1))
    const { journal } = await openRegister(folder)
    await Promise.all(
      [3, 4, 5].map((number) => append(journal, [entry(number, 'x'.repeat(600))], number - 1)),
    )
    await journal.close()
    const whole = await readFile(segment(folder, 1))
    const first = Math.floor(synced.length / 512)
    const sectors = Math.ceil(whole.length / 512) - first
    expect(sectors).toBeGreaterThan(3)
    for (let lost = 1; lost < 2 ** sectors; lost++) {
      // In every second way the space that was kept after it is still there.
      const bytes = Buffer.concat([whole, Buffer.alloc(lost % 2 === 0 ? 0 : 3000)])
      for (let sector = 0; sector < sectors; sector++) {
        const from = Math.max(synced.length, (first + sector) * 512)
        if ((lost >> sector) & 1) bytes.fill(0, from, Math.min(whole.length, (first + sector + 1) * 512))
      }
      await writeFile(segment(folder, 1), bytes)
      const { journal: reopened, report } = await openRegister(folder)
      expect(report.damage).toBeUndefined()
      expect(report.entries).toBeGreaterThanOrEqual(2)
      const left = bytes.findLastIndex((byte) => byte !== 0) >= synced.length
      expect(report.torn !== undefined).toBe(left)
      await reopened.close()
      expect(independentlyVerified(folder).sequence).toBe(report.entries)
    }
  })
})

test('two entries of which the line feed between was lost are no torn end, wherever the second stops: nothing is cut (P3)', async () => {
  await withFolder(async (folder) => {
    await written(folder, 3)
    const whole = await readFile(segment(folder, 1))
    const last = whole.lastIndexOf(10, whole.length - 2) + 1
    for (let length = last + 1; length < whole.length; length += 7) {
      const joined = Buffer.concat([whole.subarray(0, last - 1), whole.subarray(last, length)])
      await writeFile(segment(folder, 1), joined)
      const { journal, report } = await openRegister(folder)
      expect([report.entries, report.torn, report.damage?.line], `cut at ${length}`).toEqual([
        1,
        undefined,
        3,
      ])
      await journal.close()
      expect((await readFile(segment(folder, 1))).equals(joined)).toBe(true)
    }
  })
})
