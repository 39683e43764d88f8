import { isToldWith, tell } from '#renderer/text/it/history/tell.ts'
import type { Context, Names } from '#renderer/text/it/history/telling.ts'
import type { HistoryFact, Telling } from '#src/contract/history.ts'
import { knownEvents } from '#src/register/decode.ts'
import { aboutSubject, formerOf, withoutCrowd } from '#src/register/history.ts'
import type { JournalEntry, ReadRefusal } from '#src/register/journal.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import { Instant } from '#src/shared/dates.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { namesOf, placeOf } from './history-names.ts'
import { relatedTo } from './history-walk.ts'
import type { Services } from '#main/host/services.ts'

/** Tells entries of the ledger, of one thing or of the whole ledger, each change with what was there before. */
export class Teller {
  readonly #services: Services
  readonly #names: Names
  readonly #view: Context['view']
  readonly #related: ReadonlySet<Id>

  constructor(services: Services, subject: Id | undefined) {
    this.#services = services
    this.#names = namesOf(services)
    this.#view =
      subject === undefined ? undefined : { place: placeOf(services.ledger.register, subject), id: subject }
    this.#related = new Set(subject === undefined ? [] : relatedTo(services.ledger.register, subject))
  }

  async tell(entry: JournalEntry): Promise<Result<HistoryFact, ReadRefusal>> {
    const tellings: Telling[] = []
    const concerned = this.#concerned(entry)
    const events = concerned.map(({ event }) => event)
    for (const { event, crowd } of concerned) {
      if (isToldWith(event, events, this.#view)) continue
      const former = await this.#former(event, entry.seq)
      if (!former.ok) return former
      const telling = tell(event, { names: this.#names, view: this.#view, former: former.value, crowd })
      if (telling) tellings.push(telling)
    }
    const undone = this.#services.ledger.register.undone.has(entry.seq)
    return ok({ sequence: entry.seq, at: Instant.parse(entry.at), by: entry.by, undone, tellings })
  }

  /** The events of an entry that the history is about, narrowed to it. */
  #concerned(entry: JournalEntry): { event: RegisterEvent; crowd: number | undefined }[] {
    const subject = this.#view?.id
    return entry.events.flatMap((stored) => {
      const narrowed = withoutCrowd(stored, subject)
      return knownEvents({ ...entry, events: [narrowed.event] }).flatMap((event) => {
        const about = subject === undefined ? event : (aboutSubject(event, subject) ?? this.#ofRelated(event))
        return about ? [{ event: about, crowd: narrowed.crowd }] : []
      })
    })
  }

  /**
   * A fact that does not name the subject and is one of its own: the annulment of the delivery that brought an item,
   * the milestones of the agreements of a body.
   */
  #ofRelated(event: RegisterEvent): RegisterEvent | undefined {
    if (event.type === 'deliveryImportUndone') return this.#related.has(event.importId) ? event : undefined
    return isMilestone(event) && this.#related.has(event.agreementId) ? event : undefined
  }

  /** The fact that says how things were before this one. */
  async #former(
    event: RegisterEvent,
    sequence: number,
  ): Promise<Result<RegisterEvent | undefined, ReadRefusal>> {
    const wanted = formerOf(event)
    if (!wanted) return ok(undefined)
    const { ledger, opened } = this.#services
    const types: ReadonlySet<string> = new Set(wanted.types)
    // What was undone does not say how things were.
    const stands = (one: number) => one < sequence && !ledger.register.undone.has(one)
    const earlier = (ledger.history.get(wanted.subject) ?? []).filter(stands)
    for (let end = earlier.length; end > 0; end -= formerBatch) {
      const read = await opened.journal.entries(earlier.slice(Math.max(0, end - formerBatch), end))
      if (!read.ok) return read
      for (const entry of [...read.value].reverse()) {
        const found = lastAbout(entry, wanted.subject, types)
        if (found) return ok(found)
      }
    }
    return ok(undefined)
  }
}

type Milestone = Extract<
  RegisterEvent,
  {
    type:
      | 'draftDiscarded'
      | 'agreementIssued'
      | 'agreementSigned'
      | 'signedFileKept'
      | 'paperProtocolled'
      | 'signaturesCorrected'
      | 'agreementAnnulled'
      | 'handoverRecorded'
      | 'linesEnded'
      | 'addendumIssued'
      | 'addendumSigned'
      | 'addendumAnnulled'
  }
>
const milestones: ReadonlySet<string> = new Set<Milestone['type']>([
  'draftDiscarded',
  'agreementIssued',
  'agreementSigned',
  'signedFileKept',
  'paperProtocolled',
  'signaturesCorrected',
  'agreementAnnulled',
  'handoverRecorded',
  'linesEnded',
  'addendumIssued',
  'addendumSigned',
  'addendumAnnulled',
])

/** What happens to an agreement that its borrower's history tells too. */
const isMilestone = (event: RegisterEvent): event is Milestone => milestones.has(event.type)

/** Facts read at once in search of an earlier one: it is seldom far. */
const formerBatch = 16

function lastAbout(entry: JournalEntry, subject: Id, types: ReadonlySet<string>): RegisterEvent | undefined {
  const events = entry.events
    .filter(({ type }) => types.has(type))
    .map((stored) => withoutCrowd(stored, subject).event)
  return knownEvents({ ...entry, events })
    .filter((event) => aboutSubject(event, subject) !== undefined)
    .at(-1)
}
