import { describe, expect, it } from 'vitest'
import type { Block, Row } from '#main/documents/kit/blocks.ts'
import { createDocument } from '#main/documents/kit/document.ts'
import {
  type Node,
  open,
  pageContents,
  pageTexts,
  rawObjects,
  render,
  structure,
  walk,
} from './support/reader.ts'
import { annex, resources, sample, settings } from './support/sample.ts'

const roles = (nodes: readonly Node[]): readonly string[] => walk(nodes).flatMap(({ role }) => role ?? [])
const elements = (nodes: readonly Node[], role: string): readonly Node[] =>
  walk(nodes).filter((node) => node.role === role)

describe('every page', () => {
  it('draws nothing outside a tag or an artifact', () => {
    for (const content of pageContents(render(sample))) {
      const outside = content.replace(/\/\w+ <<[^>]*>> BDC\n[\s\S]*?\nEMC\n?/g, '')
      expect(outside.trim()).toMatch(/^1 0 0 -1 0 [\d.]+ cm$/)
    }
  })

  it('refers to each piece of its tagged content exactly once', async () => {
    const bytes = render(sample)
    const contents = pageContents(bytes)
    const trees = await structure(bytes)
    for (const [at, tree] of trees.entries()) {
      const marked = contents[at]?.match(/\/MCID \d+/g)?.length
      const referred = walk([tree]).filter(({ type }) => type === 'content').length
      expect(referred).toBe(marked)
    }
  })
})

describe('headings', () => {
  it('go down one level at a time and are all in the outline', async () => {
    const bytes = render(sample)
    const levels = roles(await structure(bytes)).flatMap((role) => /^H(\d)$/.exec(role)?.[1] ?? [])
    levels.forEach((level, at) => expect(Number(level)).toBeLessThanOrEqual(Number(levels[at - 1] ?? 0) + 1))
    const outline = await (await open(bytes)).getOutline()
    expect(outline.map(({ title }) => title)).toEqual([
      'Contratto di comodato d’uso gratuito n.\u00a012/2026',
      'Allegato A – Beni concessi in comodato',
    ])
    expect(outline[0]?.items.map(({ title }) => title)).toContain('Art.\u00a04 – Consegna')
  })

  it('that skip a level are refused', () => {
    const skipping: readonly Block[] = [
      { kind: 'heading', level: 1, text: 'Contratto' },
      { kind: 'heading', level: 3, text: 'Oggetto' },
    ]
    const error = { code: 'headingJump', from: 1, to: 3, text: 'Oggetto' }
    expect(
      createDocument(settings, resources)
        .add(...skipping)
        .finish(),
    ).toEqual({ ok: false, error })
  })

  it('never end a page', async () => {
    const filler: readonly Block[] = Array.from({ length: 60 }, (_, at): readonly Block[] => [
      { kind: 'heading', level: 1, text: `Titolo ${at}` },
      { kind: 'paragraph', text: `Testo ${at}. ${'parola '.repeat(at)}` },
    ]).flat()
    for (const tree of await structure(render(filler))) {
      const drawn = walk([tree]).filter(({ children }) => children?.some(({ type }) => type === 'content'))
      expect(drawn.at(-1)?.role).toBe('P')
    }
  })
})

describe('lists', () => {
  it('hold a label and a body in each item, nested ones in the body', async () => {
    const lists = elements(await structure(render(sample)), 'L')
    expect(lists.length).toBeGreaterThan(10)
    for (const { children = [] } of lists) {
      for (const item of children) {
        const parts = (item.children ?? []).map(({ role }) => role)
        expect([['Lbl', 'LBody'], ['LBody']]).toContainEqual(parts)
      }
    }
    expect(lists.some((list) => elements(list.children ?? [], 'L').length > 0)).toBe(true)
  })

  it('say how they are numbered', () => {
    const attributes = rawObjects(render(sample)).filter(({ dictionary }) => dictionary.includes('/S /L\n'))
    expect(attributes.length).toBeGreaterThan(7)
    for (const { dictionary } of attributes)
      expect(dictionary).toMatch(/\/ListNumbering \/(Decimal|LowerAlpha|Disc)/)
  })
})

