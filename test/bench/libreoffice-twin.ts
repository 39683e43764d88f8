import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { xmlText } from '#main/documents/kit/xmp.ts'
import type { ListContent } from '#main/documents/kit/blocks.ts'
import { type RichText, runsOf } from '#main/documents/kit/rich-text.ts'
import { run } from '#test/support/run.ts'
import { assertNever } from '#src/shared/result.ts'
import type { Cell, Part, Table } from './agreement-words.ts'

export type Converter = (files: readonly string[]) => Promise<void>

/** LibreOffice, where there is one; it knows the fonts of our papers, and has been started once before it is measured. */
export async function openLibreOffice(folder: string): Promise<Converter | undefined> {
  const { status } = await run('soffice', ['--version'], { output: 'keep' })
  if (status !== 0) return undefined
  const fonts = path.join(folder, 'fonts.conf')
  await writeFile(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include><dir>${path.resolve('assets/fonts')}</dir></fontconfig>`,
  )
  const out = path.join(folder, 'out')
  await mkdir(out, { recursive: true })
  return async (files) => {
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...files]
    const converted = await run('soffice', args, {
      output: 'keep',
      env: { ...process.env, FONTCONFIG_FILE: fonts },
    })
    if (converted.status !== 0) throw new Error(`soffice: ${converted.output}`)
  }
}

/** The agreement as a text document: the same words and the same tables in the same type. */
export const textDocumentOf = (words: readonly Part[]): string => {
  const writer = new TextDocument()
  return writer.write(words)
}

const spaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"`

/** Written part by part: tables need a style for their columns, and a page break is told by what stands after it. */
class TextDocument {
  #tables = 0
  #styles = ''
  /** The sheet that the next part begins. */
  #sheet: 'tall' | 'wide' | undefined

  write(words: readonly Part[]): string {
    const body = words.map((part) => this.#part(part)).join('')
    return `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Titillium" svg:font-family="'Titillium Web'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Titillium" fo:font-size="10.5pt" fo:language="it" fo:country="IT"/></style:default-style>${listStyles}</office:styles>
<office:automatic-styles>${pageStyles}${textStyles}${this.#styles}</office:automatic-styles>
<office:master-styles>${masterPages}</office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`
  }

  #part(part: Part): string {
    switch (part.kind) {
      case 'page':
        this.#sheet = part.landscape ? 'wide' : 'tall'
        return ''
      case 'heading':
        return `<text:h text:style-name="${this.#begins(`h${part.level}`)}" text:outline-level="${part.level}">${xmlText(part.text)}</text:h>`
      case 'paragraph':
        return paragraph(part.text, this.#begins('p'))
      case 'list':
        return this.#list(part)
      case 'table':
        return this.#table(part)
      default:
        return assertNever(part, 'part')
    }
  }

  /** Each sheet begins with a heading, whose style names the page that it opens. */
  #begins(style: string): string {
    const begun = this.#sheet === undefined ? style : `${style}-${this.#sheet}`
    this.#sheet = undefined
    return begun
  }

  #list({ numbering, items }: ListContent): string {
    const contents = items.map(
      ({ text, list }) =>
        `<text:list-item>${paragraph(text, 'p')}${list ? this.#list(list) : ''}</text:list-item>`,
    )
    return `<text:list text:style-name="${numbering}">${contents.join('')}</text:list>`
  }

  #table({ widths, heads, rows }: Table): string {
    this.#tables += 1
    const name = `t${this.#tables}`
    const columns = widths.map((width, at) => {
      const size = width === undefined ? 'style:rel-column-width="200*"' : `style:column-width="${width}pt"`
      this.#styles += `<style:style style:name="${name}.${at}" style:family="table-column"><style:table-column-properties ${size}/></style:style>`
      return `<table:table-column table:style-name="${name}.${at}"/>`
    })
    const [head, body] = [rows.slice(0, heads), rows.slice(heads)]
    const header =
      head.length > 0 ? `<table:table-header-rows>${head.map(rowOf).join('')}</table:table-header-rows>` : ''
    return `<table:table table:name="${name}">${columns.join('')}${header}${body.map(rowOf).join('')}</table:table>`
  }
}

const rowOf = (row: readonly Cell[]): string =>
  `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`

