import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { UndoStep } from '#src/contract/undo.ts'
import type { Outcome } from '#src/contract/register.ts'
import { knownEvents } from '#src/register/decode.ts'
import type { JournalEntry } from '#src/register/journal.ts'
import type { Register, RegisterEvent } from '#src/register/register.ts'
import { clash } from '#src/register/undo/clash.ts'
import { changedSince, difference, keysOf, narrowed, registerOf } from '#src/register/undo/difference.ts'
import type { Records } from '#src/register/undo/records.ts'
import { type Target, WayBack } from '#src/register/undo/way-back.ts'
import { Instant } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { Teller } from './history.ts'
import { commitRefusal, outcome, type Services } from '#main/host/services.ts'
import { peopleMissing } from '#main/host/people/people-named.ts'
import type { World } from '#main/host/clock.ts'
import type { RegisterLedger } from '#main/host/ledger.ts'
import type { Journal } from '#src/register/journal.ts'
import { unread } from '#main/host/disk-lost.ts'

export type Direction = 'undo' | 'redo'

/** What undoing works with. */
export type Undoing = {
  readonly ledger: RegisterLedger
  readonly opened: {
    readonly journal: Pick<Journal, 'entry'>
    readonly people: { readonly get: (personId: Id) => object | undefined }
  }
  readonly settings: { readonly get: () => { readonly operator?: string | undefined } }
  readonly world: World
}

/** So many entries back a command can still be undone: what others did since is looked at one by one. */
const farthest = 1000

/**
 * Commands that are not undone: they numbered a paper, or annulled one that has a number (an act of the office, of which
 * others may have been told: what comes after it is another paper), or founded the register.
 */
const forbidden: ReadonlySet<string> = new Set([
  'issueAgreement',
  'annulAgreement',
  'recordHandover',
  'annulHandover',
  'issueAddendum',
  'annulAddendum',
  'publishTemplate',
  'foundRegister',
])

/** What the operator's next undo and redo would be about. */
export async function undoState(
  services: Services,
): Promise<Result<{ undo?: UndoStep; redo?: UndoStep }, AnyRefusal>> {
  const back = await wayBack(services)
  if (!back.ok) return back
  const undo = back.value.undo && (await stepOf(services, back.value.undo))
  const redo = back.value.redo && (await stepOf(services, back.value.redo))
  return ok({ ...(undo && { undo }), ...(redo && { redo }) })
}

/** Undoes or redoes the command of that entry, if it still is the one whose turn it is. */
export async function undoOrRedo(
  services: Undoing,
  direction: Direction,
  sequence: number,
): Promise<Result<Outcome, AnyRefusal>> {
  const committed = await services.ledger.alone(async (register) => {
    const planned = await plan(services, register, direction, sequence)
    if (!planned.ok) return planned
    const { command, records } = planned.value
    const type = direction === 'undo' ? 'commandUndone' : 'commandRedone'
    return ok({
      type: direction,
      decide: (_register: Register, { today: on }) => ok([{ type, v: 1, on, sequence, command, records }]),
    })
  }, services.world)
  return committed.ok ? outcome(committed) : refused(commitRefusal(committed.error))
}

type Plan = { readonly command: string; readonly records: Records }