const longAnnex = render(annex(90))

describe('tables', () => {
  it('have headers with a scope, in a head, a body and a foot', async () => {
    const trees = await structure(longAnnex)
    for (const { scope } of elements(trees, 'TH')) expect(scope).toMatch(/^(Row|Column)$/)
    const [table] = elements(trees, 'Table')
    expect(table?.children?.map(({ role }) => role)).toEqual(['Caption', 'THead', 'TBody', 'TFoot'])
  })

  it('are regular: cells and their spans fill the columns of every row', () => {
    const objects = rawObjects(longAnnex)
    const byId = new Map(objects.map((object) => [object.id, object.dictionary]))
    const rows = objects.filter(({ dictionary }) => dictionary.includes('/S /TR\n'))
    expect(rows.length).toBe(1 + 90 + 4 + 1)
    for (const { dictionary } of rows) {
      const kids = Array.from(/\/K \[([^\]]*)\]/.exec(dictionary)?.[1]?.matchAll(/(\d+) 0 R/g) ?? [])
      const spans = kids.map((kid) =>
        Number(/\/ColSpan (\d+)/.exec(byId.get(Number(kid[1])) ?? '')?.[1] ?? 1),
      )
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(5)
    }
  })

  it('repeat their header on every page, tagged once', async () => {
    const texts = await pageTexts(longAnnex)
    expect(texts.length).toBeGreaterThan(2)
    for (const text of texts) expect(text).toContain('Matricola')
    expect(rawObjects(longAnnex).filter(({ dictionary }) => dictionary.includes('/S /THead\n')).length).toBe(
      1,
    )
  })

  it('keep the totals with a row', async () => {
    for (let count = 25; count < 45; count += 1) {
      const last = (await pageTexts(render(annex(count)))).at(-1)
      expect(last).toContain('Totale')
      expect(last).toContain(`INV-${String(count).padStart(6, '0')}`)
    }
  })
})

describe('tables of unusual content', () => {
  it('divide a row only when no page could hold it, and lose none of it', async () => {
    const words = Array.from({ length: 3000 }, (_, at) => `w${at}`)
    const rows: readonly Row[] = [
      ['1', 'breve'],
      ['2', words.join(' ')],
      ['3', 'dopo'],
    ]
    const columns = [
      { header: 'N.', width: 60, rowHeader: true },
      { header: 'Testo', width: { share: 1 } },
    ]
    const texts = await pageTexts(render([{ kind: 'table', columns, rows }]))
    expect(texts.length).toBeGreaterThan(2)
    const found = new Set(texts.join(' ').match(/w\d+/g))
    expect(words.filter((word) => !found.has(word))).toEqual([])
  })

  it('wrap a serial number wider than its column', async () => {
    const serial = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH'
    const columns = [
      { header: 'Matricola', width: 80 },
      { header: 'Altro', width: { share: 1 } },
    ]
    const [text] = await pageTexts(render([{ kind: 'table', columns, rows: [[serial, 'x']] }]))
    expect(text?.replaceAll('\n', '')).toContain(serial)
    expect(text).not.toContain(serial)
  })

  it('have columns as wide as the words of their heads, in both languages', async () => {
    const columns = [
      { header: 'Barrare', other: { language: 'de', text: 'Ankreuzen' }, width: 46 },
      { header: 'Esito', other: { language: 'de', text: 'Überprüfungsergebnis' }, width: { share: 1 } },
      { header: 'Altro', width: { share: 9 } },
    ]
    const [text] = await pageTexts(render([{ kind: 'table', columns, rows: [['x', 'y', 'z']] }]))
    expect(text).toContain('Ankreuzen')
    expect(text).toContain('Überprüfungsergebnis')
    const fixed = [{ header: 'Donaudampfschifffahrtsgesellschaft', width: 80 }]
    const [cut = ''] = await pageTexts(render([{ kind: 'table', columns: fixed, rows: [['x']] }]))
    expect(cut.replaceAll('\n', '')).toContain('Donaudampfschifffahrtsgesellschaft')
  })

  it('without rows are not drawn', async () => {
    const columns = [{ header: 'Matricola', width: 80 }]
    const totals = [{ label: 'Totale', span: 1, cells: [] }]
    const bytes = render([{ kind: 'table', columns, rows: [], totals }])
    expect(roles(await structure(bytes))).not.toContain('Table')
    expect((await pageTexts(bytes))[0]).not.toContain('Matricola')
  })

  it('with a row of another length are a mistake of the program', () => {
    const columns = [
      { header: 'A', width: 80 },
      { header: 'B', width: 80 },
    ]
    expect(() => render([{ kind: 'table', columns, rows: [['solo']] }])).toThrow('row 0')
  })
})

