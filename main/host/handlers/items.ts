import { drawLabels } from '#main/host/papers/draw-labels.ts'
import { answerCodes } from '#main/host/answer-codes.ts'
import { personOf } from '#main/host/people/people.ts'
import type { HandlersOf, Services } from '#main/host/services.ts'
import { stockOf, suggestionsOf } from '#main/host/stock.ts'
import { type AgreementsState, paperNumberText } from '#src/agreements/agreement.ts'
import type { Holder, ItemPage, itemRequests } from '#src/contract/items.ts'
import { unavailability } from '#src/items/availability.ts'
import type { Item } from '#src/items/item.ts'
import { proposedNumbers } from '#src/items/numbering.ts'
import { durabilityEnd } from '#src/programmes/fund.ts'
import type { Register } from '#src/register/register.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'

export const itemHandlers = (services: Services): HandlersOf<typeof itemRequests> => ({
  'items.page': ({ id }) => {
    const item = services.ledger.register.items.items.get(id)
    return item ? ok(pageOf(services, item)) : refused({ code: 'itemUnknown', itemId: id })
  },
  'items.resolveCodes': ({ codes }) =>
    ok({ answers: answerCodes(services.ledger.register, codes, services.world.today()) }),
  'items.stock': () => ok(stockOf(services.ledger.register.items, services.world.today())),
  'items.labels': ({ itemIds, sheet }, job) => drawLabels(services, itemIds, sheet, job),
  'items.suggestions': () => ok(suggestionsOf(services.ledger.register.items)),
  'items.proposeNumbers': ({ count }) =>
    ok({ numbers: proposedNumbers(services.ledger.register.items, count) }),
})

function pageOf(services: Services, item: Item): ItemPage {
  const { register } = services.ledger
  const funds = item.funding.flatMap(({ fundId, share }) => {
    const fund = register.programmes.funds.get(fundId)
    return fund ? [{ fund, share }] : []
  })
  const ends = funds.flatMap(({ fund }) => durabilityEnd(fund) ?? []).sort()
  const delivery = item.importId === undefined ? undefined : register.items.imports.get(item.importId)
  const personId = item.kind === 'licence' ? undefined : item.personId
  return defined({
    item,
    holders: holdersOf(register, item),
    lendable: unavailability(item, services.world.today()) === undefined,
    person: personId === undefined ? undefined : personOf(services, personId),
    funds,
    durabilityEnd: ends.at(-1),
    delivery: delivery && { id: delivery.id, fileName: delivery.fileName, undone: delivery.undone },
  })
}

function holdersOf({ agreements, bodies }: Register, item: Item): ItemPage['holders'] {
  if (item.kind === 'licence')
    return item.allocations.flatMap(({ agreementId, seats }) =>
      holder(agreements, bodies, agreementId).map((one) => ({ ...one, seats })),
    )
  return item.agreementId === undefined ? [] : holder(agreements, bodies, item.agreementId)
}

function holder(agreements: AgreementsState, bodies: Register['bodies'], agreementId: Id): Holder[] {
  const agreement = agreements.agreements.get(agreementId)
  const borrower = agreement && bodies.bodies.get(agreement.borrowerId)
  if (!borrower) return []
  const agreementNumber = agreement.number && paperNumberText(agreement.number)
  return [defined({ agreementId, agreementNumber, borrowerId: borrower.id, borrowerName: borrower.name })]
}
