import { addendumMoves } from './random-addenda.ts'
import type { Agreement, LicenceLine, LineState } from '#src/agreements/agreement.ts'
import { Party } from '#src/agreements/signed-file.ts'
import type { BodyDetails } from '#src/bodies/body.ts'
import { AssetDetails, type Item, LicenceDetails, ServiceDetails } from '#src/items/item.ts'
import type { Command } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { addDays } from '#src/shared/dates.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import {
  comune,
  fund,
  officeSuite,
  signatory,
  signedFile,
  terms,
  vpnAccount,
  workstation,
} from './builders.ts'
import type { Dice } from './dice.ts'
import { linesOf, type Lines, type Office } from './office.ts'

type Move = (office: Office, dice: Dice) => Command | undefined

const delivery = { fileName: 'consegna.csv', sha256: Sha256.parse('c'.repeat(64)) }
const valuesOf = <T>(map: ReadonlyMap<string, T>): T[] => [...map.values()]
const itemsOf = (office: Office, dice: Dice, fits: (item: Item) => boolean): Item[] => {
  const all = valuesOf(office.register.items.items)
  return dice.oneIn(8) ? all : all.filter(fits)
}

/** An agreement in that state mostly, any one at times. */
function agreement(office: Office, dice: Dice, ...states: Agreement['status'][]): Agreement | undefined {
  const all = valuesOf(office.register.agreements.agreements)
  const fitting = all.filter(({ status }) => states.includes(status))
  return dice.pick(dice.oneIn(10) ? all : fitting)
}

/** A body that can borrow mostly, any one at times. */
function borrower(office: Office, dice: Dice): string {
  const all = valuesOf(office.register.bodies.bodies)
  const fitting = all.filter(({ id, suppressed }) => id !== office.lenderId && !suppressed)
  return dice.pick(dice.oneIn(10) ? all : fitting)?.id ?? office.borrowerId
}

const randomAsset = (dice: Dice) =>
  workstation(`S${dice.roll(40)}`, {
    manufacturer: dice.oneIn(2) ? 'Una' : 'Altra',
    ...(dice.oneIn(3) ? { inventoryNumber: `INV0000${10 + dice.roll(40)}` } : {}),
  })

function correction(item: Item, dice: Dice): Extract<Command, { type: 'correctItem' }>['correction'] {
  const inventoryNumber = dice.oneIn(2) ? item.inventoryNumber : `INV0000${10 + dice.roll(40)}`
  if (item.kind === 'asset') {
    const serialNumber = dice.oneIn(2) ? item.serialNumber : `S${dice.roll(40)}`
    return { kind: 'asset', details: AssetDetails.parse({ ...item, inventoryNumber, serialNumber }) }
  }
  if (item.kind === 'service')
    return { kind: 'service', details: ServiceDetails.parse({ ...item, inventoryNumber }) }
  const changes = { inventoryNumber, seats: 1 + dice.roll(12), allowsOtherBodies: !dice.oneIn(6) }
  return { kind: 'licence', details: LicenceDetails.parse({ ...item, ...changes }) }
}

const randomComune = (dice: Dice): BodyDetails =>
  comune({ name: 'Altro Borgo', istatCode: `00100${dice.roll(9)}`, cadastralCode: `Z00${dice.roll(9)}` })

const bodyMoves: Move[] = [
  (office, dice) => ({
    type: 'recordBody',
    details: randomComune(dice),
    ...(dice.oneIn(2) ? { bodyId: borrower(office, dice), reason: dice.oneIn(8) ? '' : 'prova' } : {}),
  }),
  (office, dice) => ({
    type: 'listBodies',
    source: 'Elenco di prova',
    asOf: office.context.today,
    bodies: dice
      .some(valuesOf(office.register.bodies.bodies))
      .map(({ id }) => ({ bodyId: id, details: randomComune(dice) })),
  }),
  (office, dice) => {
    if (!dice.oneIn(4)) return undefined
    const on = addDays(office.context.today, dice.roll(30) - 5)
    const successor = dice.oneIn(2) ? { successorId: borrower(office, dice) } : {}
    return { type: 'suppressBody', bodyId: borrower(office, dice), on, ...successor }
  },
  (office, dice) => ({ type: 'appointSignatory', bodyId: borrower(office, dice), signatory: signatory() }),
  (office, dice) => {
    const bodyId = borrower(office, dice)
    const signatoryId = dice.pick(office.register.bodies.bodies.get(bodyId)?.signatories ?? [])?.id
    return signatoryId === undefined
      ? undefined
      : { type: 'endSignatory', bodyId, signatoryId, on: addDays(office.context.today, dice.roll(500)) }
  },
  (office, dice) => ({
    type: 'nameContact',
    bodyId: borrower(office, dice),
    contact: { personId: `p-${dice.roll(3)}`, role: 'referente' },
  }),
  (office, dice) => ({
    type: 'removeContact',
    bodyId: borrower(office, dice),
    personId: `p-${dice.roll(3)}`,
  }),
  (_, dice) => ({ type: 'recordFund', details: fund({ name: `Fondo ${dice.roll(5)}` }) }),
]

