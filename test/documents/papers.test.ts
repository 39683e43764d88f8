import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PaperKind } from '#src/templates/template.ts'
import { ensurePrograms } from '#test/support/system-libraries.ts'
import { type Example, everyPaper } from './support/every-paper.ts'
import { everyLabel } from './support/labels.ts'
import { changedLook } from './support/kept-rasters.ts'
import { firstDifference, isBlank, pngOf, greyOf, smallPages } from './support/rasters.ts'
import { render } from './support/reader.ts'

const execute = promisify(execFile)
let folder: string
let papers: Readonly<Record<PaperKind, Example>>

beforeAll(async () => {
  await ensurePrograms({ pdftoppm: 'poppler-utils' })
  folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-every-paper-'))
  papers = everyPaper()
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What a program of Poppler says of a file. */
async function asked(program: string, bytes: Uint8Array, ...args: readonly string[]): Promise<string> {
  const file = path.join(folder, 'asked.pdf')
  await writeFile(file, bytes)
  return (await execute(program, [...args, file])).stdout
}

type Font = {
  readonly name: string
  readonly embedded: boolean
  readonly subset: boolean
  readonly unicode: boolean
}

/** The fonts of the file, as `pdffonts` lists them. */
async function fontsOf(bytes: Uint8Array): Promise<readonly Font[]> {
  const lines = (await asked('pdffonts', bytes)).split('\n').slice(2)
  return lines.flatMap((line) => {
    const [, name = '', embedded, subset, unicode] =
      /^(\S+) .* (yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? []
    return name === ''
      ? []
      : [{ name, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' }]
  })
}
const faulty = (fonts: readonly Font[]) =>
  fonts.filter(({ embedded, subset, unicode }) => !embedded || !subset || !unicode).map(({ name }) => name)

describe('the fonts, as pdffonts lists them,', () => {
  it.each(PaperKind.options)('are all embedded, in part, and say their characters: %s', async (kind) => {
    const fonts = await fontsOf(papers[kind].bytes)
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    expect(faulty(fonts)).toEqual([])
  })

  it('are found not to be embedded where they are not', async () => {
    const text = Buffer.from(papers.handover.bytes)
      .toString('latin1')
      .replaceAll('/FontFile2 ', '/FontFilx2 ')
    expect(faulty(await fontsOf(Buffer.from(text, 'latin1'))).length).toBeGreaterThan(1)
  })
})

const joined = (text: string): string => text.replaceAll(/\s+/g, ' ')

/** The text as its tags tell it, which is what is read aloud: without what stands at the edges of the pages. */
async function toldBy(bytes: Uint8Array): Promise<string> {
  const structure = await asked('pdfinfo', bytes, '-struct-text')
  return joined([...structure.matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text).join(' '))
}

/** Lines of the text that the file does not tell, in their order. */
function untold(lines: readonly string[], told: string): readonly string[] {
  let from = 0
  return lines.filter((line) => {
    // «Art. 3 – Durata» is told with a no-break space, which is white too.
    const words = joined(line)
      .replace(/^(?:\d+\.|[a-z]\)) /, '')
      .trim()
    const at = told.indexOf(words, from)
    if (at < 0) return true
    from = at + words.length
    return false
  })
}

describe('the text', () => {
  it.each(PaperKind.options)(
    'comes back from the tags as it went in, all of it and in its order: %s',
    async (kind) => {
      const { bytes, lines } = papers[kind]
      expect(lines.length).toBeGreaterThan(1)
      expect(untold(lines, await toldBy(bytes))).toEqual([])
    },
  )

  it('is missed where a line says something else, or stands elsewhere', async () => {
    const { bytes, lines } = papers.handover
    const told = await toldBy(bytes)
    const [title = '', second = '', ...others] = lines
    expect(untold([title, `${second} e altro`, ...others], told)).toEqual([`${second} e altro`])
    expect(untold([second, title, ...others], told)).toEqual([title])
  })
})

describe('the look of the papers', () => {
  it.each(PaperKind.options)(
    'is that which was kept, and no page is blank: %s',
    async (kind) => {
      expect(await changedLook(kind, papers[kind].bytes)).toBeUndefined()
    },
    120_000,
  )

  const labels = everyLabel()
  it.each(Object.keys(labels))('is that which was kept on labels too: %s', async (kind) => {
    expect(await changedLook(kind, labels[kind] ?? new Uint8Array())).toBeUndefined()
  })

  it('is kept for every kind of paper that an office can write', () => {
    expect(Object.keys(papers).sort()).toEqual([...PaperKind.options].sort())
  })
})

describe('two pictures', () => {
  const paragraph = (text: string, white = 10) =>
    smallPages(
      render([
        { kind: 'heading', level: 1, text: 'Titolo' },
        { kind: 'space', points: white },
        { kind: 'paragraph', text },
      ]),
    )
  const text = 'Ciò premesso, le parti convengono quanto segue.'

  it.each([
    ['one letter is another', text.replace('premesso', 'premasso'), 10],
    ['an accent is missing', text.replace('ò', 'o'), 10],
    ['a word is missing', text.replace('quanto ', ''), 10],
    ['a block has moved by two points', text, 12],
  ])('are not the same where %s', async (_what, other, white) => {
    const [[before], [after]] = [await paragraph(text), await paragraph(other, white)]
    if (!before || !after) throw new Error('no page')
    expect(firstDifference(before, after)).toBeDefined()
  })

  it('are the same where only their shades were rounded, and the edges of letters are a little darker', async () => {
    const [page] = await paragraph(text)
    if (!page) throw new Error('no page')
    expect(firstDifference(greyOf(pngOf(page)), page)).toBeUndefined()
    const darker = page.grey.map((shade) => (shade < 250 ? Math.max(0, shade - 12) : shade))
    expect(firstDifference({ ...page, grey: darker }, page)).toBeUndefined()
  })

  it('are seen to be blank when they are', () => {
    const [width, height] = [298, 421]
    const white = new Uint8Array(width * height).fill(255)
    expect(isBlank({ width, height, grey: white })).toBe(true)
    expect(isBlank({ width, height, grey: white.map((_, at) => (at % 100 === 0 ? 0 : 255)) })).toBe(false)
  })
})
