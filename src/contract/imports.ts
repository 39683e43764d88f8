import { z } from 'zod'
import { Bytes } from './bytes.ts'
import { DeliveryMapping, RowProblem } from '#src/imports/delivery-list.ts'
import { Instant } from '#src/shared/dates.ts'
import { Id } from '#src/shared/text.ts'
import { MappingNote } from './protocol.ts'
import { Outcome } from './register.ts'

const token = Id

/** A delivery list as it was read, before anything is taken from it. */
export const DeliveryPreview = z.object({
  token,
  fileName: z.string(),
  sheetName: z.string(),
  sheetNames: z.array(z.string()),
  headerLine: z.int(),
  header: z.array(z.string()),
  /** The first rows, as written. */
  sample: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  rows: z.int(),
  mapping: DeliveryMapping,
  /** What the proposed mapping leaves to decide. */
  notes: z.array(MappingNote),
  /** Whether the mapping is the one used the last time for these headers, and not a guess. */
  remembered: z.boolean(),
})
export type DeliveryPreview = z.infer<typeof DeliveryPreview>

export const DeliveryCheck = z.object({ ready: z.int(), warning: z.int(), error: z.int() })
export type DeliveryCheck = z.infer<typeof DeliveryCheck>

export const CheckedRow = z.object({
  line: z.int(),
  status: z.enum(['ready', 'warning', 'error']),
  cells: z.array(z.string()),
  problems: z.array(RowProblem),
})
export type CheckedRow = z.infer<typeof CheckedRow>

export const Delivery = z.object({
  importId: Id,
  fileName: z.string(),
  at: Instant,
  by: z.string(),
  items: z.int(),
  undone: z.boolean(),
})
export type Delivery = z.infer<typeof Delivery>

export const importRequests = {
  /** Reads the file as a table and proposes which column is what. */
  'imports.inspect': {
    kind: 'workplace',
    request: z.object({
      name: z.string().min(1).max(255),
      bytes: Bytes,
      sheetName: z.string().optional(),
      headerLine: z.int().optional(),
    }),
    answer: DeliveryPreview,
  },
  /** Reads every row by the mapping; reports progress. */
  'imports.check': {
    kind: 'workplace',
    request: z.object({ token, mapping: DeliveryMapping }),
    answer: DeliveryCheck,
  },
  'imports.rows': {
    kind: 'workplace',
    request: z.object({
      token,
      show: z.enum(['all', 'warning', 'error']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(5000),
    }),
    answer: z.object({ total: z.int(), rows: z.array(CheckedRow) }),
  },
  /** Takes the rows into the register: all that are not in error, and only if leaving those out was chosen. */
  'imports.apply': {
    kind: 'command',
    request: z.object({ token, leaveOutErrors: z.boolean() }),
    answer: Outcome.extend({ received: z.int(), leftOut: z.int() }),
  },
  /** The rows in error as a spreadsheet, each with the reason beside it in the reader's words. */
  'imports.report': {
    kind: 'workplace',
    request: z.object({
      token,
      format: z.enum(['csv', 'xlsx', 'ods']),
      reasonHeader: z.string(),
      reasons: z.array(z.object({ line: z.int(), text: z.string() })),
    }),
    answer: z.object({ bytes: Bytes, fileName: z.string() }),
  },
  /** Stops a check that is running and forgets the file. */
  'imports.cancel': { kind: 'workplace', request: z.object({ token }), answer: z.object({}) },
  'imports.list': { request: z.object({}), answer: z.object({ deliveries: z.array(Delivery) }) },
} as const
