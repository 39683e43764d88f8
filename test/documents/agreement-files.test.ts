import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { annexFiles } from '#main/documents/annex-files.ts'
import { agreementData } from '#main/documents/agreement-data.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import { ensurePrograms } from '#test/support/system-libraries.ts'
import { agreementLines } from './support/clause-text.ts'
import { drawAgreement, PaperOffice } from './support/loans.ts'
import { open, rawObjects } from './support/reader.ts'

const execute = promisify(execFile)

beforeAll(() => ensurePrograms({ pdfdetach: 'poppler-utils', qpdf: 'qpdf' }), 120_000)

function paperWith(
  terms: Parameters<PaperOffice['paper']>[1] = { machineReadableAnnexes: true },
): AgreementPaper {
  const office = new PaperOffice()
  const fundId = office.fund({ name: 'Fondo europeo' })
  const assets = office.things(3, (index) => ({
    model: index === 0 ? '=1+1; «Soči»' : 'Modello Inventato',
    funding: [{ fundId, share: 10_000 }],
    accessories: [{ description: 'Borsa', serialNumber: 'B-1' }],
    ...(index === 1 ? {} : { inventoryValue: 84_950 }),
  }))
  const service = office.service({ freeUntil: '2027-12-31', serviceKind: 'cloudFee' })
  return office.paper({ assets, licences: [[office.licence(), 3]], services: [service] }, terms)
}

/** What another program, Poppler, finds in the file: names with their bytes. */
async function detached(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-files-'))
  try {
    const file = path.join(folder, 'atto.pdf')
    await writeFile(file, bytes)
    await execute('qpdf', ['--check', file])
    await execute('pdfdetach', ['-saveall', '-o', folder, file])
    const names = (await readdir(folder)).filter((name) => name !== 'atto.pdf')
    const found = await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(folder, name))] as const),
    )
    return new Map(found)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe('an agreement with its annexes as files', () => {
  it('carries them byte for byte, as Poppler takes them out and qpdf finds the file whole', async () => {
    const paper = paperWith()
    const found = await detached(drawAgreement(paper))
    expect([...found.keys()].sort()).toEqual(['beni.csv', 'dati.json', 'licenze.csv', 'servizi.csv'])
    for (const { name, bytes } of annexFiles(paper)) expect(found.get(name)?.equals(bytes), name).toBe(true)
  })

  it('associates each with the document: data, of its kind, described, dated by the paper, with its sum', () => {
    const paper = paperWith()
    const objects = rawObjects(drawAgreement(paper))
    const specifications = objects.filter(({ dictionary }) => dictionary.includes('/Type /Filespec'))
    expect(specifications).toHaveLength(4)
    for (const { dictionary } of specifications) {
      expect(dictionary).toContain('/AFRelationship /Data')
      expect(dictionary).toContain('/Desc (')
    }
    const catalog = objects.find(({ dictionary }) => dictionary.includes('/Type /Catalog'))?.dictionary ?? ''
    const associated = /\/AF \[([^\]]+)\]/.exec(catalog)?.[1]?.match(/\d+ 0 R/g)
    expect(associated).toEqual(specifications.map(({ id }) => `${id} 0 R`))
    const day = paper.issuedOn.replaceAll('-', '')
    for (const { name, mediaType, bytes } of annexFiles(paper)) {
      const sum = createHash('md5').update(bytes).digest('hex')
      const stream = objects.find(({ dictionary }) => dictionary.includes(`/CheckSum <${sum}>`))?.dictionary
      expect(stream, name).toContain(`/Subtype /${mediaType.replace('/', '#2F')}\n`)
      expect(stream, name).toContain(`/ModDate (D:${day}000000Z)`)
      expect(stream, name).toContain(`/Size ${bytes.length}\n`)
    }
  })

  it('claims PDF/A-3a, and PDF/UA-1 as ever', async () => {
    const { metadata } = await (await open(drawAgreement(paperWith()))).getMetadata()
    const claims = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map((name) => metadata.get(name))
    expect(claims).toEqual(['3', 'A', '1'])
  })

  it('says so before the signatures, and that what is printed prevails; without them it says nothing of it', () => {
    const told = /file CSV e JSON incorporati nel PDF\. Se vi è differenza, prevale quanto è stampato\./
    expect(agreementLines(paperWith()).join('\n')).toMatch(told)
    expect(agreementLines(paperWith({})).join('\n')).not.toMatch(/CSV|JSON/)
  })

  it('is the same bytes for the same facts', () => {
    expect(Buffer.from(drawAgreement(paperWith())).equals(drawAgreement(paperWith()))).toBe(true)
  })
})

