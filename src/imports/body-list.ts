import { ok, refused, type Result } from '#src/shared/result.ts'
import { readIpaList, type TownOf } from './ipa-list.ts'
import { readIstatList } from './istat-list.ts'
import type { BodyList } from './listed-bodies.ts'
import type { SheetTable } from './table.ts'

/** Neither ISTAT's list of comuni nor IndicePA's list of bodies; the columns that the nearer of them would have. */
export type BodyListRefusal = { readonly code: 'bodyListUnknown'; readonly missing: readonly string[] }

/** Decodes whichever of the two lists the table is. */
export function readBodyList(table: SheetTable, townOf: TownOf): Result<BodyList, BodyListRefusal> {
  const istat = readIstatList(table)
  if (istat.ok) return istat
  const ipa = readIpaList(table, townOf)
  if (ipa.ok) return ok(ipa.value)
  const nearer = ipa.error.missing.length < istat.error.missing.length ? ipa.error : istat.error
  return refused({ code: 'bodyListUnknown', missing: nearer.missing })
}
