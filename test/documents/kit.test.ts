import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createDocument } from '#main/documents/kit/document.ts'
import { open, pageContents, pageTexts, rawObjects, render } from './support/reader.ts'
import { annex, resources, sample, settings } from './support/sample.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('the same document', () => {
  it('is the same bytes every time', () => {
    expect(sha256(render(sample))).toBe(sha256(render(sample)))
  })

  it('is the same bytes in another time zone and language', () => {
    const script = fileURLToPath(new URL('./support/print-hash.ts', import.meta.url))
    const env = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    expect(execFileSync(process.execPath, [script], { env, encoding: 'utf8' }).trim()).toBe(
      sha256(render(sample)),
    )
  })

  it('has another identifier when its content is another', () => {
    const identifier = (bytes: Uint8Array): string | undefined =>
      /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    const other = render(sample, { contentDigest: '4a'.repeat(32) })
    expect(identifier(other)).toMatch(/^[0-9a-f]{32}$/)
    expect(identifier(other)).not.toBe(identifier(render(sample)))
  })
})

describe('the facts of a document', () => {
  it('survive signs that mean something in XML', async () => {
    const bytes = render(annex(1))
    const { info, metadata } = await (await open(bytes)).getMetadata()
    expect(info).toMatchObject({ Title: settings.title, Author: settings.author, Language: 'it-IT' })
    expect(metadata.get('dc:title')).toBe(settings.title)
  })

  it('claim PDF/A-2a and PDF/UA-1', async () => {
    const { metadata } = await (await open(render(annex(1)))).getMetadata()
    const claims = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map((name) => metadata.get(name))
    expect(claims).toEqual(['2', 'A', '1'])
  })

  it('ask viewers to show the title, and number the pages', async () => {
    const pdf = await open(render(sample))
    expect(await pdf.getViewerPreferences()).toMatchObject(new Map([['DisplayDocTitle', true]]))
    expect(await pdf.getPageLabels()).toEqual(Array.from({ length: pdf.numPages }, (_, at) => String(at + 1)))
  })

  it('must have a title', () => {
    const untitled = createDocument({ ...settings, title: ' ' }, resources).finish()
    expect(untitled).toEqual({ ok: false, error: { code: 'titleMissing' } })
  })
})

describe('the text', () => {
  it('comes back as it was written, in every alphabet of the border', async () => {
    const text =
      'Savogna d’Isonzo-Sovodnje ob Soči: čšžđć ČŠŽĐĆ àèéìòù ÄÖÜß ñ «virgolette» “doppie” – lineetta — 1.234,50 € § º…'
    const [page] = await pageTexts(render([{ kind: 'paragraph', text }]))
    expect(page?.replaceAll('\n', ' ')).toContain(text)
  })

  it('binds words with a no-break space that reads back as a space', async () => {
    const [page] = await pageTexts(render([{ kind: 'paragraph', text: 'Contratto n.\u00a012' }]))
    expect(page).toContain('Contratto n. 12')
  })

  it('composes the loose accents that some keyboards send', async () => {
    const [page] = await pageTexts(render([{ kind: 'paragraph', text: 'Soc\u030ci è qui' }]))
    expect(page).toContain('Soči è qui')
  })

  it('keeps every space when it is justified', () => {
    const words = Array.from({ length: 120 }, (_, at) => `parola${at}`)
    const drawn = (align: 'left' | 'justify'): number => {
      const [content = ''] = pageContents(render([{ kind: 'paragraph', align, text: words.join(' ') }]))
      return content.match(/\d{4}/g)?.length ?? 0
    }
    expect(drawn('justify')).toBe(drawn('left'))
  })

  it('reaches both margins when it is justified, and only then', () => {
    const text = 'comodato d’uso gratuito di beni informatici '.repeat(12)
    const widened = (align: 'left' | 'justify'): number =>
      pageContents(render([{ kind: 'paragraph', align, text }]))[0]?.match(/> -\d+(\.\d+)? </g)?.length ?? 0
    expect(widened('justify')).toBeGreaterThan(widened('left') + 50)
  })

  it('is drawn with embedded fonts only', () => {
    const objects = rawObjects(render(sample))
    const fonts = objects.filter(({ dictionary }) => dictionary.includes('/Type /Font\n'))
    expect(fonts.length).toBeGreaterThanOrEqual(6)
    for (const { dictionary } of fonts) expect(dictionary).toMatch(/\/BaseFont \/[A-Z]{6}\+TitilliumWeb-/)
    const descriptors = objects.filter(({ dictionary }) => dictionary.includes('/Type /FontDescriptor'))
    expect(descriptors.length).toBe(fonts.length / 2)
    for (const { dictionary } of descriptors) expect(dictionary).toContain('/FontFile2')
  })
})

describe('the furniture', () => {
  it('numbers every page and shows the header from the second', async () => {
    const pages = await pageTexts(render(sample))
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(`pagina ${at + 1} di ${pages.length}`)
      expect(text.includes(settings.furniture.header)).toBe(at > 0)
    }
  })
})

describe('a header too long for its line', () => {
  it('ends with an ellipsis', async () => {
    const furniture = { ...settings.furniture, header: 'comodato '.repeat(60) }
    const pages = await pageTexts(render(annex(60), { furniture }))
    expect(pages[1]).toMatch(/^(comodato ){10,25}comodato…\n/)
  })
})

describe('a long annex', () => {
  it('grows in proportion to its rows', () => {
    const time = (rows: number): number => {
      const start = performance.now()
      render(annex(rows))
      return performance.now() - start
    }
    time(200)
    const short = Math.min(time(500), time(500), time(500))
    expect(time(5000)).toBeLessThan(short * 25)
  })
})
