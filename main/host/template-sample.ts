import { agreementFields } from '#main/documents/agreement-fields.ts'
import { renderAgreement } from '#main/documents/agreement.ts'
import { formFields } from '#main/documents/form-fields.ts'
import { renderForm } from '#main/documents/form.ts'
import { handoverFields } from '#main/documents/handover-fields.ts'
import { renderHandover } from '#main/documents/handover.ts'
import { holdingsFields } from '#main/documents/holdings-fields.ts'
import { renderHoldings } from '#main/documents/holdings.ts'
import type { PaperRefusal } from '#main/documents/paper-layout.ts'
import type { PaperResources } from '#main/documents/resources.ts'
import type { Fields } from '#main/documents/template/vocabulary.ts'
import type { Agreement } from '#src/agreements/agreement.ts'
import { formDay, type FormKind } from '#src/agreements/form.ts'
import { agreementPaper } from '#src/agreements/paper.ts'
import { formPaper } from '#src/agreements/paper-form.ts'
import { handoverPaper } from '#src/agreements/paper-handover.ts'
import { holdingsPaper } from '#src/agreements/paper-holdings.ts'
import { addDays, addYears, type CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { personOf } from './people.ts'
import type { Services } from './services.ts'

/** A paper of the register, with the fields its template is filled with and how a text would draw it. */
export type Sample = {
  readonly fields: Fields
  readonly draw: (resources: PaperResources, logo: Uint8Array | undefined) => Result<Uint8Array, PaperRefusal>
}

/** The paper over which a text is tried: the last one of its kind, or of the last loan that can have one. */
export function sampleOf(services: Services, paper: PaperKind): Sample | undefined {
  switch (paper) {
    case 'agreement':
      return ofAgreement(services)
    case 'handover':
      return ofHandover(services)
    case 'holdings':
      return ofHoldings(services)
    default:
      return ofForm(services, paper)
  }
}

const isIssued = ({ number, status }: Agreement): boolean => number !== undefined && status !== 'annulled'

function lastAgreement({ ledger }: Services, wanted: (one: Agreement) => boolean): Agreement | undefined {
  return [...ledger.register.agreements.agreements.values()].filter(wanted).at(-1)
}

function ofAgreement(services: Services): Sample | undefined {
  const last = lastAgreement(services, isIssued)
  if (!last) return undefined
  const found = agreementPaper(services.ledger.register, last.id, {
    issuedOn: last.issuedOn ?? services.world.today(),
    people: (id) => personOf(services, id),
    ...(last.number && { number: last.number }),
  })
  if (!found.ok) return undefined
  return {
    fields: agreementFields(found.value),
    draw: (resources, logo) => renderAgreement(found.value, resources, logo),
  }
}

function ofHandover(services: Services): Sample | undefined {
  const { register } = services.ledger
  const last = [...register.agreements.handovers.values()].at(-1)
  if (!last) return undefined
  const people = (id: string) => personOf(services, id)
  const found = handoverPaper(register, last, { number: last.number, people })
  if (!found.ok) return undefined
  return {
    fields: handoverFields(found.value),
    draw: (resources, logo) => renderHandover(found.value, resources, logo),
  }
}

function ofHoldings(services: Services): Sample | undefined {
  const last = lastAgreement(services, isIssued)
  if (!last) return undefined
  const { register, head } = services.ledger
  const found = holdingsPaper(register, { on: services.world.today(), head, bodyId: last.borrowerId })
  if (!found.ok) return undefined
  return {
    fields: holdingsFields(found.value, false),
    draw: (resources, logo) => {
      const steps = renderHoldings(found.value, resources, { past: false, logo })
      for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
    },
  }
}

/** On a day on which such a paper is made: an extension before the loan is over, a reminder after. */
function ofForm(services: Services, kind: FormKind): Sample | undefined {
  const { register, head } = services.ledger
  const people = (id: string) => personOf(services, id)
  for (const { id, terms } of [...register.agreements.agreements.values()].reverse()) {
    if (!terms.endsOn) continue
    const { on, day } = daysFor(kind, services.world.today(), terms.endsOn)
    const facts = { kind, agreementId: id, previous: '', need: '', ...(day && { day }) }
    const found = formPaper(register, facts, { on, head, people })
    if (!found.ok) continue
    return {
      fields: formFields(found.value),
      draw: (resources, logo) => renderForm(found.value, resources, logo),
    }
  }
  return undefined
}

function daysFor(kind: FormKind, today: CalendarDate, endsOn: CalendarDate) {
  const what = formDay(kind)
  if (what === undefined) return { on: today, day: undefined }
  if (what === 'newEndsOn') return { on: today < endsOn ? today : endsOn, day: addYears(endsOn, 1) }
  const on = today > endsOn ? today : addDays(endsOn, 1)
  return { on, day: addDays(on, 30) }
}
