import { addendumFields } from '#main/documents/addendum-fields.ts'
import { addendumAnnexes } from '#main/documents/addendum.ts'
import { agreementFields } from '#main/documents/agreement-fields.ts'
import type { Drawable } from '#main/documents/drawing.ts'
import { formFields } from '#main/documents/form-fields.ts'
import { handoverFields } from '#main/documents/handover-fields.ts'
import { holdingsFields } from '#main/documents/holdings-fields.ts'
import type { Fields } from '#main/documents/template/vocabulary.ts'
import { sampleLoanText as words } from '#renderer/text/it/sample-loan.ts'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import { secondWording } from '#main/documents/text/languages/second-wording.ts'
import { italian, type Wording } from '#main/documents/text/wording.ts'
import type { Agreement, AssetLine, Handover } from '#src/agreements/agreement.ts'
import { asksDay, type FormKind } from '#src/agreements/form.ts'
import { addendumPaper } from '#src/agreements/paper-addendum.ts'
import { agreementPaper } from '#src/agreements/paper.ts'
import { formPaper } from '#src/agreements/paper-form.ts'
import { handoverPaper } from '#src/agreements/paper-handover.ts'
import { holdingsPaper } from '#src/agreements/paper-holdings.ts'
import type { PeopleLookup } from '#src/agreements/paper-parties.ts'
import { type SecondLanguageUse, useOf } from '#src/bodies/second-language.ts'
import type { Register } from '#src/register/register.ts'
import { addDays, addYears, type CalendarDate } from '#src/shared/dates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { personOf } from '#main/host/people/people.ts'
import { sampleRegister } from './sample-register.ts'
import type { Services } from '#main/host/services.ts'

/** A paper, with the fields its template is filled with. */
export type Sample = {
  readonly fields: Fields
  readonly paper: Drawable
  /** Over an invented loan: the register has none that such a paper can be made of. */
  readonly isInvented: boolean
}

/** What a sample is looked for in. */
type Source = {
  readonly register: Register
  readonly head: Head
  readonly people: PeopleLookup
  readonly today: CalendarDate
  /** How the Region prints papers in that language; absent for an Italian text. */
  readonly secondLanguage: SecondLanguageUse | undefined
  readonly isInvented: boolean
}

/** The paper over which a text is tried: the last one of its kind, or of the last loan that can have one. */
export function sampleOf(services: Services, paper: PaperKind, language?: SecondLanguage): Sample {
  const { register, head } = services.ledger
  const today = services.world.today()
  const people = (id: string) => personOf(services, id)
  const secondLanguage = language && useOf(register.bodies.secondLanguage, language)
  const source = { register, head, today, people, secondLanguage, isInvented: false }
  const found = sampleIn(source, paper)
  if (found) return { ...found, isInvented: false }
  const invented = sampleIn({ ...source, ...sampleRegister(register, today), isInvented: true }, paper)
  if (!invented) throw new Error(`the sample loan has no paper of the kind ${paper}`)
  return { ...invented, isInvented: true }
}

type Found = Omit<Sample, 'isInvented'>

function sampleIn(source: Source, paper: PaperKind): Found | undefined {
  switch (paper) {
    case 'agreement':
      return ofAgreement(source)
    case 'handover':
      return ofHandover(source)
    case 'holdings':
      return ofHoldings(source)
    case 'extension':
    case 'addendum':
      return ofAddendum(source, paper)
    default:
      return ofForm(source, paper)
  }
}

type InSecondLanguage = { readonly secondLanguage: SecondLanguageUse | undefined }

/** The paper as it is with a body that has it in that language; with none, in Italian. */
const inLanguage = <P extends InSecondLanguage>({ secondLanguage }: Source, paper: P): P => ({
  ...paper,
  secondLanguage,
})

/** What the fields of a text in that language are filled in. */
const wordingOf = ({ secondLanguage: use }: InSecondLanguage): Wording => (use ? secondWording(use) : italian)

const isIssued = ({ number, status }: Agreement): boolean => number !== undefined && status !== 'annulled'

function lastAgreement({ register }: Source, wanted: (one: Agreement) => boolean): Agreement | undefined {
  return [...register.agreements.agreements.values()].filter(wanted).at(-1)
}

function ofAgreement(source: Source): Found | undefined {
  const { register, today, people } = source
  const last = lastAgreement(source, isIssued)
  if (!last) return undefined
  const found = agreementPaper(register, last.id, {
    issuedOn: last.issuedOn ?? today,
    people,
    ...(last.number && { number: last.number }),
  })
  if (!found.ok) return undefined
  const paper = inLanguage(source, found.value)
  return {
    fields: agreementFields(paper, wordingOf(paper), true),
    paper: { kind: 'agreement', paper },
  }
}

