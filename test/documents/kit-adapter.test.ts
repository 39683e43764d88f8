import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PdfKit from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { ArchivalDocument } from '#main/documents/kit/pdfkit-document.ts'
import { type StructureElement, StructureTree } from '#main/documents/kit/pdfkit-structure.ts'
import type { Tag } from '#main/documents/kit/strips.ts'
import type { PdfKitDocument } from '#main/documents/kit/pdfkit-private.d.ts'
import { rawObjects } from './support/reader.ts'
import { resources } from './support/sample.ts'

/** Each test holds PDFKit to one of the habits that the adapter leans on: a new version must show them all. */
function start(): PdfKitDocument {
  const doc = new PdfKit({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    autoFirstPage: false,
    font: '',
  })
  return doc.addPage({ size: [200, 200], margin: 0 })
}

function written(doc: PdfKitDocument): Uint8Array {
  doc.end()
  const bytes: unknown = doc.read()
  return bytes instanceof Uint8Array ? bytes : new Uint8Array()
}

/** Where each object begins, by looking for it, and by the table at the end of the file. */
const whereObjectsAre = (file: Uint8Array): readonly number[] =>
  Array.from(
    Buffer.from(file)
      .toString('latin1')
      .matchAll(/^(\d+) 0 obj$/gm),
    ({ 1: id, index }) => ({ id, index }),
  )
    .sort((one, other) => Number(one.id) - Number(other.id))
    .map(({ index }) => index)
const tableOfObjects = (file: Uint8Array): readonly number[] =>
  Array.from(
    Buffer.from(file)
      .toString('latin1')
      .matchAll(/^(\d{10}) 00000 n $/gm),
    ([, at]) => Number(at),
  )

const dictionaries = (doc: PdfKitDocument): readonly string[] =>
  rawObjects(written(doc)).map(({ dictionary }) => dictionary)

/** A file without what tells two of one kind apart: how hard its pages are deflated, and where its objects begin. */
const objectsOf = (file: Uint8Array) =>
  rawObjects(file).map(({ dictionary, stream }) => [dictionary.replace(/\/Length \d+/, ''), stream])

describe('the start of a PDFKit document', () => {
  it('is pinned to the version whose habits these are', () => {
    const file = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
    expect(file).toContain('"pdfkit": "0.20.2"')
    expect(file).toContain('"fontkit": "2.0.4"')
  })

  it('holds the whole file when it ends, if nobody read before', () => {
    const file = Buffer.from(written(start())).toString('latin1')
    expect(file).toMatch(/^%PDF-1\.7\n/)
    expect(file).toMatch(/%%EOF\n$/)
  })

  it('draws by one method, ends pages by another and writes by a third, so that all of it can be gathered', () => {
    const options = { pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true, autoFirstPage: false } as const
    const info = { CreationDate: new Date(0), Title: 'Due pagine' }
    const drawn = <D extends PdfKitDocument>(doc: D): D => {
      for (const text of ['prima', 'seconda']) {
        doc.addPage({ size: [200, 200], margin: 0 }).font(resources.fonts.regular.font)
        doc.outline.addItem(text)
        doc.addStructure(doc.struct('P', {}, [() => doc.text(text, 10, 10)]))
        doc.markContent('Artifact', { type: 'Layout' }).rect(0, 0, 9, 9).fill('#123456').endMarkedContent()
      }
      return doc
    }
    const alone = written(drawn(new PdfKit({ ...options, font: '', info })))
    const gathering = drawn(new ArchivalDocument({ ...options, font: '', info }))
    gathering.end()
    expect(objectsOf(gathering.bytes())).toEqual(objectsOf(alone))
    expect(objectsOf(alone).filter(([, stream]) => stream?.includes('/P <<\n/MCID 0\n>> BDC'))).toHaveLength(
      2,
    )
    expect(whereObjectsAre(gathering.bytes())).toEqual(tableOfObjects(gathering.bytes()))
  })

  it('loads no font of its own when it is given an empty name', () => {
    expect(dictionaries(start()).filter((text) => text.includes('/Type /Font'))).toEqual([])
  })

  it('takes a parsed font and lets its glyphs, widths and meanings be added one by one', () => {
    const doc = start().font(resources.fonts.regular.font)
    const { _font: font } = doc
    const glyph = resources.fonts.regular.font.glyphForCodePoint(0x10d)
    const id = font.subset.includeGlyph(glyph.id)
    font.widths[id] = glyph.advanceWidth
    font.unicode[id] = glyph.codePoints
    doc.page.fonts[font.id] = font.ref()
    const objects = rawObjects(written(doc))
    expect(objects.some(({ stream }) => stream?.includes('<010d>'))).toBe(true)
    expect(objects.some(({ dictionary }) => dictionary.includes(`/W [0 [${font.widths.join(' ')}]]`))).toBe(
      true,
    )
  })
})

