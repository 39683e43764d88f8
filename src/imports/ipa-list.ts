import type { BodyDetails, Seat } from '#src/bodies/body.ts'
import {
  CadastralCode,
  CertifiedEmail,
  IpaCode,
  IstatCode,
  ProvinceCode,
  TaxCode,
} from '#src/shared/codes.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { Line } from '#src/shared/text.ts'
import { ipaKind } from './ipa-kinds.ts'
import {
  type BodyList,
  columnNamed,
  type ListedBody,
  type ListProblem,
  type ListRowReader,
  listRowReader,
  type NotThisList,
  padded,
} from './listed-bodies.ts'
import type { SheetTable } from './table.ts'

/** Titles of the columns: those of `enti` (since 2021), then those of `amministrazioni.txt`. */
const titles = {
  ipaCode: ['codice ipa', 'cod amm'],
  name: ['denominazione ente', 'des amm'],
  taxCode: ['codice fiscale ente', 'cf'],
  category: ['codice categoria', 'tipologia istat', 'tipologia amm'],
  istatCode: ['codice comune istat'],
  cadastralCode: ['codice catastale comune'],
  town: ['comune'],
  province: ['provincia'],
  region: ['regione'],
  postalCode: ['cap'],
  address: ['indirizzo'],
} as const
const addressesOfMail = [1, 2, 3, 4, 5]

type Field = keyof typeof titles
type Columns = { readonly of: Record<Field, number | undefined>; readonly mails: readonly Mail[] }
type Mail = { readonly address: number | undefined; readonly kind: number | undefined }

/** The name of the comune that has the cadastral code, where the list gives only that. */
export type TownOf = (cadastralCode: CadastralCode) => string | undefined

/**
 * Decodes IndicePA's list of bodies (indicepa.gov.it, open data) in both its layouts. The codes of a comune that
 * the list puts beside every body are those of its seat: they are the body's own only when it is a comune.
 */
export function readIpaList(table: SheetTable, townOf: TownOf): Result<BodyList, NotThisList> {
  const columns = columnsOf(table)
  const needed = ['ipaCode', 'name', 'taxCode'] as const
  const missing = needed.filter((field) => columns.of[field] === undefined).map((field) => titles[field][0])
  if (missing.length > 0) return refused({ code: 'notThisList', missing })
  const problems: ListProblem[] = []
  const seen = new Set<string>()
  const bodies = table.rows.flatMap((row): ListedBody[] => {
    const details = bodyOf(listRowReader(table, row, problems), columns, seen, townOf)
    return details ? [{ line: row.line, details }] : []
  })
  return ok({ source: 'ipa', bodies, problems })
}

function columnsOf(table: SheetTable): Columns {
  const column = (field: Field) => columnNamed(table, titles[field])
  return {
    of: {
      ipaCode: column('ipaCode'),
      name: column('name'),
      taxCode: column('taxCode'),
      category: column('category'),
      istatCode: column('istatCode'),
      cadastralCode: column('cadastralCode'),
      town: column('town'),
      province: column('province'),
      region: column('region'),
      postalCode: column('postalCode'),
      address: column('address'),
    },
    mails: addressesOfMail.map((place) => ({
      address: columnNamed(table, [`mail${place}`]),
      kind: columnNamed(table, [`tipo mail${place}`]),
    })),
  }
}

function bodyOf(
  row: ListRowReader,
  columns: Columns,
  seen: Set<string>,
  townOf: TownOf,
): BodyDetails | undefined {
  const { of } = columns
  if (row.text(of.ipaCode) === '') row.report('codeMissing', of.ipaCode, '')
  if (row.text(of.name) === '') row.report('nameMissing', of.name, '')
  const ipaCode = row.get(of.ipaCode, IpaCode, 'codeMalformed')
  const published = row.get(of.name, Line, 'nameMissing')
  if (ipaCode === undefined || published === undefined) return undefined
  if (seen.has(ipaCode.toLowerCase())) {
    row.report('codeTwice', of.ipaCode, ipaCode)
    return undefined
  }
  seen.add(ipaCode.toLowerCase())
  const kind = ipaKind(row.text(of.category), published)
  const isComune = kind === 'municipality'
  const name = isComune ? published.replace(/^comune di\s+/i, '') : published
  const cadastralCode = row.get(of.cadastralCode, CadastralCode, 'codeMalformed', (text) =>
    text.toUpperCase(),
  )
  const istatCode = row.get(of.istatCode, IstatCode, 'codeMalformed', padded(6))
  const town = row.text(of.town) || (isComune ? name : cadastralCode && townOf(cadastralCode)) || ''
  return defined({
    kind,
    name,
    ipaCode,
    taxCode: row.get(of.taxCode, TaxCode, 'taxCodeInvalid', padded(11)),
    istatCode: isComune ? istatCode : undefined,
    cadastralCode: isComune ? cadastralCode : undefined,
    province: row.get(of.province, ProvinceCode, 'codeMalformed', (text) => text.toUpperCase()),
    region: row.get(of.region, Line, 'nameMissing'),
    seat: seatOf(row, columns, town),
    certifiedEmail: certifiedEmail(row, columns),
  })
}

function seatOf(row: ListRowReader, { of }: Columns, town: string): Seat | undefined {
  const postalCode = padded(5)(row.text(of.postalCode))
  const address = row.text(of.address).slice(0, 200)
  if (address === '' && town === '') return undefined
  return { address, postalCode: /^[0-9]{5}$/.test(postalCode) ? postalCode : '', town: town.slice(0, 200) }
}

function certifiedEmail(row: ListRowReader, { mails }: Columns): CertifiedEmail | undefined {
  const certified = mails.find(
    ({ kind, address }) => row.text(kind).toLowerCase() === 'pec' && row.text(address) !== '',
  )
  return row.get(certified?.address, CertifiedEmail, 'emailMalformed', (text) => text.toLowerCase())
}
