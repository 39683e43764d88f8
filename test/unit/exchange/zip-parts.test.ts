import { unzipSync, strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import { crc32 } from '#main/exchange/crc32.ts'
import { zipParts } from '#main/exchange/zip-parts.ts'

test('the check sum of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  expect(crc32(new TextEncoder().encode('6789'), crc32(new TextEncoder().encode('12345')))).toBe(0xcbf43926)
})

test('parts come out as they went in, in their order, with their sizes before them', async () => {
  const bytes = await zipParts([
    { path: 'mimetype', pieces: ['application/', 'x'], stored: true },
    { path: 'a/lungo.xml', pieces: Array.from({ length: 100 }, () => 'à€'.repeat(1000)) },
    { path: 'vuoto.xml', pieces: [] },
  ])
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['mimetype', 'a/lungo.xml', 'vuoto.xml'])
  expect(Object.values(files).map((file) => strFromU8(file))).toEqual([
    'application/x',
    'à€'.repeat(100_000),
    '',
  ])
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  expect(view.getUint16(6, true) & 8).toBe(0)
  expect(view.getUint32(22, true)).toBe('application/x'.length)
  expect(strFromU8(bytes.subarray(38, 38 + 13))).toBe('application/x')
})