/** What is to be put back, found with nobody in between. */
async function plan(
  services: Undoing,
  register: Register,
  direction: Direction,
  sequence: number,
): Promise<Result<Plan, AnyRefusal>> {
  const back = await wayBack(services)
  if (!back.ok) return back
  const target = back.value[direction]
  if (!target) return refused({ code: direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo' })
  if (target.sequence !== sequence) return refused({ code: 'undoMoved' })
  const entry = await entryAt(services, sequence)
  if (!entry.ok) return entry
  const { command } = entry.value
  if (forbidden.has(command)) return refused({ code: 'undoForbidden', command })
  const events = knownEvents(entry.value)
  const keys = keysOf(register, events)
  const present = await registerAt(services, keys, target.since)
  if (!present.ok) return present
  const wanted = await registerAt(services, keys, direction === 'undo' ? sequence - 1 : sequence)
  if (!wanted.ok) return wanted
  const records = difference(present.value, wanted.value, keys)
  const changed = changedSince(register, present.value, records)
  const later = back.value.after(target.since).find((one) => restsOn(one, born(events, records), changed))
  if (later) return refused(restedOn(later))
  if (changed !== undefined) {
    const last = await entryAt(services, services.ledger.history.get(changed)?.at(-1) ?? sequence)
    return last.ok ? refused(restedOn(last.value)) : last
  }
  // Whoever was forgotten for good is not named again.
  const [forgotten] = peopleMissing(records, (id) => services.opened.people.get(id) !== undefined)
  if (forgotten !== undefined) return refused({ code: 'personUnknown', personId: forgotten })
  const fault = clash(register, records)
  return fault ? refused(fault) : ok({ command, records })
}

const restedOn = ({ seq, by, at }: JournalEntry): AnyRefusal => ({
  code: 'undoRestedOn',
  sequence: seq,
  by,
  at: Instant.parse(at),
})

/** What came to be by the command and would be gone: later facts that name it would name nothing. */
const born = (events: readonly RegisterEvent[], { absent }: Records): Id[] => [
  ...absent.items,
  ...absent.agreements,
  ...absent.bodies,
  ...absent.funds,
  ...events.flatMap((event) => (event.type === 'signatoryAppointed' ? [event.signatory.id] : [])),
]

/** Whether a later entry speaks of what was changed, or of what would be gone. */
function restsOn({ events }: JournalEntry, gone: readonly Id[], changed: Id | undefined): boolean {
  const text = JSON.stringify(events)
  const names = (id: Id) => text.includes(JSON.stringify(id))
  return gone.some(names) || (changed !== undefined && names(changed))
}

/** Goes back from the last entry until it is known what the operator's next undo and redo are about. */
export async function wayBack({ ledger, opened, settings }: Undoing): Promise<Result<WayBack, AnyRefusal>> {
  const back = new WayBack(settings.get().operator ?? '')
  const head = ledger.sequence
  for (let sequence = head; sequence > Math.max(0, head - farthest) && !back.found; sequence -= 1) {
    const entry = await opened.journal.entry(sequence)
    if (!entry.ok) return refused(unread(entry.error))
    if (entry.value) back.take(entry.value)
  }
  return ok(back)
}

async function entryAt(
  { opened }: Pick<Undoing, 'opened'>,
  sequence: number,
): Promise<Result<JournalEntry, AnyRefusal>> {
  const entry = await opened.journal.entry(sequence)
  if (!entry.ok) return refused(unread(entry.error))
  if (entry.value === undefined) throw new Error(`no entry ${sequence}`)
  return ok(entry.value)
}

/** Some things as the ledger leaves them at an entry. */
async function registerAt(
  services: Undoing,
  keys: ReadonlySet<Id>,
  through: number,
): Promise<Result<Register, AnyRefusal>> {
  const sequences = new Set([...keys].flatMap((key) => services.ledger.history.get(key) ?? []))
  const facts: RegisterEvent[] = []
  for (const sequence of [...sequences].filter((one) => one <= through).sort((a, b) => a - b)) {
    const entry = await entryAt(services, sequence)
    if (!entry.ok) return entry
    const events = entry.value.events.map((event) => narrowed(event, keys))
    facts.push(...knownEvents({ ...entry.value, events }))
  }
  return ok(registerOf(facts))
}

/** The step in words: what the command was, as its history tells it. */
async function stepOf(services: Services, { sequence }: Target): Promise<UndoStep | undefined> {
  const entry = await entryAt(services, sequence)
  if (!entry.ok) return undefined
  const fact = await new Teller(services, undefined).tell(entry.value)
  const telling = fact.ok ? fact.value.tellings[0] : undefined
  return { sequence, at: Instant.parse(entry.value.at), ...(telling && { telling }) }
}
