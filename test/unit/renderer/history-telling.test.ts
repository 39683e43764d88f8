import { expect, test } from 'vitest'
import type { Context, Names } from '#renderer/text/it/history/telling.ts'
import { plain } from '#renderer/text/it/history/telling.ts'
import { tell } from '#renderer/text/it/history/tell.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { fund, workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { formerIn, someNames } from '#test/support/domain/told.ts'

const nobody: Names = { ...someNames, person: () => undefined }

/** The last fact of an office as the whole ledger tells it, or one of its things. */
function lastTold({ ledger }: Office, view?: Context['view'], names: Names = someNames) {
  const event = ledger.at(-1)
  if (!event) throw new Error('nothing happened')
  const telling = tell<RegisterEvent['type']>(event, {
    names,
    view,
    former: formerIn(ledger.slice(0, -1), event),
  })
  if (!telling) throw new Error(`${event.type} is not told`)
  return {
    kind: telling.kind,
    about: plain(telling.about),
    what: plain(telling.what),
    changes: telling.changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
    notes: telling.notes.map(plain),
  }
}

test('a correction tells each changed field, in words and amounts, and only those', () => {
  const office = new Office()
  const itemId = office.asset('A1')
  const item = office.register.items.items.get(itemId)
  if (item?.kind !== 'asset') throw new Error('no asset')
  office.run({
    type: 'correctItem',
    reason: 'prova',
    itemId,
    correction: {
      kind: 'asset',
      details: {
        ...item,
        condition: 'fair',
        inventoryValue: 123_456,
        accessories: [{ description: 'Borsa', serialNumber: 'B-1' }],
        funding: [{ fundId: office.fundId, share: 10_000 }],
        purchase: { ...item.purchase, vat: 2200 },
      },
    },
  })
  const { kind, about, what, changes } = lastTold(office)
  expect([kind, about, what]).toEqual(['correction', `bene ${itemId}`, 'Dati corretti'])
  expect(changes).toContain('Condizioni: Nuovo → Discreto')
  expect(changes).toContain(`Finanziamento:  → fondo ${office.fundId} 100\u00a0%`)
  expect(changes.some((text) => text.endsWith('→ Borsa (B-1)'))).toBe(true)
  expect(changes.some((text) => text.endsWith('→ 1.234,56\u00a0€'))).toBe(true)
  expect(changes.some((text) => text.startsWith('Numero di serie'))).toBe(false)
})

test('where a thing stood and who used it are told before and after', () => {
  const office = new Office()
  const itemId = office.asset('A1')
  office.run({ type: 'setAssetAside', itemId, to: 'underRepair', reason: 'Schermo rotto' })
  expect(lastTold(office)).toMatchObject({
    kind: 'use',
    what: 'Messo da parte: in riparazione',
    changes: ['Stato: In magazzino → In riparazione'],
    notes: ['Motivo: Schermo rotto'],
  })
  office.run({ type: 'restoreAsset', itemId, reason: '' })
  expect(lastTold(office)).toMatchObject({ changes: ['Stato: In riparazione → In magazzino'], notes: [] })

  const agreementId = office.draft({ assets: [itemId] })
  const use = { type: 'nameLineUse' as const, agreementId, itemId }
  office.run({ ...use, personId: 'p1', place: 'Anagrafe' })
  office.run({ ...use, personId: 'p2', place: 'Anagrafe' })
  expect(lastTold(office)).toMatchObject({
    what: 'Assegnato a persona p2',
    changes: ['Assegnatario: persona p1 → persona p2'],
  })
  expect(lastTold(office, undefined, nobody)).toMatchObject({ what: 'Assegnato a persona cancellata' })
})

test('terms written again tell what changed; to a person, only that they were named', () => {
  const office = new Office()
  const agreementId = office.draft()
  office.writeTerms(agreementId, { borrowerContactId: 'p1' })
  office.writeTerms(agreementId, { borrowerContactId: 'p2', returnDays: 45 })
  expect(lastTold(office).changes).toEqual([
    expect.stringContaining('Per restituire: '),
    'Referente dell’ente: persona p1 → persona p2',
  ])
  expect(lastTold(office, { place: 'person', id: 'p2' })).toMatchObject({
    what: 'Indicato nelle condizioni',
    changes: ['Referente dell’ente: persona p1 → persona p2'],
  })
})