describe('the end of a PDFKit document', () => {
  it('writes the facts into their dictionary before it pastes them into the metadata', () => {
    class Escaping extends PdfKit {
      override endMetadata(): void {
        this.info.Title = 'escaped'
        super.endMetadata()
      }
    }
    const doc = new Escaping({ pdfVersion: '1.7', font: '', info: { Title: 'raw' } })
    const objects = rawObjects(written(doc))
    expect(objects.some(({ dictionary }) => dictionary === '(raw)')).toBe(true)
    expect(objects.some(({ stream }) => stream?.includes('>escaped</rdf:li>'))).toBe(true)
  })

  it('asks for the colour profile by one method, at the end', () => {
    const doc = start()
    let asked = 0
    Object.assign(doc, { _addColorOutputIntent: () => (asked += 1) })
    expect(dictionaries(doc).some((text) => text.includes('/OutputIntents'))).toBe(false)
    expect(asked).toBe(1)
  })
})

describe('the parts of a PDFKit document', () => {
  it('hold a form that asks for new appearances unless told otherwise', () => {
    const doc = start().font(resources.fonts.regular.font).initForm()
    const { _root: root } = doc
    expect(root.data.AcroForm?.data).toMatchObject({ NeedAppearances: true, Fields: [] })
    delete root.data.AcroForm?.data.NeedAppearances
    const texts = dictionaries(doc)
    expect(texts.some((text) => text.includes('/Fields []'))).toBe(true)
    expect(texts.some((text) => text.includes('NeedAppearances'))).toBe(false)
  })

  it('count the left of a bookmark from the right edge, and keep the count it is given', () => {
    const doc = start()
    const item = doc.outline.addItem('Titolo', { top: 30, left: 200 })
    item.addItem('Sotto')
    item.outlineData.Count = -1
    const texts = dictionaries(doc)
    expect(texts.find((text) => text.includes('/Title (Titolo)'))).toMatch(/\/XYZ 0 170 0\][\s\S]*\/Count -1/)
  })
})

const tagged = { pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true, autoFirstPage: false } as const
const info = { CreationDate: new Date(0), Title: 'Una struttura' }
const box = [10, 20, 30, 40] as const
const field = { Subtype: 'Widget', FT: 'Sig', F: 4 }
const alt = 'Logo «della Regione» (però: a \\ b)'

const dictionaryOf = (element: PDFKit.PDFStructureElement & { dictionary?: { data: object } }): object =>
  element.dictionary?.data ?? {}

/** A heading, a list whose paragraph goes on over the page, a row of a table, a picture, a field, by PDFKit's own structure. */
function structuredByPdfKit(): Uint8Array {
  const doc = new PdfKit({ ...tagged, font: '', info })
  const mark = (element: PDFKit.PDFStructureElement, role: string) => {
    element.add(doc.markStructureContent(role))
    doc.endMarkedContent()
  }
  const child = (parent: PDFKit.PDFStructureElement, role: string, options = {}, attributes?: object) => {
    const element = doc.struct(role, options)
    if (attributes) Object.assign(dictionaryOf(element), { A: attributes })
    parent.add(element)
    return element
  }
  doc.addPage({ size: [200, 200], margin: 0 })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const heading = child(root, 'H1', { lang: 'sl-SI' })
  mark(heading, 'H1')
  heading.end()
  const list = child(root, 'L', {}, { O: 'List', ListNumbering: 'Decimal' })
  const paragraph = child(list, 'P')
  mark(paragraph, 'P')
  mark(paragraph, 'P')
  doc.addPage({ size: [200, 200], margin: 0 })
  mark(paragraph, 'P')
  list.end()
  const table = child(root, 'Table')
  const row = child(table, 'TR')
  mark(child(row, 'TH', { scope: 'Row' }), 'TH')
  child(row, 'TD', {}, { O: 'Table', ColSpan: 3 })
  table.end()
  const figure = child(root, 'Figure', { alt, bbox: box })
  mark(figure, 'Figure')
  figure.end()
  const form = child(root, 'Form')
  doc.annotate(10, 10, 50, 20, { ...field, structParent: form })
  form.end()
  return written(doc)
}

