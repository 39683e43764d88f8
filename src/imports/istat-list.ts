import type { BodyDetails } from '#src/bodies/body.ts'
import { CadastralCode, IstatCode, ProvinceCode } from '#src/shared/codes.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { Line } from '#src/shared/text.ts'
import {
  type BodyList,
  columnNamed,
  hasLostLetters,
  type ListedBody,
  type ListProblem,
  type ListRowReader,
  listRowReader,
  type NotThisList,
  padded,
} from './listed-bodies.ts'
import type { SheetTable } from './table.ts'

/** Titles of the columns, the ones of today first, then those they had since 2012. */
const titles = {
  istatCode: ['codice comune formato alfanumerico', 'codice comune formato numerico'],
  name: ['denominazione in italiano', 'denominazione italiana'],
  otherLanguageName: ['denominazione altra lingua', 'denominazione in tedesco'],
  cadastralCode: ['codice catastale del comune', 'codice catastale'],
  province: ['sigla automobilistica'],
  region: ['denominazione regione'],
} as const

type Columns = Record<keyof typeof titles, number | undefined>

/** Decodes ISTAT's list of the comuni (Elenco dei comuni italiani, istat.it, CC BY), as CSV or spreadsheet. */
export function readIstatList(table: SheetTable): Result<BodyList, NotThisList> {
  const columns: Columns = {
    istatCode: columnNamed(table, titles.istatCode),
    name: columnNamed(table, titles.name),
    otherLanguageName: columnNamed(table, titles.otherLanguageName),
    cadastralCode: columnNamed(table, titles.cadastralCode),
    province: columnNamed(table, titles.province),
    region: columnNamed(table, titles.region),
  }
  const needed = ['istatCode', 'name', 'cadastralCode'] as const
  const missing = needed.filter((field) => columns[field] === undefined).map((field) => titles[field][0])
  if (missing.length > 0) return refused({ code: 'notThisList', missing })
  const problems: ListProblem[] = []
  const seen = new Set<string>()
  const bodies = table.rows.flatMap((row): ListedBody[] => {
    const details = comuneOf(listRowReader(table, row, problems), columns, seen)
    return details ? [{ line: row.line, details }] : []
  })
  return ok({ source: 'istat', bodies, problems })
}

function comuneOf(row: ListRowReader, columns: Columns, seen: Set<string>): BodyDetails | undefined {
  const written = row.text(columns.istatCode)
  // Notes stand under the list in some years: they have text in one cell and no code.
  if (written === '' && row.text(columns.cadastralCode) === '') return undefined
  if (written === '') row.report('codeMissing', columns.istatCode, '')
  const istatCode = row.get(columns.istatCode, IstatCode, 'codeMalformed', padded(6))
  const name = row.get(columns.name, Line, 'nameMissing')
  if (name === undefined && row.text(columns.name) === '') row.report('nameMissing', columns.name, '')
  if (istatCode === undefined || name === undefined) return undefined
  if (seen.has(istatCode)) {
    row.report('codeTwice', columns.istatCode, istatCode)
    return undefined
  }
  seen.add(istatCode)
  return defined({
    kind: 'municipality' as const,
    name,
    istatCode,
    otherLanguageName: otherLanguageName(row, columns, name),
    cadastralCode: row.get(columns.cadastralCode, CadastralCode, 'codeMalformed', (text) =>
      text.toUpperCase(),
    ),
    province: row.get(columns.province, ProvinceCode, 'codeMalformed'),
    region: row.get(columns.region, Line, 'nameMissing'),
  })
}

/** The CSV of ISTAT is in Windows-1252, which has no `č`: a name with a question mark is not a name. */
function otherLanguageName(row: ListRowReader, columns: Columns, name: string): string | undefined {
  const other = row.get(columns.otherLanguageName, Line, 'nameMissing')
  if (other === undefined || other === name) return undefined
  if (!hasLostLetters(other)) return other
  row.report('lettersLost', columns.otherLanguageName, other)
  return undefined
}
