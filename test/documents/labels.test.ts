import { constantFrom, sample, string } from 'fast-check'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { code128 } from '#main/documents/labels/code-128.ts'
import type { Label } from '#src/items/label.ts'
import { labelsOf } from '#src/items/label.ts'
import { fits, knownFormats, LabelFormat, pagesFor } from '#src/items/label-format.ts'
import { ensurePrograms } from '#test/support/system-libraries.ts'
import { bytesOf, drawn, labels, sheetOf } from './support/labels.ts'
import { PaperOffice } from './support/loans.ts'
import { open, pageTexts, structure, walk } from './support/reader.ts'

const execute = promisify(execFile)

beforeAll(async () => {
  await ensurePrograms({ pdftoppm: 'poppler-utils' })
  const wasm = await readFile(path.resolve('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(wasm).buffer },
    fireImmediately: true,
  })
}, 60_000)

/** The pages as an office printer would put them on paper, in dots. */
async function rasters(bytes: Uint8Array, dpi: number): Promise<PNG[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-labels-'))
  try {
    await writeFile(path.join(folder, 'labels.pdf'), bytes)
    await execute('pdftoppm', [
      '-r',
      String(dpi),
      '-png',
      path.join(folder, 'labels.pdf'),
      path.join(folder, 'p'),
    ])
    const pages = (await open(bytes)).numPages
    const digits = String(pages).length
    const files = Array.from({ length: pages }, (_, at) => `p-${String(at + 1).padStart(digits, '0')}.png`)
    return await Promise.all(
      files.map(async (file) => PNG.sync.read(await readFile(path.join(folder, file)))),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every code that a reader finds on the pages, by its kind. */
async function codesIn(bytes: Uint8Array, dpi: number): Promise<{ qr: string[]; code128: string[] }> {
  const found = { qr: [] as string[], code128: [] as string[] }
  for (const { data, width, height } of await rasters(bytes, dpi)) {
    const image = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' as const }
    const codes = await readBarcodes(image, {
      formats: ['QRCode', 'Code128'],
      maxNumberOfSymbols: 255,
      tryHarder: true,
    })
    for (const { format, text } of codes) found[format === 'QRCode' ? 'qr' : 'code128'].push(text)
  }
  return { qr: found.qr.sort(), code128: found.code128.sort() }
}

describe('the codes of labels are read from paper', () => {
  test.each(Object.entries(knownFormats))(
    'on %s, at the resolution of an office printer',
    async (_name, format) => {
      const some = labels(format.kind === 'roll' ? 3 : 12)
      const numbers = some.map(({ inventoryNumber }) => inventoryNumber)
      expect(await codesIn(bytesOf(some, sheetOf({ format, symbol: 'qr' })), 300)).toEqual({
        qr: numbers,
        code128: [],
      })
      expect(await codesIn(bytesOf(some, sheetOf({ format, symbol: 'code128' })), 300)).toEqual({
        qr: [],
        code128: numbers,
      })
    },
  )

  test('both of them on one label, and from a printer of labels', async () => {
    const some = labels(4)
    const numbers = some.map(({ inventoryNumber }) => inventoryNumber)
    const both = sheetOf({ format: knownFormats['dymo-11354'], symbol: 'both' })
    expect(await codesIn(bytesOf(some, both), 203)).toEqual({ qr: numbers, code128: numbers })
  })

  test('whatever printable characters a number is made of', async () => {
    const dice = string({
      unit: constantFrom(...'ABCXYZ0123456789-/._ a+$%'.split('')),
      minLength: 1,
      maxLength: 12,
    })
    const numbers = [
      ...new Set(sample(dice, { numRuns: 60, seed: 1 }).map((text) => text.trim() || '0')),
    ].sort()
    const some = numbers.flatMap((inventoryNumber) => labels(1, { inventoryNumber, statement: 'none' }))
    const sheet = sheetOf({ format: knownFormats['avery-L7163'], symbol: 'both' })
    expect(await codesIn(bytesOf(some, sheet), 300)).toEqual({ qr: numbers, code128: numbers })
  })
})

describe('Code 128', () => {
  test('sets pairs of digits two by two, and refuses what it has no bars for', () => {
    const modules = (text: string) => code128(text)?.reduce((sum, width) => sum + width, 0)
    // Start, characters, check, stop: 11 modules each, two more for the last bar.
    expect(modules('1234')).toBe(11 * 5 + 2)
    expect(modules('PRV000012')).toBe(11 * (1 + 3 + 1 + 3 + 1 + 1) + 2)
    expect(modules('12345')).toBe(11 * (1 + 1 + 1 + 2 + 1 + 1) + 2)
    expect(code128('NÒ1')).toBeUndefined()
    expect(code128('')).toBeUndefined()
  })
})

describe('on paper', () => {
  test('labels are where the maker of the sheet says, to 0.2 mm', async () => {
    for (const format of Object.values(knownFormats)) {
      if (format.kind === 'roll') continue
      const dpi = 300
      const [page] = await rasters(
        bytesOf(labels(1, { statement: 'none' }), sheetOf({ format, outlines: true })),
        dpi,
      )
      const { left, top, width, height } = inkBox(page, dpi)
      expect(Math.abs(left - format.left)).toBeLessThan(0.2)
      expect(Math.abs(top - format.top)).toBeLessThan(0.2)
      expect(Math.abs(width - format.label.width)).toBeLessThan(0.2)
      expect(Math.abs(height - format.label.height)).toBeLessThan(0.2)
      expect(Math.abs((page?.width ?? 0) / dpi - 210 / 25.4) * 25.4).toBeLessThan(0.2)
    }
  }, 60_000)

  test('the last one too, and all of them by as much as they are moved', async () => {
    const format = knownFormats['avery-L4732']
    const shift = { x: 1.5, y: -0.8 }
    const sheet = sheetOf({ format, outlines: true, start: 80, shift })
    const [page] = await rasters(bytesOf(labels(1, { statement: 'none' }), sheet), 300)
    const { left, top } = inkBox(page, 300)
    expect(Math.abs(left - (format.left + 4 * format.pitchX + shift.x))).toBeLessThan(0.2)
    expect(Math.abs(top - (format.top + 15 * format.pitchY + shift.y))).toBeLessThan(0.2)
  })

  test('a sheet begun is gone on with, and the next one filled from its beginning', async () => {
    const bytes = bytesOf(labels(30), sheetOf({ start: 26 }))
    const texts = await pageTexts(bytes)
    const counts = texts.map((text) => text.match(/PRV\d+/g)?.length)
    expect(counts).toEqual([2, 27, 1])
    expect(pagesFor(knownFormats['avery-L6011'], 30, 26)).toBe(3)
  })

  test('viewers are told not to fit pages to the printer', () => {
    expect(Buffer.from(bytesOf(labels(1), sheetOf())).toString('latin1')).toContain('/PrintScaling /None')
  })
})

/** What is not white on a page, in millimetres. */
function inkBox(page: PNG | undefined, dpi: number) {
  if (!page) throw new Error('no page')
  let [left, top, right, bottom] = [page.width, page.height, 0, 0]
  for (let y = 0; y < page.height; y += 1)
    for (let x = 0; x < page.width; x += 1) {
      if ((page.data[(y * page.width + x) * 4] ?? 255) > 250) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  const mm = (dots: number) => (dots / dpi) * 25.4
  return { left: mm(left), top: mm(top), width: mm(right - left), height: mm(bottom - top) }
}

describe('what a label says', () => {
  test('number, category and owner, and the Union’s sentence in full when its money is in it', async () => {
    const of = (statement: Label['statement']) => pageTexts(bytesOf(labels(1, { statement }), sheetOf()))
    const flat = async (statement: Label['statement']) =>
      (await of(statement)).join(' ').replaceAll(/\s+/g, ' ')
    const own = ['PRV000001', 'Postazione di lavoro', 'Regione Inventata']
    for (const word of own) expect(await flat('none')).toContain(word)
    expect(await flat('none')).not.toContain('Unione')
    expect(await flat('cofinancedByUnion')).toContain('Cofinanziato dall’Unione europea')
    expect(await flat('nextGenerationEU')).toContain('Finanziato dall’Unione europea – NextGenerationEU')
  })

  test('follows from the register: of things only, with one statement, and nothing of who uses them', () => {
    const office = new PaperOffice()
    const erdf = office.fund({ kind: 'erdf', name: 'Fondo europeo' })
    const pnrr = office.fund({ kind: 'pnrr', name: 'Fondo PNRR' })
    const regional = office.fund({ kind: 'regional', name: 'Fondo regionale' })
    const shares = [
      [{ fundId: regional, share: 10_000 }],
      [
        { fundId: regional, share: 7000 },
        { fundId: erdf, share: 3000 },
      ],
      [
        { fundId: erdf, share: 4000 },
        { fundId: pnrr, share: 6000 },
      ],
    ]
    const things = office.things(3, (at) => ({ funding: shares[at] ?? [] }))
    const found = labelsOf(office.register, [office.licence(), ...things, office.service(), 'nothing'])
    expect(found.map(({ statement }) => statement)).toEqual(['none', 'cofinancedByUnion', 'nextGenerationEU'])
    expect(Object.keys(found[0] ?? {}).sort()).toEqual(['category', 'inventoryNumber', 'owner', 'statement'])
    expect(found.every(({ owner }) => owner === 'Regione Inventata')).toBe(true)
  })

  test('its figures have an alternative, and all is tagged in reading order', async () => {
    const [tree] = await structure(bytesOf(labels(2), sheetOf({ symbol: 'both' })))
    const nodes = walk(tree ? [tree] : [])
    const figures = nodes.filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(
      ['PRV000001', 'PRV000002'].flatMap((number) => [
        `Codice QR: ${number}`,
        'Emblema dell’Unione europea',
        `Codice a barre: ${number}`,
      ]),
    )
  })

  test('the same labels are the same bytes, and others are not', () => {
    const once = Buffer.from(bytesOf(labels(5), sheetOf()))
    expect(once.equals(bytesOf(labels(5), sheetOf()))).toBe(true)
    expect(once.equals(bytesOf(labels(5), sheetOf({ symbol: 'both' })))).toBe(false)
  })
})

test.each(Object.entries(knownFormats))(
  'no line begins with a dash, and none is cut after one: %s',
  async (_name, format) => {
    const owner = 'Regione Autonoma Friuli Venezia Giulia – Servizio sistemi informativi e digitalizzazione'
    const some = labels(1, { statement: 'nextGenerationEU', category: 'Telefono VoIP', owner })
    const text = (await pageTexts(bytesOf(some, sheetOf({ format })))).join('\n')
    expect(text).toContain('PRV000001')
    expect(text).not.toMatch(/^\s*–|–\s?…/m)
  },
)

describe('what cannot be printed is refused', () => {
  const tiny = LabelFormat.parse({ kind: 'roll', label: { width: 25, height: 10 } })

  test('a sentence of the law, a number or a code that a label has no room for', () => {
    expect(drawn(labels(1), sheetOf({ format: tiny }))).toEqual({
      ok: false,
      error: { code: 'labelTooSmall', what: 'statement', inventoryNumber: 'PRV000001' },
    })
    const long = labels(1, { inventoryNumber: 'X'.repeat(60), statement: 'none' })
    expect(drawn(long, sheetOf({ format: tiny, symbol: 'code128' }))).toMatchObject({
      ok: false,
      error: { code: 'labelTooSmall', what: 'symbol' },
    })
    expect(drawn(long, sheetOf())).toMatchObject({ ok: false, error: { what: 'number' } })
  })

  test('bars for a number with other characters; a square takes them', () => {
    const other = labels(1, { inventoryNumber: 'NÒ-1' })
    expect(drawn(other, sheetOf({ symbol: 'code128' }))).toMatchObject({
      ok: false,
      error: { code: 'numberNotInBars', inventoryNumber: 'NÒ-1' },
    })
    expect(drawn(other, sheetOf()).ok).toBe(true)
  })

  test('characters that the fonts lack', () => {
    expect(drawn(labels(1, { category: '工作站' }), sheetOf())).toMatchObject({
      ok: false,
      error: { code: 'glyphMissing' },
    })
  })

  test('measures whose labels are not on the sheet, or lie on each other', () => {
    const { kind: _kind, ...sound } = knownFormats['avery-L7160']
    expect(Object.values(knownFormats).every((format) => format.kind === 'roll' || fits(format))).toBe(true)
    for (const changes of [
      { rows: 8 },
      { columns: 4 },
      { pitchX: 60 },
      { pitchY: 30 },
      { left: 20 },
      { top: 60 },
    ])
      expect(fits({ ...sound, ...changes }), JSON.stringify(changes)).toBe(false)
  })
})
