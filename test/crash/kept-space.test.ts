import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { contents, edit, segment, written } from '#test/support/damaged.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister, withFolder } from '#test/support/registers.ts'

// The space kept for the next entries at the end of the last segment is no part of the register (P2, P3).

const bytesOf = (folder: string) => readFile(segment(folder, 1))

test('a program at work keeps it, writes over it, and gives it back when it closes', async () => {
  await withFolder(async (folder) => {
    await written(folder, 2)
    const { journal } = await openRegister(folder)
    await append(journal, [entry(3)], 2)
    const { length } = await bytesOf(folder)
    await append(journal, [entry(4)], 3)
    const bytes = await bytesOf(folder)
    expect(bytes).toHaveLength(length)
    expect(bytes.at(-1)).toBe(0)
    expect(independentlyVerified(folder)).toEqual(journal.head())
    await journal.close()
    expect((await bytesOf(folder)).at(-1)).toBe(10)
    expect(independentlyVerified(folder).sequence).toBe(4)
  })
})

test('what a killed program kept is neither torn nor damage, and the next one writes from there', async () => {
  await withFolder(async (folder) => {
    const heads = await written(folder, 2)
    await edit(segment(folder, 1), (text) => text + '\0'.repeat(5000))
    const before = await contents(folder)
    const reading = await openRegister(folder, { access: 'read' })
    expect(reading.report).toMatchObject({ head: heads[1] })
    expect(reading.report.torn ?? reading.report.damage).toBeUndefined()
    expect(await readAll(reading.journal, 0)).toHaveLength(2)
    await reading.journal.close()
    expect(await contents(folder)).toEqual(before)
    const { journal, report } = await openRegister(folder)
    expect(report.torn ?? report.damage).toBeUndefined()
    await append(journal, [entry(3)], 2)
    await journal.close()
    expect(independentlyVerified(folder).sequence).toBe(3)
    expect((await bytesOf(folder)).includes(0)).toBe(false)
  })
})

test('one byte that is none in it is damage', async () => {
  await withFolder(async (folder) => {
    await written(folder, 2)
    await edit(segment(folder, 1), (text) => `${text}${'\0'.repeat(300)}x${'\0'.repeat(300)}`)
    const { journal, report } = await openRegister(folder)
    expect(report.damage).toMatchObject({ line: 4, sequence: 3 })
    await journal.close()
  })
})

test('cut at every byte of the last line before it, the register opens with the entries before', async () => {
  await withFolder(async (folder) => {
    const heads = await written(folder, 3)
    const whole = await bytesOf(folder)
    const lastLine = whole.lastIndexOf(10, whole.length - 2) + 1
    for (let length = lastLine; length < whole.length; length++) {
      await writeFile(segment(folder, 1), Buffer.from(whole).fill(0, length))
      const { journal, report } = await openRegister(folder)
      expect(report.head).toEqual(heads[1])
      expect(report.damage).toBeUndefined()
      expect(report.torn?.bytes ?? 0).toBe(length - lastLine)
      await journal.close()
      expect(independentlyVerified(folder)).toEqual(heads[1])
    }
  })
})

test('only the last segment may have any', async () => {
  await withFolder(async (folder) => {
    await written(folder, 3, 1)
    expect((await bytesOf(folder)).at(-1)).toBe(10)
    await edit(segment(folder, 1), (text) => text + '\0'.repeat(512))
    const { journal, report } = await openRegister(folder)
    expect(report.damage).toMatchObject({ segment: 'journal-000001.ndjson' })
    await journal.close()
  })
})
