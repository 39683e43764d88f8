import { issuableAddendum } from '#main/host/issuing/issuable.ts'
import { issuePaper } from '#main/host/issuing/issue-paper.ts'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import type { Agreement } from '#src/agreements/agreement.ts'
import { freeOfModel } from '#src/items/availability.ts'
import { addYears } from '#src/shared/dates.ts'
import { models } from './catalogue.ts'
import type { Answer, Stage } from './stage.ts'

const nothing = { assetIds: [], licences: [], serviceIds: [] }

/** The comune asks in time to keep what it has for another year. */
export const extend = (stage: Stage, agreement: Agreement): Answer => {
  const { endsOn = stage.services.world.today() } = agreement.terms
  return issue(stage, agreement, {
    changes: { endsOn: addYears(endsOn, 1), added: nothing, replacedIds: [] },
    reason: 'Il rinnovo delle postazioni comunali prosegue per un altro anno.',
  })
}

/** Two persons more work at the comune: a notebook and a monitor for each. */
export const enlarge = (stage: Stage, agreement: Agreement): Answer => {
  const { items } = stage.services.ledger.register
  const assetIds = (['notebook', 'monitor'] as const).flatMap((key) => {
    const { manufacturer, model } = models[key]
    return freeOfModel(items, manufacturer, model, 2).map(({ id }) => id)
  })
  return issue(stage, agreement, {
    changes: { added: { ...nothing, assetIds }, replacedIds: [] },
    reason: 'Due nuove assunzioni all’ufficio tecnico.',
  })
}

/** Those who signed the agreement sign this as well. */
function issue(
  { services, chance }: Stage,
  { id: agreementId, terms }: Agreement,
  facts: Pick<AddendumFacts, 'changes' | 'reason'>,
): Answer {
  const { lenderSignatoryId = '', borrowerSignatoryId = '' } = terms
  const previous = `richiesta del comune prot. n. ${1000 + chance.below(9000)}`
  const parties = { agreementId, previous, lenderSignatoryId, borrowerSignatoryId }
  return issuePaper(services, issuableAddendum(services, { ...facts, ...parties }))
}
