import { z } from 'zod'
import { ExtensionRefusal } from '#src/agreements/extension.ts'
import { FormRefusal } from '#src/agreements/form.ts'
import { WholeHandoverRefusal } from '#src/agreements/whole-handover.ts'
import { BackupProblem } from '#src/backups/problem.ts'
import { DeliveryField } from '#src/imports/delivery-list.ts'
import { TableRefusal } from '#src/imports/table-refusal.ts'
import { ListRefusal } from '#src/register/lists/page.ts'
import { Refusal } from '#src/register/register.ts'
import { UndoRefusal } from '#src/register/undo/refusals.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { SignedFileRefusal } from './signatures.ts'

/** Something to decide about how a delivery list is read; `example` is a cell that can be read in two ways. */
export const MappingNote = z.object({
  code: z.enum([
    'fieldMissing',
    'columnTwice',
    'columnUnknown',
    'numberStyleUndecided',
    'dateStyleUndecided',
  ]),
  fields: z.array(DeliveryField),
  column: z.int().optional(),
  example: z.string().optional(),
})
export type MappingNote = z.infer<typeof MappingNote>

/** Why the host did not do what was asked, besides what the register itself refuses. */
export const HostRefusal = z.discriminatedUnion('code', [
  /** The request has not the form its name asks for; `path` says where. */
  z.object({ code: z.literal('malformedRequest'), request: z.string(), path: z.string() }),
  z.object({ code: z.literal('unknownRequest'), request: z.string() }),
  /** The host's answer has not the form the contract gives it: the two programs are not of one version. */
  z.object({ code: z.literal('malformedAnswer'), request: z.string() }),
  /** The host has ended by itself; the desktop offers to start it again. */
  z.object({ code: z.literal('hostStopped') }),
  /** A mistake of the program: written to the log under this reference. */
  z.object({ code: z.literal('bug'), reference: z.string() }),
  z.object({ code: z.literal('noOperator') }),
  z.object({ code: z.literal('registerUnavailable'), cause: z.string(), detail: z.string() }),
  z.object({ code: z.literal('registerReadOnly'), cause: z.string(), detail: z.string().optional() }),
  z.object({ code: z.literal('noSpace') }),
  /** The register is seen as it was: whatever writes is done in the register of today. */
  z.object({ code: z.literal('asAtReadOnly'), date: CalendarDate }),
  /** The day is not over: what the register will know at its end is not known yet. */
  z.object({ code: z.literal('asAtNotOver'), date: CalendarDate, today: CalendarDate }),
  /** The register knew nothing yet: it begins later. */
  z.object({ code: z.literal('asAtBeforeRegister'), date: CalendarDate, begins: CalendarDate }),
  /** A long work ended because nobody waited for it any more. */
  z.object({ code: z.literal('workCancelled') }),
  /** `detail` is the system's own code; `file` the file or folder that it lets nobody use. */
  z.object({ code: z.literal('diskLost'), detail: z.string(), file: z.string().optional() }),
  z.object({ code: z.literal('personUnknown'), personId: z.string() }),
  /** A person cannot be forgotten while these things still name them. */
  z.object({
    code: z.literal('personInUse'),
    name: z.string(),
    items: z.array(z.string()),
    bodies: z.array(z.string()),
    agreements: z.array(z.string()),
  }),
  /** More rows than a spreadsheet is made of. */
  z.object({ code: z.literal('tooManyRows'), limit: z.int() }),
  ...ListRefusal.options,
  ...UndoRefusal.options,
  ...SignedFileRefusal.options,
  ...FormRefusal.options,
  ...WholeHandoverRefusal.options,
  ...ExtensionRefusal.options,
  /** A file that was to be written where a person said; `reason` is the system's own code, or `placeUnknown`. */
  z.object({ code: z.literal('fileNotWritten'), reason: z.string() }),
  /** None of the loans chosen has a paper of the kinds chosen. */
  z.object({ code: z.literal('nothingToSave') }),
  z.object({ code: z.literal('paperMissing'), sha256: z.string() }),
  z.object({ code: z.literal('paperAltered'), sha256: z.string() }),
  /** Characters the fonts of our papers lack, and in which text they stand. */
  z.object({ code: z.literal('glyphMissing'), characters: z.array(z.string()), where: z.array(z.string()) }),
  /** The text of a template is wrong, at a line of it. */
  z.object({
    code: z.literal('templateFaulty'),
    template: z.string(),
    line: z.int(),
    column: z.int(),
    problem: z.string(),
    /** The field, the article, or the words that it is about. */
    about: z.string(),
  }),
  /** Something that a label must bear does not fit on one of that size. */
  z.object({
    code: z.literal('labelTooSmall'),
    what: z.enum(['number', 'symbol', 'statement']),
    inventoryNumber: z.string(),
  }),
  /** Code 128 has no bars for a character of the number. */
  z.object({ code: z.literal('numberNotInBars'), inventoryNumber: z.string() }),
  /** Nothing of what was chosen is a thing that one can stick a label on. */
  z.object({ code: z.literal('nothingToLabel') }),
  z.object({ code: z.literal('paperImpossible'), problem: z.string() }),
  /** An image that is not one, is CMYK, or is too large; `problem` is the document kit's own code. */
  z.object({ code: z.literal('imageRefused'), problem: z.string() }),
  /** A file that cannot be read as a table, and why. */
  z.object({ code: z.literal('fileRefused'), name: z.string(), problem: TableRefusal }),
  /** What must still be decided before the rows of a delivery list can be read. */
  z.object({ code: z.literal('mappingUnfit'), problems: z.array(MappingNote) }),
  z.object({ code: z.literal('importExpired') }),
  z.object({ code: z.literal('importCancelled') }),
  /** Some rows are wrong, and nobody has said to leave them out. */
  z.object({ code: z.literal('rowsInError'), rows: z.int() }),
  z.object({ code: z.literal('nothingToImport') }),
  /** A backup or a restore was not done, or a backup cannot be trusted; `detail` is a file or the system's own code. */
  z.object({ code: z.literal('backupRefused'), problem: BackupProblem, detail: z.string() }),
  /** Neither ISTAT's nor IndicePA's list: the titles that the nearer of them would have. */
  z.object({ code: z.literal('listNotRecognised'), missing: z.array(z.string()) }),
])
export type HostRefusal = z.infer<typeof HostRefusal>

