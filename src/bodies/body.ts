import { z } from 'zod'
import { type Changes, StateMap } from '#src/shared/changes.ts'
import {
  CadastralCode,
  CertifiedEmail,
  IpaCode,
  IstatCode,
  ProvinceCode,
  Sha256,
  TaxCode,
} from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { Id, Line, OptionalLine } from '#src/shared/text.ts'
import type { SecondLanguageChoice } from './second-language.ts'

export const BodyKind = z.enum([
  'region',
  'municipality',
  'municipalUnion',
  'mountainCommunity',
  'province',
  'consortium',
  'inHouseCompany',
  'otherPublicBody',
])
export type BodyKind = z.infer<typeof BodyKind>

export const Seat = z.object({
  address: OptionalLine,
  postalCode: z.string().regex(/^([0-9]{5})?$/),
  town: OptionalLine,
})
export type Seat = z.infer<typeof Seat>

/** What is known of a public body, all but the people who act for it. */
export const BodyDetails = z.object({
  kind: BodyKind,
  name: Line,
  otherLanguageName: Line.optional(),
  istatCode: IstatCode.optional(),
  cadastralCode: CadastralCode.optional(),
  taxCode: TaxCode.optional(),
  ipaCode: IpaCode.optional(),
  certifiedEmail: CertifiedEmail.optional(),
  province: ProvinceCode.optional(),
  region: Line.optional(),
  seat: Seat.optional(),
  /**
   * Whether its acts with the other listed bodies are exempt from stamp duty (DPR 642/1972, table B, art. 16).
   * Asked for unions, on which the list is silent; it may be recorded for mountain communities, which regional laws
   * have renamed and reshaped. For other kinds the list alone decides.
   */
  stampDutyExempt: z.boolean().optional(),
  /** The language, besides Italian, of the papers with it; absent where it is what the Region chose for all. */
  secondLanguage: z.enum([...SecondLanguage.options, 'none']).optional(),
})
export type BodyDetails = z.infer<typeof BodyDetails>

/** Who may sign for a body, in which role, by which act and in which period. A public act: it stays in the ledger. */
export const Signatory = z.object({
  id: Id,
  name: Line,
  role: Line,
  /** The act that gives the power to sign, as it is cited: «decreto n. 12 del 3 marzo 2025». */
  act: OptionalLine,
  from: CalendarDate,
  to: CalendarDate.optional(),
})
export type Signatory = z.infer<typeof Signatory>

/** A contact is personal data: the ledger knows the role and an opaque key into the store of people. */
export const Contact = z.object({ personId: Id, role: Line })
export type Contact = z.infer<typeof Contact>

export const Suppression = z.object({ on: CalendarDate, successorId: Id.optional() })
export type Suppression = z.infer<typeof Suppression>

export const Body = BodyDetails.extend({
  id: Id,
  signatories: z.array(Signatory),
  contacts: z.array(Contact),
  suppressed: Suppression.optional(),
})
export type Body = z.infer<typeof Body>

/** The Region's own emblem, kept by its hash among the register's papers. */
export const Logo = z.object({
  sha256: Sha256,
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int().positive(),
  height: z.int().positive(),
})
export type Logo = z.infer<typeof Logo>

export type BodiesState = {
  readonly bodies: Map<Id, Body>
  /** From each of the codes that name a body to the body: `istat:…`, `cadastral:…`, `tax:…`, `ipa:…`. */
  readonly bodyByCode: Map<string, Id>
  /** The Region whose register this is; absent only before the register is founded. */
  lenderId: Id | undefined
  lenderLogo: Logo | undefined
  /** Absent before the Region decided anything of it. */
  secondLanguage: SecondLanguageChoice | undefined
}

export const emptyBodies = (changes: Changes): BodiesState => ({
  bodies: new StateMap(changes),
  bodyByCode: new StateMap(changes),
  lenderId: undefined,
  lenderLogo: undefined,
  secondLanguage: undefined,
})

/** The codes of a body as keys of `bodyByCode`. Each names one body at most. */
export function codeKeys(details: BodyDetails): string[] {
  const keys: [string, string | undefined][] = [
    ['istat', details.istatCode],
    ['cadastral', details.cadastralCode],
    ['tax', details.taxCode],
    ['ipa', details.ipaCode?.toLowerCase()],
  ]
  return keys.flatMap(([name, code]) => (code === undefined ? [] : [`${name}:${code}`]))
}

/** The body that took the place of a suppressed one: the last of the chain, unless that was suppressed as well. */
export function livingSuccessor(state: BodiesState, body: Body): Body | undefined {
  let last: Body | undefined
  for (let next = body.suppressed?.successorId; next !== undefined; next = last?.suppressed?.successorId)
    last = state.bodies.get(next)
  return last?.suppressed ? undefined : last
}

/** Whether the person may sign on that day. */
export const isInOffice = (signatory: Signatory, on: CalendarDate): boolean =>
  signatory.from <= on && (signatory.to === undefined || on <= signatory.to)
