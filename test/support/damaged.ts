import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Head } from '#src/register/journal.ts'
import { append, entry } from '#test/contract/journal-contract.ts'
import { createRegister } from './registers.ts'

/** Where a segment of a register lies. */
export const segment = (folder: string, number: number): string =>
  path.join(folder, 'journal', `journal-00000${number}.ndjson`)

/** A register of `count` entries, closed; a segment holds `segmentBytes`. Returns the head after each entry. */
export async function written(folder: string, count: number, segmentBytes = 1e6): Promise<Head[]> {
  const { journal } = await createRegister(folder, { segmentBytes })
  const heads: Head[] = []
  for (let number = 1; number <= count; number++) {
    await append(journal, [entry(number)], number - 1)
    heads.push(journal.head())
  }
  await journal.close()
  return heads
}

/** Every file beside the segments, to see that nothing changed. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(path.join(folder, 'journal'))
  const read = names.map(async (name) => [name, await readFile(path.join(folder, 'journal', name), 'latin1')])
  return Object.fromEntries(await Promise.all(read))
}

/** Every file of the register, whatever it holds: what must be the same after something that may not write. */
export async function allBytes(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name))
  const read = files.map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')])
  return Object.fromEntries(await Promise.all(read))
}

/** Changes a file byte by byte: the text is Latin-1. */
export async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'latin1')), 'latin1')
}