test('a body and a fund put right are told apart from new ones', () => {
  const office = new Office()
  const body = office.register.bodies.bodies.get(office.borrowerId)
  if (!body) throw new Error('no borrower')
  const { id: bodyId, signatories: _, contacts: __, ...details } = body
  office.run({ type: 'recordBody', bodyId, details: { ...details, name: 'Borgo Nuovo' }, reason: 'prova' })
  expect(lastTold(office)).toMatchObject({
    kind: 'correction',
    changes: [`Denominazione: ${body.name} → Borgo Nuovo`],
  })
  office.run({ type: 'recordFund', details: { ...fund(), name: 'Fondo secondo' } })
  expect(lastTold(office)).toMatchObject({ kind: 'registration', what: 'Fondo aggiunto', changes: [] })
  office.run({
    type: 'recordFund',
    fundId: office.fundId,
    details: { ...fund(), budget: 100_000 },
    reason: 'prova',
  })
  expect(lastTold(office)).toMatchObject({ kind: 'correction' })
  expect(lastTold(office).changes.at(-1)).toMatch(/^Dotazione.*→ 1\.000,00/)
})

test('many things are told by their number and the first of them by name', () => {
  const office = new Office()
  const serials = Array.from({ length: 20 }, (_, index) => `A${index}`)
  office.run({ type: 'receiveAssets', assets: serials.map((serial) => workstation(serial)) })
  const { what, notes } = lastTold(office)
  expect(what).toBe('Ricevuti 20 beni')
  expect(notes[0]).toMatch(/^bene .*(, bene .*){11} e altri 8$/)
})

test('one thing more is another one, not «altri 1»', () => {
  const office = new Office()
  const assets = Array.from({ length: 13 }, (_, index) => workstation(`S${index}`))
  office.run({ type: 'receiveAssets', assets })
  expect(lastTold(office).notes[0]).toMatch(/ e un altro$/)
  office.run({
    type: 'receiveAssets',
    assets: Array.from({ length: 14 }, (_, index) => workstation(`T${index}`)),
  })
  expect(lastTold(office).notes[0]).toMatch(/ e altri 2$/)
  const items = [...office.register.items.items.values()]
  const undone = (count: number) => {
    const absent = { items: items.slice(0, count).map(({ id }) => id), agreements: [], bodies: [], funds: [] }
    const none = { items: [], agreements: [], bodies: [], funds: [], imports: [] }
    const records = { ...none, absent: { ...none, ...absent } }
    const on = CalendarDate.parse('2026-01-01')
    const event = { type: 'commandUndone', v: 1, on, sequence: 2, command: 'receiveAssets', records } as const
    const told = tell(event, { names: someNames, view: undefined, former: undefined })
    return plain(told?.about ?? [])
  }
  expect(undone(2)).toMatch(/^bene \S+ e un altro$/)
  expect(undone(3)).toMatch(/^bene \S+ e altri 2$/)
})

test.each([
  ['PRV', 5, 'Numeri d’inventario: PRV e 5 cifre'],
  ['PRV', 1, 'Numeri d’inventario: PRV e una cifra'],
  ['', 6, 'Numeri d’inventario: 6 cifre'],
  ['', 1, 'Numeri d’inventario: una cifra'],
])('the pattern «%s» of %i digits, in words', (prefix, digits, what) => {
  const office = new Office()
  office.run({ type: 'setInventoryPattern', prefix, digits })
  expect(lastTold(office).what).toBe(what)
})

test('the act of a loan of licences and services alone is told as an agreement', () => {
  const office = new Office()
  const agreementId = office.draft({ licences: [[office.licence(), 2]] })
  office.writeTerms(agreementId)
  office.run(office.issue(agreementId))
  const named: Names = {
    ...someNames,
    agreement: () => ({ number: '1/2026', borrower: 'Borgo', ofThings: false }),
  }
  expect(lastTold(office, undefined, named)).toMatchObject({
    about: 'Accordo 1/2026 · Borgo',
    what: expect.stringMatching(/^Accordo 1\/\d+ emesso$/),
  })
  office.run({ type: 'annulAgreement', agreementId, reason: 'prova' })
  const annulled = office.ledger.filter(({ type }) => type === 'agreementAnnulled')
  const told = annulled.map((event) =>
    tell<RegisterEvent['type']>(event, { names: named, view: undefined, former: undefined }),
  )
  expect(told.map((telling) => plain(telling?.what ?? []))).toEqual(['Accordo annullato'])
})

test('services are activated, not handed over, also in the history', () => {
  const office = new Office()
  const serviceId = office.service()
  const agreementId = office.signed({ services: [serviceId] })
  office.run(office.handOver(agreementId, { services: [serviceId] }))
  const event = office.ledger.find(({ type }) => type === 'handoverRecorded')
  const told =
    event && tell<RegisterEvent['type']>(event, { names: someNames, view: undefined, former: undefined })
  expect(told && plain(told.what)).toMatch(/^Attivazione di 1 servizio il /)
})
