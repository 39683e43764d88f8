import type { Agreement } from '#src/agreements/agreement.ts'
import { Party } from '#src/agreements/signed-file.ts'
import type { Command } from '#src/register/register.ts'
import { addDays } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import type { Office } from './office.ts'
import type { Dice } from './dice.ts'

/** A signed loan mostly, any agreement at times. */
function loan(office: Office, dice: Dice): Agreement | undefined {
  const all = [...office.register.agreements.agreements.values()]
  const lent = all.filter(({ status }) => status === 'signed' || status === 'inForce')
  return dice.pick(dice.oneIn(8) ? all : lent)
}

function freeItems(office: Office, dice: Dice) {
  const all = [...office.register.items.items.values()]
  const free = dice.oneIn(8)
    ? all
    : all.filter(({ status }) => status === 'inStock' || status === 'available')
  const some = (kind: string): Id[] => {
    const one = dice.pick(free.filter((item) => item.kind === kind))
    return one && dice.oneIn(2) ? [one.id] : []
  }
  return {
    assets: some('asset'),
    services: some('service'),
    licences: some('licence').map((id) => [id, 1 + dice.roll(3)] as const),
  }
}

function issue(office: Office, dice: Dice): Command | undefined {
  const chosen = loan(office, dice)
  if (!chosen) return undefined
  const { endsOn } = chosen.terms
  const replaced = dice.oneIn(3) ? dice.pick(chosen.assets)?.itemId : undefined
  return office.addendum(chosen.id, {
    added: dice.oneIn(2) ? freeItems(office, dice) : {},
    replacedIds: replaced === undefined ? [] : [replaced],
    ...(dice.oneIn(2) && endsOn && { endsOn: addDays(endsOn, dice.roll(400)) }),
    ...(dice.oneIn(4) && { places: [{ name: `Sede ${dice.roll(3)}`, address: '' }] }),
    ...(dice.oneIn(4) && { borrowerContactId: `p-${dice.roll(3)}` }),
  })
}

/** What may happen to the addenda of the loans. */
export const addendumMoves: readonly ((office: Office, dice: Dice) => Command | undefined)[] = [
  issue,
  (office, dice) => {
    const chosen = loan(office, dice)
    const parties = dice.oneIn(3) ? Party.options.slice(dice.roll(2), 2) : Party.options
    const digest = (0x10 + dice.roll(0x60)).toString(16).repeat(32)
    return chosen?.addenda && office.signAddendum(chosen.id, parties, office.context.today, digest)
  },
  (office, dice) => {
    const chosen = loan(office, dice)
    const addendumId = dice.pick(chosen?.addenda ?? [])?.id
    return chosen && addendumId !== undefined && dice.oneIn(3)
      ? { type: 'annulAddendum', agreementId: chosen.id, addendumId, reason: 'prova' }
      : undefined
  },
  (office, dice) => {
    const chosen = loan(office, dice)
    const addendumId = dice.pick(chosen?.addenda ?? [])?.id
    const protocol = { number: `${dice.roll(3)}`, date: office.context.today }
    return chosen && addendumId !== undefined
      ? { type: 'recordAddendumProtocol', agreementId: chosen.id, addendumId, protocol }
      : undefined
  },
]