const itemMoves: Move[] = [
  (_, dice) => ({
    type: 'receiveAssets',
    assets: Array.from({ length: 1 + dice.roll(4) }, () => randomAsset(dice)),
    ...(dice.oneIn(2) ? { delivery } : {}),
  }),
  (office, dice) => ({
    type: 'acquireLicence',
    licence: officeSuite({
      seats: 1 + dice.roll(12),
      ...(dice.oneIn(3) ? { expiresOn: addDays(office.context.today, dice.roll(60)) } : {}),
    }),
  }),
  (_, dice) => ({ type: 'registerServices', service: vpnAccount(), count: 1 + dice.roll(3) }),
  (office, dice) => {
    const item = dice.pick(valuesOf(office.register.items.items))
    return (
      item && { type: 'correctItem', reason: 'prova', itemId: item.id, correction: correction(item, dice) }
    )
  },
  (office, dice) => {
    const importId = dice.pick([...office.register.items.imports.keys()])
    return importId === undefined ? undefined : { type: 'undoDeliveryImport', importId }
  },
  (office, dice) => {
    const item = dice.pick(
      itemsOf(office, dice, ({ status }) => status === 'inStock' || status === 'returned'),
    )
    const to = dice.pick(['underRepair', 'outOfUse', 'missing', 'stolen'] as const)
    return item && to && { type: 'setAssetAside', itemId: item.id, to, reason: 'prova' }
  },
  (office, dice) => {
    const aside = ['underRepair', 'outOfUse', 'missing', 'stolen']
    const item = dice.pick(itemsOf(office, dice, ({ status }) => aside.includes(status)))
    return item && { type: 'restoreAsset', itemId: item.id, reason: '' }
  },
  (_, dice) => ({ type: 'setInventoryPattern', prefix: dice.oneIn(2) ? 'INV' : 'X', digits: 6 }),
  (_, dice) => {
    const language = dice.pick(SecondLanguage.options)
    const layout = dice.oneIn(2) ? 'after' : 'sideBySide'
    const lenderNames = dice.oneIn(2) ? { sl: 'Izmišljena dežela' } : {}
    return { type: 'chooseSecondLanguage', choice: { layout, lenderNames, ...(language && { language }) } }
  },
]

/** Some of the lines of an agreement that stand so, and at times others. */
function someLines(office: Office, dice: Dice, from: Agreement, state: LineState): Lines {
  const strangers = dice.oneIn(12) ? [...office.register.items.items.keys()].slice(0, 2) : []
  const isAny = dice.oneIn(12)
  const idsOf = (lines: Agreement['assets']) =>
    dice.some(lines.filter((line) => isAny || line.state === state)).map(({ itemId }) => itemId)
  const left = ({ seats, assigned, released }: LicenceLine) =>
    state === 'handedOver' ? assigned : seats - assigned - released
  const pools = dice.some(from.licences.filter((line) => isAny || left(line) > 0))
  return {
    assets: [...idsOf(from.assets), ...strangers],
    services: idsOf(from.services),
    licences: pools.map((line) => [line.itemId, 1 + dice.roll(left(line) + (isAny ? 2 : 0))]),
  }
}