function cellOf({ text, bold, span, align }: Cell): string {
  const covered = '<table:covered-table-cell/>'.repeat(span - 1)
  const style = `c${bold ? 'b' : ''}${align === 'left' ? '' : `-${align}`}`
  return `<table:table-cell table:style-name="cell" table:number-columns-spanned="${span}" office:value-type="string">${paragraph(text, style)}</table:table-cell>${covered}`
}

const paragraph = (text: RichText, style: string): string =>
  `<text:p text:style-name="${style}">${runsOf(text).map(spanOf).join('')}</text:p>`

function spanOf({ text, bold, italic }: ReturnType<typeof runsOf>[number]): string {
  const words = xmlText(text).replaceAll('\n', '<text:line-break/>')
  if (!bold && !italic) return words
  return `<text:span text:style-name="${bold ? 'b' : ''}${italic ? 'i' : ''}">${words}</text:span>`
}

const paragraphStyle = (name: string, inside: string, page = ''): string =>
  `<style:style style:name="${name}" style:family="paragraph"${page}>${inside}</style:style>`
const type = (size: number, bold: boolean): string =>
  `<style:text-properties fo:font-size="${size}pt"${bold ? ' fo:font-weight="600"' : ''}/>`
const spaced = (below: number, align = 'start'): string =>
  `<style:paragraph-properties fo:margin-bottom="${below}pt" fo:text-align="${align}"/>`

const flowing = [
  ['p', spaced(5)],
  ['h1', spaced(6) + type(16, true)],
  ['h2', spaced(4) + type(11.5, true)],
  ['h3', spaced(4) + type(10.5, true)],
] as const

const textStyles = [
  ...flowing.flatMap(([name, inside]) => [
    paragraphStyle(name, inside),
    paragraphStyle(`${name}-tall`, inside, ' style:master-page-name="tall"'),
    paragraphStyle(`${name}-wide`, inside, ' style:master-page-name="wide"'),
  ]),
  ...(['', '-right', '-center'] as const).flatMap((align) => [
    paragraphStyle(`c${align}`, spaced(0, align.slice(1) || 'start') + type(9, false)),
    paragraphStyle(`cb${align}`, spaced(0, align.slice(1) || 'start') + type(9, true)),
  ]),
  paragraphStyle('foot', type(8, false)),
  '<style:style style:name="b" style:family="text"><style:text-properties fo:font-weight="600"/></style:style>',
  '<style:style style:name="i" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
  '<style:style style:name="bi" style:family="text"><style:text-properties fo:font-weight="600" fo:font-style="italic"/></style:style>',
  '<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:padding="3pt" fo:border-bottom="0.5pt solid #c8cfd9"/></style:style>',
].join('')

const levels = (level: (at: number) => string): string => [1, 2, 3].map(level).join('')
const place = (at: number): string =>
  `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-18pt" fo:margin-left="${at * 18}pt"/></style:list-level-properties>`
const numbered = (format: string, suffix: string) =>
  levels(
    (at) =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="${suffix}">${place(at)}</text:list-level-style-number>`,
  )
const listStyles = [
  `<text:list-style style:name="decimal">${numbered('1', '.')}</text:list-style>`,
  `<text:list-style style:name="letters">${numbered('a', ')')}</text:list-style>`,
  `<text:list-style style:name="bullet">${levels((at) => `<text:list-level-style-bullet text:level="${at}" text:bullet-char="•">${place(at)}</text:list-level-style-bullet>`)}</text:list-style>`,
].join('')

const pageStyle = (name: string, width: number, height: number, way: string): string =>
  `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="${way}" fo:margin-top="25mm" fo:margin-bottom="14mm" fo:margin-left="24mm" fo:margin-right="22mm"/><style:footer-style><style:header-footer-properties fo:min-height="12mm"/></style:footer-style></style:page-layout>`
const pageStyles = pageStyle('tall', 210, 297, 'portrait') + pageStyle('wide', 297, 210, 'landscape')
const masterPages = ['tall', 'wide']
  .map(
    (name) =>
      `<style:master-page style:name="${name}" style:page-layout-name="${name}"><style:footer><text:p text:style-name="foot">pagina <text:page-number/> di <text:page-count/></text:p></style:footer></style:master-page>`,
  )
  .join('')
