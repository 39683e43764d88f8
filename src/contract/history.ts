import { z } from 'zod'
import { CalendarDate, Instant } from '#src/shared/dates.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { Id } from '#src/shared/text.ts'
import { Bytes } from './bytes.ts'

/** The plain kinds that facts are grouped in. */
export const FactKind = z.enum([
  'registration',
  'correction',
  'draft',
  'issue',
  'signature',
  'handover',
  'return',
  'cancellation',
  'use',
  'office',
])
export type FactKind = z.infer<typeof FactKind>

/** What has a page or a list of its own, and can be reached from where it is named. */
export const HistoryPlace = z.enum(['item', 'body', 'agreement', 'draft', 'person', 'fund', 'delivery'])
export type HistoryPlace = z.infer<typeof HistoryPlace>

/** A piece of a sentence: words, or the name of something with the way to it. */
export const Piece = z.union([z.string(), z.object({ text: z.string(), place: HistoryPlace, id: Id })])
export type Piece = z.infer<typeof Piece>
export const Sentence = z.array(Piece)
export type Sentence = z.infer<typeof Sentence>

/** One field before and after. Nothing is an empty text. */
export const Change = z.object({
  field: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
})
export type Change = z.infer<typeof Change>

/** One fact in words. */
export const Telling = z.object({
  kind: FactKind,
  /** What it is about. */
  about: Sentence,
  /** What was done. */
  what: Sentence,
  changes: z.array(Change),
  /** What else it says: reasons, conditions, the things it names. */
  notes: z.array(Sentence),
  /** The paper that came with it. */
  paper: z
    .object({
      kind: z.enum(['agreement', 'handover', 'addendum']),
      ofThings: z.boolean(),
      number: z.string(),
      sha256: Sha256,
    })
    .optional(),
})
export type Telling = z.infer<typeof Telling>

/** One entry of the ledger as a person reads it: its number, when, who, what. */
export const HistoryFact = z.object({
  sequence: z.int(),
  at: Instant,
  by: z.string(),
  /** The command was undone since, and not redone. */
  undone: z.boolean(),
  tellings: z.array(Telling),
})
export type HistoryFact = z.infer<typeof HistoryFact>

export const HistoryFilter = z.object({
  /** Words that all stand in what is told. */
  text: z.string().max(200),
  /** Part of the operator's name. */
  operator: z.string().max(200),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  /** None: facts of every kind. */
  kinds: z.array(FactKind),
  /** Only facts that changed this field. */
  field: z.string().max(100).optional(),
})
export type HistoryFilter = z.infer<typeof HistoryFilter>

export const wholeHistory: HistoryFilter = { text: '', operator: '', kinds: [] }

/** The facts asked for: of one thing, or of the whole ledger when there is no subject. */
const asked = { subject: Id.optional(), filter: HistoryFilter }

export const historyRequests = {
  /**
   * The next facts that pass the filter, the newest first. The host gives back what it found in a short while:
   * `next`, when present, is where to go on from, even when nothing was found yet.
   */
  'history.page': {
    request: z.object({
      ...asked,
      /** Only entries before this one. */
      before: z.int().min(1).optional(),
      /** Only entries after this one. */
      after: z.int().min(0).optional(),
      limit: z.int().min(1).max(200),
    }),
    answer: z.object({
      facts: z.array(HistoryFact),
      next: z.int().optional(),
      /** The last entry of the ledger when this was read. */
      head: z.int(),
    }),
  },
  /** All that passes the filter, as a spreadsheet; reports progress. */
  'history.export': {
    request: z.object({
      ...asked,
      format: z.enum(['csv', 'xlsx', 'ods']),
      sheetName: z.string().min(1).max(31),
    }),
    answer: z.object({ bytes: Bytes, rows: z.int() }),
  },
} as const