/** Everything that can come back instead of an answer. */
export const AnyRefusal = z.union([HostRefusal, Refusal])
export type AnyRefusal = z.infer<typeof AnyRefusal>

/**
 * What goes to the host over the line: a request by name, and a number to match its answer. With `asAt` it is asked of
 * the register as it was at the end of that day.
 */
export const RequestMessage = z.object({
  id: z.int(),
  name: z.string(),
  request: z.unknown(),
  asAt: CalendarDate.optional(),
})
export type RequestMessage = z.infer<typeof RequestMessage>

/** Nobody waits any more for the answer to the request of that number: a long work may end. */
export const CancelMessage = z.object({ cancel: z.int() })

/** The long work that answers the request of that number shall rest, or go on. */
export const PauseMessage = z.object({ pause: z.int(), resting: z.boolean() })

export const AnswerMessage = z.object({
  id: z.int(),
  answer: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), error: AnyRefusal }),
  ]),
})
export type AnswerMessage = z.infer<typeof AnswerMessage>

/** What the host says without being asked. */
export const Notice = z.discriminatedUnion('notice', [
  /** The ledger has grown: what is on screen may be old. */
  z.object({ notice: z.literal('changed'), sequence: z.int() }),
  /** Something about backups has changed: one was made, or is being made. */
  z.object({ notice: z.literal('backups') }),
  /** The folder that is watched for signed files has others, or went away, or came back. */
  z.object({ notice: z.literal('arrivals') }),
  /** How far a long work is: `job` is the number of the request it answers. */
  z.object({ notice: z.literal('progress'), job: z.int(), done: z.int(), total: z.int() }),
])
export type Notice = z.infer<typeof Notice>

export const HostMessage = z.union([AnswerMessage, Notice])
