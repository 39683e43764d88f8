import { addendumFields } from '#main/documents/addendum-fields.ts'
import { addendumAnnexes } from '#main/documents/addendum.ts'
import { agreementFields } from '#main/documents/agreement-fields.ts'
import type { Drawable } from '#main/documents/drawing.ts'
import { formFields } from '#main/documents/form-fields.ts'
import { handoverFields } from '#main/documents/handover-fields.ts'
import { holdingsFields } from '#main/documents/holdings-fields.ts'
import type { Fields } from '#main/documents/template/vocabulary.ts'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import { secondWording } from '#main/documents/text/languages/second-wording.ts'
import { italian, type Wording } from '#main/documents/text/wording.ts'
import type { Agreement } from '#src/agreements/agreement.ts'
import { asksDay, type FormKind } from '#src/agreements/form.ts'
import { addendumPaper } from '#src/agreements/paper-addendum.ts'
import { agreementPaper } from '#src/agreements/paper.ts'
import { formPaper } from '#src/agreements/paper-form.ts'
import { handoverPaper } from '#src/agreements/paper-handover.ts'
import { holdingsPaper } from '#src/agreements/paper-holdings.ts'
import { type SecondLanguageUse, useOf } from '#src/bodies/second-language.ts'
import { addDays, addYears, type CalendarDate } from '#src/shared/dates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { personOf } from './people.ts'
import type { Services } from './services.ts'

/** A paper of the register, with the fields its template is filled with. */
export type Sample = { readonly fields: Fields; readonly paper: Drawable }

/** The paper over which a text is tried: the last one of its kind, or of the last loan that can have one. */
export function sampleOf(
  services: Services,
  paper: PaperKind,
  language?: SecondLanguage,
): Sample | undefined {
  switch (paper) {
    case 'agreement':
      return ofAgreement(services, language)
    case 'handover':
      return ofHandover(services, language)
    case 'holdings':
      return ofHoldings(services)
    case 'extension':
    case 'addendum':
      return ofAddendum(services, paper, language)
    default:
      return ofForm(services, paper, language)
  }
}

type InSecondLanguage = { readonly secondLanguage: SecondLanguageUse | undefined }

/** The paper as it is with a body that has it in that language; with none, in Italian. */
function inLanguage<P extends InSecondLanguage>(
  { ledger }: Services,
  paper: P,
  language: SecondLanguage | undefined,
): P {
  const { secondLanguage } = ledger.register.bodies
  return { ...paper, secondLanguage: language && useOf(secondLanguage, language) }
}

/** What the fields of a text in that language are filled in. */
const wordingOf = ({ secondLanguage: use }: InSecondLanguage): Wording => (use ? secondWording(use) : italian)

const isIssued = ({ number, status }: Agreement): boolean => number !== undefined && status !== 'annulled'

function lastAgreement({ ledger }: Services, wanted: (one: Agreement) => boolean): Agreement | undefined {
  return [...ledger.register.agreements.agreements.values()].filter(wanted).at(-1)
}

function ofAgreement(services: Services, language: SecondLanguage | undefined): Sample | undefined {
  const last = lastAgreement(services, isIssued)
  if (!last) return undefined
  const found = agreementPaper(services.ledger.register, last.id, {
    issuedOn: last.issuedOn ?? services.world.today(),
    people: (id) => personOf(services, id),
    ...(last.number && { number: last.number }),
  })
  if (!found.ok) return undefined
  const paper = inLanguage(services, found.value, language)
  return {
    fields: agreementFields(paper, wordingOf(paper), true),
    paper: { kind: 'agreement', paper },
  }
}

function ofHandover(services: Services, language: SecondLanguage | undefined): Sample | undefined {
  const { register } = services.ledger
  const last = [...register.agreements.handovers.values()].at(-1)
  if (!last) return undefined
  const people = (id: string) => personOf(services, id)
  const found = handoverPaper(register, last, { number: last.number, people })
  if (!found.ok) return undefined
  const paper = inLanguage(services, found.value, language)
  return {
    fields: handoverFields(paper, wordingOf(paper), true),
    paper: { kind: 'handover', paper },
  }
}

/** One that could be made today of the last loan that can be changed. */
function ofAddendum(
  services: Services,
  kind: 'extension' | 'addendum',
  language: SecondLanguage | undefined,
): Sample | undefined {
  const { register } = services.ledger
  const people = (id: string) => personOf(services, id)
  for (const agreement of [...register.agreements.agreements.values()].reverse()) {
    const facts = sampleFacts(register, agreement, kind)
    const on = services.world.today()
    const found = facts && addendumPaper(register, facts, { count: 1, on, people })
    if (!found?.ok) continue
    const paper = inLanguage(services, found.value, language)
    return {
      fields: addendumFields(paper, addendumAnnexes(paper), wordingOf(paper), true),
      paper: { kind: 'addendum', paper },
    }
  }
  return undefined
}

function sampleFacts(
  { items }: Services['ledger']['register'],
  { id: agreementId, terms, assets }: Agreement,
  kind: 'extension' | 'addendum',
): AddendumFacts | undefined {
  const { endsOn, lenderSignatoryId, borrowerSignatoryId, places = [] } = terms
  if (!endsOn || !lenderSignatoryId || !borrowerSignatoryId) return undefined
  const free = [...items.items.values()].find((item) => item.kind === 'asset' && item.status === 'inStock')
  const replaced = assets.find(({ state }) => state === 'handedOver')
  const changes = {
    endsOn: addYears(endsOn, 1),
    added: { assetIds: kind === 'addendum' && free ? [free.id] : [], licences: [], serviceIds: [] },
    replacedIds: kind === 'addendum' && free && replaced ? [replaced.itemId] : [],
    ...(kind === 'addendum' && { places: [...places, ...places] }),
  }
  return { agreementId, changes, previous: '', reason: '', lenderSignatoryId, borrowerSignatoryId }
}

function ofHoldings(services: Services): Sample | undefined {
  const last = lastAgreement(services, isIssued)
  if (!last) return undefined
  const { register, head } = services.ledger
  const found = holdingsPaper(register, { on: services.world.today(), head, bodyId: last.borrowerId })
  if (!found.ok) return undefined
  return { fields: holdingsFields(found.value, false), paper: { kind: 'holdings', paper: found.value } }
}

/** On a day on which such a paper is made: a reminder after the loan is over. */
function ofForm(
  services: Services,
  kind: FormKind,
  language: SecondLanguage | undefined,
): Sample | undefined {
  const { register, head } = services.ledger
  const people = (id: string) => personOf(services, id)
  for (const { id, terms } of [...register.agreements.agreements.values()].reverse()) {
    if (!terms.endsOn) continue
    const { on, day } = daysFor(kind, services.world.today(), terms.endsOn)
    const facts = { kind, agreementId: id, previous: '', need: '', ...(day && { day }) }
    const found = formPaper(register, facts, { on, head, people })
    if (!found.ok) continue
    const paper = inLanguage(services, found.value, language)
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