const draftMoves: Move[] = [
  (office, dice) => ({ type: 'startDraft', borrowerId: borrower(office, dice) }),
  (office, dice) => {
    const draft = agreement(office, dice, 'draft')
    return draft && { type: 'chooseDraftBorrower', agreementId: draft.id, borrowerId: borrower(office, dice) }
  },
  (office, dice) => {
    const draft = agreement(office, dice, 'draft')
    const free = itemsOf(office, dice, ({ status }) => status === 'inStock' || status === 'available')
    const ofKind = (kind: Item['kind']) =>
      dice.some(free.filter((item) => item.kind === kind || dice.oneIn(40))).map(({ id }) => id)
    const licences = ofKind('licence').map((id): [string, number] => [id, 1 + dice.roll(6)])
    const lines = linesOf({ assets: ofKind('asset'), services: ofKind('service'), licences })
    return draft && { type: 'addToDraft', agreementId: draft.id, ...lines }
  },
  (office, dice) => {
    const draft = agreement(office, dice, 'draft')
    const model = { manufacturer: 'Una', model: 'Modello 1' }
    return draft && { type: 'takeFreeAssets', agreementId: draft.id, ...model, count: 1 + dice.roll(4) }
  },
  (office, dice) => {
    const draft = agreement(office, dice, 'draft')
    const service = { serviceKind: 'vpnAccount', name: 'VPN di prova' } as const
    return draft && { type: 'takeFreeServices', agreementId: draft.id, ...service, count: 1 + dice.roll(3) }
  },
  (office, dice) => {
    const draft = agreement(office, dice, 'draft')
    return (
      draft && {
        type: 'removeFromDraft',
        agreementId: draft.id,
        ...linesOf(someLines(office, dice, draft, 'pending')),
      }
    )
  },
  (office, dice) => {
    const chosen = agreement(office, dice, 'draft', 'issued', 'signed', 'inForce')
    const line = chosen && dice.pick([...chosen.assets, ...chosen.services])
    const use = { place: dice.oneIn(2) ? 'Anagrafe' : '', ...(dice.oneIn(2) ? { personId: 'p-1' } : {}) }
    return line && { type: 'nameLineUse', agreementId: chosen.id, itemId: line.itemId, ...use }
  },
  (office, dice) => {
    const draft = agreement(office, dice, 'draft')
    return dice.oneIn(4) && draft ? { type: 'discardDraft', agreementId: draft.id } : undefined
  },
]

function writeTerms(office: Office, dice: Dice): Command | undefined {
  const draft = agreement(office, dice, 'draft')
  if (!draft) return undefined
  const signatories = office.register.bodies.bodies.get(draft.borrowerId)?.signatories ?? []
  const borrowerSignatoryId = dice.pick(signatories)?.id ?? 'nessuno'
  const { lenderSignatoryId } = office.signatories
  const endsOn = addDays(office.context.today, 100 + dice.roll(900))
  return {
    type: 'writeTerms',
    agreementId: draft.id,
    terms: terms({ lenderSignatoryId, borrowerSignatoryId }, { endsOn }),
  }
}

const agreementMoves: Move[] = [
  writeTerms,
  (office, dice) => {
    const draft = agreement(office, dice, 'draft')
    return draft && office.issue(draft.id)
  },
  (office, dice) => {
    const issued = agreement(office, dice, 'issued')
    return issued && office.sign(issued.id, addDays(office.context.today, dice.oneIn(8) ? -400 : 0))
  },
  (office, dice) => {
    const issued = agreement(office, dice, 'issued')
    const { today } = office.context
    const party = dice.pick(Party.options) ?? 'lender'
    const sha256 = Sha256.parse((party === 'lender' ? 'a1' : 'b2').repeat(32))
    return (
      issued && {
        type: 'keepSignedFile',
        agreementId: issued.id,
        file: signedFile({ [party]: today }, { sha256 }),
      }
    )
  },
  (office, dice) => {
    const chosen = agreement(office, dice, 'issued', 'signed', 'inForce', 'closed', 'annulled')
    const protocol = { number: `${dice.roll(3)}`, date: office.context.today }
    return chosen && { type: 'recordProtocol', agreementId: chosen.id, protocol }
  },
  (office, dice) => {
    const signed = agreement(office, dice, 'signed', 'inForce', 'closed')
    return signed && office.correctSignatures(signed.id)
  },
  (office, dice) => {
    const chosen = agreement(office, dice, 'issued', 'signed')
    return dice.oneIn(4) && chosen
      ? { type: 'annulAgreement', agreementId: chosen.id, reason: 'prova' }
      : undefined
  },
  (office, dice) => {
    const chosen = agreement(office, dice, 'signed', 'inForce')
    return chosen && office.handOver(chosen.id, someLines(office, dice, chosen, 'pending'))
  },
  (office, dice) => {
    const chosen = agreement(office, dice, 'inForce')
    const handoverId = dice.pick(chosen?.handovers ?? [])
    return dice.oneIn(3) && handoverId !== undefined
      ? { type: 'annulHandover', handoverId, reason: 'prova' }
      : undefined
  },
  (office, dice) => {
    const chosen = agreement(office, dice, 'inForce')
    return chosen && office.giveBack(chosen.id, someLines(office, dice, chosen, 'handedOver'))
  },
]

const laterMoves = [agreementMoves, addendumMoves].flat()
const earlyMoves = [bodyMoves, itemMoves, itemMoves, draftMoves, draftMoves].flat()

/** A command that may come after what the register knows. */
export function randomCommand(office: Office, dice: Dice): Command {
  if (dice.oneIn(12)) office.context.today = addDays(office.context.today, dice.roll(40))
  for (;;) {
    const command = dice.pick(dice.oneIn(2) ? earlyMoves : laterMoves)?.(office, dice)
    if (command) return command
  }
}
