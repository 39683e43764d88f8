import { decode } from 'saxen'
import type { TableRefusal } from '#src/imports/table-refusal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Archive, unfold } from './archive.ts'
import { limits } from './limits.ts'
import { type Attributes, localName, scanXml } from './scan-xml.ts'

/** A workbook whose sheets are known by name and not yet read, with what they share. */
export type Workbook = {
  /** The visible ones; charts are not sheets. */
  readonly sheets: readonly WorkbookSheet[]
  readonly strings: readonly string[]
  /** By the number of a cell's style. */
  readonly styles: readonly CellStyle[]
  /** Days are counted from 1904 and not from 1900. */
  readonly from1904: boolean
}
export type WorkbookSheet = { readonly name: string; readonly path: string }

/** What the format of a number says it is: a day, a code of so many digits (`00000000000`), or just a number. */
export type CellStyle = 'number' | 'date' | { readonly digits: number }

const workbookPath = 'xl/workbook.xml'
const relationsPath = 'xl/_rels/workbook.xml.rels'

export async function openWorkbook(archive: Archive): Promise<Result<Workbook, TableRefusal>> {
  const core = await textParts(archive, [relationsPath, workbookPath])
  if (!core.ok) return core
  const [relations, workbook] = core.value
  const targets = relations === undefined ? undefined : readRelations(relations)
  const book = targets && workbook !== undefined ? readBook(workbook, targets.byId) : undefined
  if (!targets || !book) return refused({ code: 'fileDamaged' })
  const shared = await textParts(archive, [targets.strings, targets.styles])
  if (!shared.ok) return shared
  const [strings, styles] = shared.value
  const read = {
    strings: strings === undefined ? [] : readStrings(strings),
    styles: styles === undefined ? [] : readStyles(styles),
  }
  if (!read.strings || !read.styles) return refused({ code: 'fileDamaged' })
  return ok({ ...book, strings: read.strings, styles: read.styles })
}

async function textParts(
  archive: Archive,
  paths: readonly string[],
): Promise<Result<(string | undefined)[], TableRefusal>> {
  const parts = await unfold(archive, paths, limits.unfoldedBytes)
  return parts.ok ? ok(paths.map((path) => parts.value.get(path))) : parts
}

/** Where the parts are; the two that sheets share are where everybody puts them unless told otherwise. */
type Relations = { readonly byId: Map<string, string>; strings: string; styles: string }

function readRelations(xml: string): Relations | undefined {
  const found: Relations = { byId: new Map(), strings: 'xl/sharedStrings.xml', styles: 'xl/styles.xml' }
  const whole = scanXml(xml, {
    open: (name, attributes) => {
      const target = attributes.Target
      if (localName(name) !== 'Relationship' || target === undefined) return
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      const type = attributes.Type ?? ''
      found.byId.set(attributes.Id ?? '', path)
      if (type.endsWith('/sharedStrings')) found.strings = path
      if (type.endsWith('/styles')) found.styles = path
    },
  })
  return whole ? found : undefined
}

function readBook(
  xml: string,
  targets: ReadonlyMap<string, string>,
): Pick<Workbook, 'sheets' | 'from1904'> | undefined {
  const sheets: WorkbookSheet[] = []
  let from1904 = false
  const whole = scanXml(xml, {
    open: (name, attributes) => {
      if (localName(name) === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      const title = attributes.name
      if (localName(name) !== 'sheet' || title === undefined) return
      const path = targets.get(relationOf(attributes))
      const visible = (attributes.state ?? 'visible') === 'visible'
      if (visible && path?.startsWith('xl/worksheets/')) sheets.push({ name: unescaped(decode(title)), path })
    },
  })
  return whole ? { sheets, from1904 } : undefined
}

/** The identifier of the sheet's part: `r:id`, whatever the prefix. */
const relationOf = (attributes: Attributes) =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

/** The texts that cells share; those that tell how an ideogram is read are not part of them. */
function readStrings(xml: string): string[] | undefined {
  const strings: string[] = []
  let text = ''
  let reading = false
  let phonetic = false
  const whole = scanXml(xml, {
    open: (name) => {
      const local = localName(name)
      if (local === 'si') text = ''
      else if (local === 'rPh') phonetic = true
      else if (local === 't') reading = !phonetic
    },
    close: (name) => {
      const local = localName(name)
      if (local === 'si') strings.push(unescaped(text))
      else if (local === 'rPh') phonetic = false
      else if (local === 't') reading = false
    },
    text: (part) => {
      if (reading) text += part
    },
  })
  return whole ? strings : undefined
}

function readStyles(xml: string): CellStyle[] | undefined {
  const formats = new Map<string, string>()
  const styles: CellStyle[] = []
  let ofCells = false
  const whole = scanXml(xml, {
    open: (name, attributes) => {
      const local = localName(name)
      const id = attributes.numFmtId ?? '0'
      if (local === 'numFmt') formats.set(id, decode(attributes.formatCode ?? ''))
      else if (local === 'cellXfs') ofCells = true
      else if (local === 'xf' && ofCells) styles.push(styleOf(Number(id), formats.get(id)))
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') ofCells = false
    },
  })
  return whole ? styles : undefined
}

/** The formats that every Excel knows by number and that are dates (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

function styleOf(id: number, code: string | undefined): CellStyle {
  if (code === undefined) return isBuiltInDate(id) ? 'date' : 'number'
  // Quoted words, colours and padding are not part of what the format shows of the number.
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').split(';')[0] ?? ''
  if (/^0{2,20}$/.test(bare)) return { digits: bare.length }
  return /[ymdhs]/i.test(bare) ? 'date' : 'number'
}

/** Excel writes a character that XML cannot hold, such as a carriage return, as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