describe('an agreement without them', () => {
  it('carries no file and stays PDF/A-2a', async () => {
    const bytes = drawAgreement(paperWith({}))
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/EmbeddedFile|\/AF \[|Filespec/)
    expect((await (await open(bytes)).getMetadata()).metadata.get('pdfaid:part')).toBe('2')
  })
})

describe('the tables', () => {
  const textOf = (name: string, paper = paperWith()): string =>
    Buffer.from(annexFiles(paper).find((file) => file.name === name)?.bytes ?? []).toString('utf8')

  it('open in an Italian spreadsheet, and run nothing', () => {
    const text = textOf('beni.csv')
    expect(text.startsWith('\uFEFFN.;Categoria;Inventario;Marca;Modello;')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    const { data } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';' })
    expect(data).toHaveLength(4)
    expect(new Set(data.map((row) => row.length)).size).toBe(1)
    expect(data[1]?.[4]).toBe("'=1+1; «Soči»")
    expect(data.map((row) => row.at(-1))).toEqual(['Valore in euro', '849,50', '', '849,50'])
    expect(data[1]?.[10]).toBe('Borsa (s/n B-1)')
  })

  it('are only those that there are', () => {
    const office = new PaperOffice()
    const paper = office.paper({ licences: [[office.licence(), 3]] }, { machineReadableAnnexes: true })
    expect(
      annexFiles(paper).map(({ name, description }) => [name, description.replace('\u00a0', ' ')]),
    ).toEqual([
      ['dati.json', 'Dati dell’atto e dei suoi elenchi, in formato JSON'],
      ['licenze.csv', 'Allegato A – Licenze, come tabella CSV'],
    ])
  })

  it('say days as Italians write them', () => {
    expect(textOf('servizi.csv')).toContain(';31/12/2027;')
  })
})

describe('the data', () => {
  const Tree = z.json()
  const keysOf = (value: unknown): readonly string[] =>
    Array.isArray(value)
      ? value.flatMap(keysOf)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
        : []

  it('say what is printed, exactly', () => {
    const paper = paperWith()
    const file = annexFiles(paper).find(({ name }) => name === 'dati.json')
    expect(Tree.parse(JSON.parse(Buffer.from(file?.bytes ?? []).toString('utf8')))).toMatchObject({
      format: 'comodato.agreement',
      version: 1,
      number: '12/2026',
      kind: 'loan',
      borrower: { name: paper.borrower.name, signatory: { name: paper.borrower.signatory.name } },
      terms: { endsOn: '2029-03-31', deliverBy: null, valuationEffect: 'inventoryOnly' },
      assets: [{ model: '=1+1; «Soči»', value: '849.50' }, { value: null }, { value: '849.50' }],
      assetTotals: { pieces: 3, accessories: 3, valued: 2, value: '1699.00' },
      seats: 3,
      services: [{ freeUntil: '2027-12-31', person: null }],
    })
  })

  it('have in the guide every key they have', async () => {
    const guide = await readFile(path.join(import.meta.dirname, '../../docs/agreement-data.md'), 'utf8')
    const told = new Set([...guide.matchAll(/`\.?(\w+)`/g)].map(([, name]) => name))
    const keys = new Set(keysOf(JSON.parse(JSON.stringify(agreementData(paperWith())))))
    expect([...keys].filter((key) => !told.has(key))).toEqual([])
  })
})