function ofHandover(source: Source): Found | undefined {
  const { register, people } = source
  const { agreements, handovers } = register.agreements
  const last = [...handovers.values()].filter(({ annulled }) => !annulled).at(-1)
  const agreement = agreements.get(last?.agreementId ?? '')
  if (!last || !agreement) return undefined
  // Nothing is handed over twice: it is told on the loan as it was before.
  const before = new Map([[agreement.id, beforeHandover(agreement, last)]])
  const then = { ...register, agreements: { ...register.agreements, agreements: before } }
  const found = handoverPaper(then, last, { number: last.number, people })
  if (!found.ok) return undefined
  const paper = inLanguage(source, found.value)
  return {
    fields: handoverFields(paper, wordingOf(paper), true),
    paper: { kind: 'handover', paper },
  }
}

/** The loan while what the report hands over still waits for it. */
function beforeHandover(agreement: Agreement, handover: Handover): Agreement {
  const given = new Set([...handover.assets, ...handover.services].map(({ itemId }) => itemId))
  const waiting = <L extends AssetLine>(line: L): L =>
    given.has(line.itemId) ? { ...line, state: 'pending' } : line
  const seatsOf = new Map(handover.licences.map(({ itemId, seats }) => [itemId, seats]))
  return {
    ...agreement,
    status: 'inForce',
    handovers: agreement.handovers.filter((id) => id !== handover.id),
    assets: agreement.assets.map(waiting),
    services: agreement.services.map(waiting),
    licences: agreement.licences.map(({ assigned, released, ...line }) => {
      const seats = seatsOf.get(line.itemId) ?? 0
      const held = Math.min(assigned, seats)
      return { ...line, assigned: assigned - held, released: released - (seats - held) }
    }),
  }
}

/** One that could be made today of the last loan that can be changed. */
function ofAddendum(source: Source, kind: 'extension' | 'addendum'): Found | undefined {
  const { register, today: on, people } = source
  for (const agreement of [...register.agreements.agreements.values()].reverse()) {
    const facts = sampleFacts(source, agreement, kind)
    const found = facts && addendumPaper(register, facts, { count: 1, on, people })
    if (!found?.ok) continue
    const paper = inLanguage(source, found.value)
    return {
      fields: addendumFields(paper, addendumAnnexes(paper), wordingOf(paper), true),
      paper: { kind: 'addendum', paper },
    }
  }
  return undefined
}

function sampleFacts(
  { register: { items }, isInvented }: Source,
  { id: agreementId, terms, assets }: Agreement,
  kind: 'extension' | 'addendum',
): AddendumFacts | undefined {
  const { endsOn, lenderSignatoryId, borrowerSignatoryId, places = [] } = terms
  if (!endsOn || !lenderSignatoryId || !borrowerSignatoryId) return undefined
  const all = [...items.items.values()]
  const free = all.find((item) => item.kind === 'asset' && item.status === 'inStock')
  // Of what is invented it is known that it can be lent.
  const others = isInvented ? all : []
  const pool = others.find((item) => item.kind === 'licence')
  const service = others.find((item) => item.kind === 'service' && item.status === 'available')
  const replaced = assets.find(({ state }) => state === 'handedOver')
  const added = {
    assetIds: free ? [free.id] : [],
    licences: pool ? [{ itemId: pool.id, seats: 2 }] : [],
    serviceIds: service ? [service.id] : [],
  }
  const changes =
    kind === 'addendum'
      ? {
          endsOn: addYears(endsOn, 1),
          added,
          replacedIds: free && replaced ? [replaced.itemId] : [],
          places: [...places, words.newPlace],
        }
      : {
          endsOn: addYears(endsOn, 1),
          added: { assetIds: [], licences: [], serviceIds: [] },
          replacedIds: [],
        }
  const told = isInvented ? words.addendum : { previous: '', reason: '' }
  return { agreementId, changes, ...told, lenderSignatoryId, borrowerSignatoryId }
}

function ofHoldings(source: Source): Found | undefined {
  const last = lastAgreement(source, isIssued)
  if (!last) return undefined
  const { register, head, today: on } = source
  const found = holdingsPaper(register, { on, head, bodyId: last.borrowerId })
  if (!found.ok) return undefined
  return { fields: holdingsFields(found.value, false), paper: { kind: 'holdings', paper: found.value } }
}

/** On a day on which such a paper is made: a reminder after the loan is over. */
function ofForm(source: Source, kind: FormKind): Found | undefined {
  const { register, head, today, people } = source
  for (const { id, terms } of [...register.agreements.agreements.values()].reverse()) {
    if (!terms.endsOn) continue
    const { on, day } = daysFor(kind, today, terms.endsOn)
    const facts = { kind, agreementId: id, previous: '', need: '', ...(day && { day }) }
    const found = formPaper(register, facts, { on, head, people })
    if (!found.ok) continue
    const paper = inLanguage(source, found.value)
    return {
      fields: formFields(paper, wordingOf(paper), true),
      paper: { kind: 'form', paper },
    }
  }
  return undefined
}

function daysFor(kind: FormKind, today: CalendarDate, endsOn: CalendarDate) {
  if (!asksDay(kind)) return { on: today, day: undefined }
  const on = today > endsOn ? today : addDays(endsOn, 1)
  return { on, day: addDays(on, 30) }
}
