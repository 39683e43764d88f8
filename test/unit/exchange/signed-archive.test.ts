import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openSignedArchive } from '#main/exchange/signed/signed-archive.ts'
import { largestSignedFile, mostFilesInArchive } from '#src/agreements/signed-file.ts'
import { ensurePrograms } from '#test/support/system-libraries.ts'

const execute = promisify(execFile)

const opened = async (bytes: Uint8Array) => {
  const archive = await openSignedArchive(bytes)
  if (!archive.ok) throw new Error(archive.error)
  return archive.value
}

test('the signed files in it are read one by one, and the others named', async () => {
  const files = {
    'lotto/a.pdf': strToU8('uno'),
    'lotto/à b.PDF.P7M': strToU8('due'),
    'c.tsd': strToU8('tre'),
    'lettera.docx': strToU8('no'),
    'dentro.zip': zipSync({ 'd.pdf': strToU8('quattro') }),
    '__MACOSX/lotto/._a.pdf': strToU8('no'),
    'lotto/.nascosto.pdf': strToU8('no'),
  }
  const { files: found, others } = await opened(zipSync(files))
  expect(found.map(({ name }) => name)).toEqual(['lotto/a.pdf', 'lotto/à b.PDF.P7M', 'c.tsd'])
  const read = await Promise.all(found.map(async (file) => file.read()))
  expect(read.map((one) => one.ok && one.value.toString())).toEqual(['uno', 'due', 'tre'])
  expect(others).toEqual(['lettera.docx', 'dentro.zip'])
})

test('one with a password, by zip itself, is refused', async () => {
  await ensurePrograms({ zip: 'zip' })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-zip-'))
  try {
    await writeFile(path.join(folder, 'a.pdf'), 'uno')
    await execute('zip', ['-q', '-P', 'segreta', 'chiuso.zip', 'a.pdf'], { cwd: folder })
    const bytes = await readFile(path.join(folder, 'chiuso.zip'))
    expect(await openSignedArchive(bytes)).toEqual({ ok: false, error: 'encrypted' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('one that is damaged, holds nothing signed, or names a place outside itself, is refused', async () => {
  const whole = zipSync({ 'a.pdf': strToU8('uno') })
  const of = async (bytes: Uint8Array) => {
    const archive = await openSignedArchive(bytes)
    return archive.ok ? 'opened' : archive.error
  }
  expect(await of(whole)).toBe('opened')
  expect(await of(whole.subarray(0, whole.length - 5))).toBe('damaged')
  expect(await of(strToU8('PK\u0003\u0004'))).toBe('damaged')
  expect(await of(zipSync({ 'a.txt': strToU8('uno'), 'b.zip': whole }))).toBe('empty')
  expect(await of(zipSync({ '../../a.pdf': strToU8('uno') }))).toBe('damaged')
})

test('more files than anybody sends, or one that unfolds too much whatever it says of itself, are refused', async () => {
  const many = Object.fromEntries(
    Array.from({ length: mostFilesInArchive + 1 }, (_, at) => [`${at}.pdf`, strToU8('x')]),
  )
  expect(await openSignedArchive(zipSync(many))).toEqual({ ok: false, error: 'tooMany' })
  const bomb = Buffer.from(zipSync({ 'bomba.pdf': new Uint8Array(largestSignedFile + 1) }))
  // Its directory says that it is small.
  bomb.writeUInt32LE(100, bomb.indexOf(Buffer.from('504b0102', 'hex')) + 24)
  const { files } = await opened(bomb)
  expect(await files[0]?.read()).toEqual({ ok: false, error: 'tooLarge' })
})

test('all of them together are within a limit too', async () => {
  const large = new Uint8Array(largestSignedFile)
  const { files } = await opened(zipSync({ '1.pdf': large, '2.pdf': large, '3.pdf': large, '4.pdf': large }))
  const outcomes: string[] = []
  for (const file of files) {
    const read = await file.read()
    outcomes.push(read.ok ? 'read' : read.error)
  }
  expect(outcomes).toEqual(['read', 'read', 'read', 'tooLarge'])
})
