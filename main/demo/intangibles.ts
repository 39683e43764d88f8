import { act } from '#main/host/services.ts'
import type { FundingShare } from '#src/programmes/fund.ts'
import { fundByName } from '#src/programmes/fund.ts'
import { addDays, type CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { type Offer, offerKeys, offers, type Paid, type Pool, pools } from './catalogue.ts'
import { fundNames } from './programme.ts'
import { inTurn, type Stage, type Step } from './stage.ts'

/** The seats of the office suite and the services: what is assigned and activated, not lent. */
export function intangibleSteps(stage: Stage): Step[] {
  const bought = addDays(stage.beginning, 84)
  const agreed = addDays(stage.beginning, 133)
  return [
    {
      on: bought,
      take: () => inTurn(Object.values(pools).map((pool) => () => acquire(stage, pool, bought))),
    },
    { on: agreed, take: () => inTurn(offerKeys.map((key) => () => register(stage, offers[key], agreed))) },
  ]
}

const acquire = (stage: Stage, { price, expiresIn, ...pool }: Pool, date: CalendarDate) =>
  act(stage.services, {
    type: 'acquireLicence',
    licence: {
      ...pool,
      expiresOn: addDays(stage.today, expiresIn),
      purchase: {
        ...purchaseOf('Licenze & Nuvole S.r.l.', 'ODA-6', date),
        price: price * pool.seats,
        vat: 2_200,
      },
      funding: wholly(stage, 'erdf'),
      note: '',
    },
  })

const register = (
  stage: Stage,
  { count, price, vat, paid, freeFor, ...service }: Offer,
  date: CalendarDate,
) =>
  act(stage.services, {
    type: 'registerServices',
    count,
    service: defined({
      ...service,
      freeUntil: freeFor === undefined ? undefined : addDays(stage.today, freeFor),
      purchase: { ...purchaseOf('Servizi Ipotetici S.p.A.', 'ODA-7', date), price, vat },
      funding: wholly(stage, paid),
      note: '',
    }),
  })

const purchaseOf = (supplier: string, order: string, date: CalendarDate) => ({
  supplier,
  order,
  invoice: order.replace('ODA', 'FT'),
  date,
})

function wholly({ services }: Stage, paid: Paid): FundingShare[] {
  const fund = fundByName(services.ledger.register.programmes, fundNames[paid])
  return fund ? [{ fundId: fund.id, share: 10_000 }] : []
}
