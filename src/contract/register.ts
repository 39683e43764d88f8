import { z } from 'zod'
import { Bytes } from './bytes.ts'
import { BodyDetails, Logo, Signatory } from '#src/bodies/body.ts'
import { SecondLanguageChoice } from '#src/bodies/second-language.ts'
import { FundDetails } from '#src/programmes/fund.ts'
import { Command } from '#src/register/register.ts'
import { Cents } from '#src/shared/money.ts'
import { CalendarDate, Instant } from '#src/shared/dates.ts'
import { Id, Line } from '#src/shared/text.ts'

const nothing = z.object({})
const jpegOrPng = Bytes.refine((bytes) => bytes.byteLength <= 10 * 1024 * 1024)

export const RegisterStatus = z.object({
  founded: z.boolean(),
  lender: z.object({ id: Id, name: z.string(), logo: Logo.optional() }).optional(),
  operator: z.string().optional(),
  /** How the office writes its inventory numbers. */
  inventory: z.object({ prefix: z.string(), digits: z.int() }),
  /** What was decided of papers in two languages. */
  secondLanguage: SecondLanguageChoice,
  folder: z.string(),
  today: CalendarDate,
  /** Absent when the register can be written. */
  readOnly: z.object({ cause: z.string(), detail: z.string() }).optional(),
  /** What is damaged is that the register has no more, or has in another form, what that backup has. */
  backupDenied: z.object({ at: Instant, sequence: z.int() }).optional(),
  /** A torn last line that was cut off and kept aside when the register was opened. */
  torn: z.object({ bytes: z.int(), keptIn: z.string() }).optional(),
  /**
   * Absent when `people.json` is whole. How many people the register names and the file does not hold; whether the file
   * could not be read and the generation before it is used.
   */
  peopleLost: z.object({ missing: z.int(), isEarlier: z.boolean() }).optional(),
  /** Present when the list of the registers opened here could not be read, and was begun anew with this one. */
  listRenewed: z.literal(true).optional(),
  /** What came of a restore that had been cut short and was found when the register was opened. */
  interrupted: z.enum(['finished', 'undone']).optional(),
  /** The latest day of any entry, where this computer's clock says that it has still to come: one clock was wrong. */
  aheadOfClock: CalendarDate.optional(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  version: z.string(),
})
export type RegisterStatus = z.infer<typeof RegisterStatus>

/** What a command did: its place in the ledger, and the key of what it made or changed first. */
export const Outcome = z.object({ sequence: z.int(), subject: Id.optional() })
export type Outcome = z.infer<typeof Outcome>

/** The start page: what waits, and what there is. Each number opens the list it counts. */
export const Overview = z.object({
  drafts: z.int(),
  toSign: z.int(),
  toHandOver: z.int(),
  /** Loans of which an addendum waits for its signatures, and those of them whose end has gone by meanwhile. */
  addendaToSign: z.int(),
  addendaLate: z.int(),
  inForce: z.int(),
  expiring: z.int(),
  expired: z.int(),
  /** The last day counted in `expiring`. */
  expiringUntil: CalendarDate,
  assets: z.object({ inStock: z.int(), reserved: z.int(), lent: z.int(), other: z.int(), value: Cents }),
  seats: z.object({ total: z.int(), assigned: z.int(), reserved: z.int() }),
  services: z.object({ total: z.int(), active: z.int() }),
  bodiesServed: z.int(),
  recentDrafts: z.array(
    z.object({ id: Id, borrowerName: z.string(), startedOn: CalendarDate, lines: z.int() }),
  ),
})
export type Overview = z.infer<typeof Overview>

export const registerRequests = {
  'register.status': { request: nothing, answer: RegisterStatus },
  /** The days at whose end the register can be seen; neither when it begins today. */
  'register.pastDays': {
    kind: 'workplace',
    request: nothing,
    answer: z.object({ first: CalendarDate.optional(), last: CalendarDate.optional() }),
  },
  'register.overview': { request: nothing, answer: Overview },
  /** Any command that needs neither a paper nor a file. */
  'register.act': { kind: 'command', request: z.object({ command: Command }), answer: Outcome },
  /** The welcome: the Region, its logo as it was picked, who signs, and the list of comuni to start from. */
  'register.found': {
    kind: 'command',
    request: z.object({
      operator: Line,
      lender: BodyDetails,
      signatory: Signatory.omit({ id: true }).optional(),
      logo: jpegOrPng.optional(),
      inventory: z.object({ prefix: z.string(), digits: z.int() }),
      funds: z.array(FundDetails).max(50),
    }),
    answer: Outcome,
  },
  /** Fills an empty register with the demonstration; reports progress. */
  'register.foundDemonstration': { kind: 'command', request: z.object({ operator: Line }), answer: Outcome },
  'register.chooseLogo': { kind: 'command', request: z.object({ logo: jpegOrPng }), answer: Outcome },
  /** The bytes of the Region's logo, when it has one. */
  'register.logo': { request: nothing, answer: z.object({ bytes: Bytes.optional() }) },
  'register.nameOperator': { kind: 'workplace', request: z.object({ name: Line }), answer: nothing },
  /** How a person likes a screen: column widths, theme, last choices. Nothing of the register. */
  'preferences.read': {
    kind: 'workplace',
    request: z.object({ key: Line }),
    answer: z.object({ value: z.unknown() }),
  },
  'preferences.write': {
    kind: 'workplace',
    request: z.object({ key: Line, value: z.unknown() }),
    answer: nothing,
  },
} as const