/** The same by ours. */
function structuredByOurs(): Uint8Array {
  const doc = new ArchivalDocument({ ...tagged, font: '', info })
  const tree = new StructureTree(doc)
  const mark = (element: StructureElement, role: string) => {
    doc.addContent(`/${role} <<\n/MCID ${tree.mark(element)}\n>> BDC`).addContent('EMC')
  }
  const document: Tag = { role: 'Document', parent: undefined }
  const inDocument = (tag: Omit<Tag, 'parent'>): Tag => ({ ...tag, parent: document })
  doc.addPage({ size: [200, 200], margin: 0 })
  const root = tree.add(document, undefined, undefined)
  mark(tree.add(inDocument({ role: 'H1', language: 'sl-SI' }), root, undefined), 'H1')
  const listTag = inDocument({ role: 'L', numbering: 'Decimal' })
  const list = tree.add(listTag, root, undefined)
  const paragraph = tree.add({ role: 'P', parent: listTag }, list, undefined)
  mark(paragraph, 'P')
  mark(paragraph, 'P')
  doc.addPage({ size: [200, 200], margin: 0 })
  mark(paragraph, 'P')
  const tableTag = inDocument({ role: 'Table' })
  const table = tree.add(tableTag, root, undefined)
  const rowTag: Tag = { role: 'TR', parent: tableTag }
  const row = tree.add(rowTag, table, undefined)
  mark(tree.add({ role: 'TH', scope: 'Row', parent: rowTag }, row, undefined), 'TH')
  tree.add({ role: 'TD', colSpan: 3, parent: rowTag }, row, undefined)
  mark(tree.add(inDocument({ role: 'Figure', alt }), root, box), 'Figure')
  const form = tree.add(inDocument({ role: 'Form' }), root, undefined)
  doc.annotate(10, 10, 50, 20, { ...field, structParent: tree.forField(form) })
  tree.end(form)
  expect(() => mark(form, 'Form')).toThrow('over')
  doc.end()
  return doc.bytes()
}

describe('the structure of a PDFKit document', () => {
  it('is the one that our own tree writes, object by object', () => {
    const [ours, pdfKit] = [structuredByOurs(), structuredByPdfKit()]
    expect(objectsOf(ours)).toEqual(objectsOf(pdfKit))
    expect(whereObjectsAre(ours)).toEqual(tableOfObjects(ours))
    const texts = rawObjects(ours).map(({ dictionary }) => dictionary)
    for (const part of ['/Type /MCR', '/Type /OBJR', '/BBox [10 160 30 180]', '/Limits [0 2]'])
      expect(texts.some((text) => text.includes(part))).toBe(true)
  })
})

describe('a font', () => {
  it('is embedded alike whether its glyphs are decoded once or for every document', () => {
    const { font } = resources.fonts.regular
    const bytes = readFileSync(join(import.meta.dirname, '../../assets/fonts/TitilliumWeb-Regular.ttf'))
    const subsetOf = ({ _font: { subset } }: PdfKitDocument): Uint8Array => {
      for (const letter of 'però, Ç: €') subset.includeGlyph(font.glyphForCodePoint(letter.charCodeAt(0)).id)
      return subset.encode()
    }
    const fresh = subsetOf(start().font(bytes))
    expect(subsetOf(start().font(font))).toEqual(fresh)
    expect(subsetOf(start().font(font))).toEqual(fresh)
  })
})