describe('a box', () => {
  it('has its second language inside, marked with it, wherever the page ends', async () => {
    const other = { language: 'de', paragraphs: ['Entwurf', 'Für den Verleiher'] }
    const box: Block = { kind: 'notice', title: 'Bozza', paragraphs: ['Per il comodante'], other }
    for (let points = 540; points <= 680; points += 10) {
      const bytes = render([{ kind: 'heading', level: 1, text: 'Prova' }, { kind: 'space', points }, box])
      const pages = await pageTexts(bytes)
      expect(pages.filter((page) => /Bozza|Entwurf|Per il|Für den/.test(page))).toHaveLength(1)
      const marked = rawObjects(bytes).filter(({ dictionary }) =>
        /\/S \/P\b[\s\S]*\/Lang \(de\)/.test(dictionary),
      )
      expect(marked).toHaveLength(2)
    }
  })

  it('is refused for a letter of it that no font has', () => {
    const other = { language: 'de', paragraphs: ['Entwurf \u{10400}'] }
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 1, text: 'Prova' },
      { kind: 'notice', paragraphs: ['Bozza'], other },
    ]
    const refusal = createDocument(settings, resources)
      .add(...blocks)
      .finish()
    expect(refusal).toMatchObject({ ok: false, error: { code: 'glyphMissing', characters: ['\u{10400}'] } })
  })
})

describe('figures', () => {
  it('have a text alternative and an extent; the European emblem is three by two', async () => {
    const figures = elements(await structure(render(sample)), 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(['Emblema dell’Unione europea'])
    const box = /\/BBox \[([\d. ]+)\]\n>>\n\/P/.exec(
      rawObjects(render(sample)).find(({ dictionary }) => dictionary.includes('/S /Figure'))?.dictionary ??
        '',
    )
    const [left = 0, bottom = 0, right = 0, top = 0] = (box?.[1] ?? '').split(' ').map(Number)
    expect((right - left) / (top - bottom)).toBeCloseTo(1.5, 3)
  })
})

describe('signature fields', () => {
  const bytes = render(sample)

  it('are one per party, empty, named, and open to signing tools', async () => {
    const fields = await (await open(bytes)).getFieldObjects()
    expect([...(fields?.keys() ?? [])]).toEqual(['FirmaComodante', 'FirmaComodatario'])
  })

  it('are one dictionary with their widget, an appearance of their own, inside a Form element', async () => {
    const widgets = rawObjects(bytes).filter(({ dictionary }) => dictionary.includes('/Subtype /Widget'))
    expect(widgets.length).toBe(2)
    for (const { dictionary } of widgets) {
      for (const entry of ['/FT /Sig', '/F 4', '/TU ', '/AP <<', '/StructParent '])
        expect(dictionary).toContain(entry)
      expect(dictionary).not.toMatch(/\/(V|Kids|Parent) /)
    }
    const form = rawObjects(bytes).find(({ dictionary }) => dictionary.includes('/SigFlags'))
    expect(form?.dictionary).toContain('/SigFlags 1')
    expect(form?.dictionary).not.toContain('NeedAppearances')
    expect(roles(await structure(bytes)).filter((role) => role === 'Form').length).toBe(2)
  })

  it('never stand on a page without the words above them', async () => {
    const texts = await pageTexts(bytes)
    const page = texts.find((text) => text.includes('Per il comodante'))
    expect(page).toContain('Letto, confermato')
  })
})
