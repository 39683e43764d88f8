import { BodyCommand } from '#src/bodies/decide.ts'
import { ItemCommand } from '#src/items/commands.ts'
import type { Item } from '#src/items/item.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { addDays, addYears, CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import type { Id } from '#src/shared/text.ts'
import {
  comune,
  fund,
  signedFile,
  taxCode,
  terms,
  vpnAccount,
  workstation,
} from '#test/support/domain/builders.ts'
import { linesOf, Office } from '#test/support/domain/office.ts'

/**
 * A story in which every kind of fact that this program writes is written, with every field that may be left out
 * both given and left out. A new kind of fact is told here too.
 */
export function tellStory(): Office {
  const office = new Office()
  tellOfBodies(office)
  tellOfItems(office)
  tellOfDrafts(office)
  tellOfLoans(office)
  tellOfSignedFiles(office)
  tellOfAddenda(office)
  tellOfTexts(office)
  tellOfUndoing(office)
  return office
}

const day = (text: string): CalendarDate => CalendarDate.parse(text)

function tellOfBodies(office: Office): void {
  office.run(
    BodyCommand.parse({
      type: 'chooseLenderLogo',
      logo: { sha256: 'ab'.repeat(32), mediaType: 'image/png', width: 400, height: 200 },
    }),
  )
  const whole = comune({
    name: 'Sant’Inventato al Ponte',
    otherLanguageName: 'Sveti Izmišljen ob Mostu',
    istatCode: '001001',
    cadastralCode: 'Z001',
    taxCode: taxCode('9990000002'),
    ipaCode: 'c_z001',
    certifiedEmail: 'comune@pec.santinventato.example',
    region: 'Regione Inventata',
    seat: { address: 'Via Vecchia, 1', postalCode: '00001', town: 'Sant’Inventato' },
  })
  const small = comune({ name: 'Borghetto', istatCode: '001002', cadastralCode: 'Z002' })
  const listed = office.run({
    type: 'listBodies',
    source: 'Elenco di prova',
    asOf: day('2026-01-01'),
    bodies: [{ details: whole }, { details: small }],
  })
  const [wholeId = '', smallId = ''] = listed.flatMap((event) =>
    event.type === 'bodiesListed' ? event.bodies.map(({ id }) => id) : [],
  )
  office.run({
    type: 'recordBody',
    bodyId: wholeId,
    details: { ...whole, kind: 'municipalUnion', stampDutyExempt: true },
    reason: 'È un’unione',
  })
  const first = office.appoint(wholeId)
  office.run({ type: 'endSignatory', bodyId: wholeId, signatoryId: first, on: day('2026-02-28') })
  office.run({ type: 'nameContact', bodyId: wholeId, contact: { personId: 'p-1', role: 'economa' } })
  office.run({ type: 'nameContact', bodyId: wholeId, contact: { personId: 'p-2', role: 'referente' } })
  office.run({ type: 'removeContact', bodyId: wholeId, personId: 'p-2' })
  office.run({ type: 'suppressBody', bodyId: smallId, on: day('2026-03-01'), successorId: wholeId })
  const rich = fund({
    name: 'Fondo intero',
    kind: 'pnrr',
    operationCode: 'OP-1',
    budget: 1_000_000_00,
    finalPaymentDate: '2026-01-31',
    cup: 'A00A00000000001',
  })
  office.run({ type: 'recordFund', details: rich })
}

function tellOfItems(office: Office): void {
  office.run({ type: 'setInventoryPattern', prefix: 'ORO', digits: 5 })
  const delivery = (fileName: string) => ({ fileName, sha256: 'cd'.repeat(32) })
  const purchase = {
    supplier: 'Fornitore Inventato',
    order: 'ORD-1',
    cig: '0000000001',
    invoice: 'FT-1',
    date: '2026-02-01',
    price: 800_00,
    vat: 2200,
  }
  const whole = workstation('WHOLE-1', {
    purchase,
    funding: [{ fundId: office.fundId, share: 10_000 }],
    note: 'Due righe\ndi nota: àèìòù “così”, € 🙂',
    accessories: [{ description: 'Alimentatore', serialNumber: 'AL-1' }],
    macAddress: '00:00:00:00:00:01',
    hostname: 'prova-1',
    knownDefects: 'Graffio sul lato',
    warrantyEnd: '2029-02-01',
    inventoryValue: 976_00,
    inventoryNumber: 'VECCHIO-7',
  })
  const received = office.run(
    ItemCommand.parse({
      type: 'receiveAssets',
      assets: [whole, workstation('PLAIN-1'), workstation('PLAIN-2'), workstation('PLAIN-3')],
      delivery: delivery('consegna.csv'),
    }),
  )
  office.run(
    ItemCommand.parse({
      type: 'receiveAssets',
      assets: [workstation('WRONG-1')],
      delivery: delivery('consegna sbagliata.csv'),
    }),
  )
  office.run({ type: 'undoDeliveryImport', importId: last(office.register.items.imports) })
  office.licence({ expiresOn: '2028-12-31', terms: 'Anche agli enti', inventoryValue: 100_00 })
  const fee = { amount: 12_00, period: 'year', payer: 'borrower' } as const
  const service = vpnAccount({ freeUntil: '2027-12-31', feeAfterwards: fee })
  office.run({ type: 'registerServices', service, count: 3 })
  for (const kind of ['asset', 'licence', 'service'] as const) correct(office, kind)
  const [asset] = received.flatMap((event) =>
    event.type === 'assetsReceived' ? event.assets.map(({ id }) => id) : [],
  )
  office.run({ type: 'setAssetAside', itemId: asset ?? '', to: 'underRepair', reason: 'Non si accende' })
  office.run({ type: 'restoreAsset', itemId: asset ?? '', reason: 'Riparata' })
}

/** Corrects the last item of that kind. */
function correct(office: Office, kind: Item['kind']): void {
  const item = [...office.register.items.items.values()].findLast(
    (one) => one.kind === kind && one.status !== 'withdrawn',
  )
  const command = {
    type: 'correctItem',
    reason: 'prova',
    itemId: item?.id,
    correction: { kind, details: { ...item, note: 'Corretto' } },
  }
  office.run(ItemCommand.parse(command))
}

function tellOfDrafts(office: Office): void {
  const discarded = office.draft({ assets: [office.asset('DRAFT-1')] })
  office.run({ type: 'discardDraft', agreementId: discarded })
  office.on('2026-03-20')
  const annulled = office.issued({ assets: [office.asset('ISSUED-1')] })
  office.run({ type: 'annulAgreement', agreementId: annulled, reason: 'Il comune vi ha rinunciato' })
}

function tellOfLoans(office: Office): void {
  const [asset = '', other = '', left = ''] = office.assets('LOAN-1', 'LOAN-2', 'LOAN-3')
  const pool = office.licence()
  const service = office.service()
  const lines = { assets: [asset, other, left], licences: [[pool, 4] as const], services: [service] }
  const elsewhere = office.body(comune({ name: 'Altrove', istatCode: '001003', cadastralCode: 'Z003' }))
  const agreementId = office.draft(lines, elsewhere)
  office.run({ type: 'chooseDraftBorrower', agreementId, borrowerId: office.borrowerId })
  office.run({ type: 'removeFromDraft', agreementId, ...linesOf({ assets: [left], licences: [[pool, 1]] }) })
  office.run({
    type: 'takeFreeAssets',
    agreementId,
    manufacturer: 'Marca Inventata',
    model: 'Modello 1',
    count: 1,
  })
  office.run({ type: 'nameLineUse', agreementId, itemId: asset, personId: 'p-1', place: 'Anagrafe' })
  office.run({ type: 'nameLineUse', agreementId, itemId: other, place: '' })
  office.run({ type: 'writeTerms', agreementId, terms: { endsOn: day('2030-01-01') } })
  const act = { kind: 'deliberazione', number: '12', date: '2026-01-15' }
  const whole = terms(office.signatories, {
    deliverBy: '2026-06-30',
    lenderAct: act,
    borrowerAct: act,
    request: { protocol: '123/2026', date: '2026-01-10' },
    smartWorking: true,
    insurance: 'borrower',
    borrowerContactId: 'p-1',
    lenderContactId: 'p-3',
  })
  office.run({ type: 'writeTerms', agreementId, terms: whole })
  office.run(office.issue(agreementId))
  office.on('2026-04-02').run(office.sign(agreementId))
  tellOfMistakes(office)
  const taken = agreementAssets(office, agreementId)
  office.on('2026-04-10').run(office.handOver(agreementId, { assets: [asset], licences: [[pool, 2]] }))
  const rest = {
    assets: taken.filter((id) => id !== asset),
    services: [service],
    licences: [[pool, 1] as const],
  }
  office.on('2026-04-20').run(office.handOver(agreementId, rest, { reservations: 'Manca un cavo' }))
  const conditions = [{ itemId: asset, condition: 'fair' as const }]
  const back = office.on('2027-01-10').giveBack(agreementId, { assets: [asset], licences: [[pool, 1]] })
  office.run({ ...back, conditions, ground: 'replacement' })
  const closed = office.inForce({ assets: [office.asset('CLOSED-1')] })
  office.on('2027-02-01').run(office.giveBack(closed, { assets: agreementAssets(office, closed) }))
}

/** A handover that was not so. */
function tellOfMistakes(office: Office): void {
  const lines = {
    assets: [office.asset('MISTAKE-1')],
    licences: [[office.licence({ seats: 3 }), 2] as const],
    services: [office.service()],
  }
  const agreementId = office.inForce(lines)
  const handoverId = last(office.register.agreements.handovers)
  office.run({ type: 'annulHandover', handoverId, reason: 'Consegnato a un altro ente' })
  const signedLater = office.issued({ assets: [office.asset('MISTAKE-2')] })
  office.on('2027-02-03').run(office.sign(signedLater))
  office.run(office.correctSignatures(signedLater))
  office.run(office.handOver(agreementId, lines))
}

/** Signatures that come back apart, in both forms, of an agreement and of its handover report. */
function tellOfSignedFiles(office: Office): void {
  const lines = { assets: [office.asset('SIGNED-1')] }
  const agreementId = office.issued(lines)
  const { today } = office.context
  const lender = signedFile({ lender: today })
  office.run({ type: 'keepSignedFile', agreementId, file: lender })
  const borrower = signedFile(
    { borrower: today },
    { sha256: Sha256.parse('a1'.repeat(32)), form: 'cades', bytes: 150_000 },
  )
  office.run({ type: 'keepSignedFile', agreementId, file: borrower })
  office.run(office.handOver(agreementId, lines))
  const handoverId = last(office.register.agreements.handovers)
  const both = signedFile(
    { lender: today, borrower: today },
    { sha256: Sha256.parse('b2'.repeat(32)), handoverId },
  )
  office.run({ type: 'keepSignedFile', agreementId, file: both })
  for (const protocol of [
    { number: '0001234', date: today },
    { number: '77/B', date: today, handoverId },
  ])
    office.run({ type: 'recordProtocol', agreementId, protocol })
}

/** What changes agreements: signed apart, signed at once, annulled. */
function tellOfAddenda(office: Office): void {
  const [held, waiting, next] = [
    office.asset('ADDENDA-1'),
    office.asset('ADDENDA-2'),
    office.asset('ADDENDA-3'),
  ]
  const agreementId = office.signed({ assets: [held, waiting] })
  office.run(office.handOver(agreementId, { assets: [held] }))
  const agreed = office.register.agreements.agreements.get(agreementId)?.terms
  const endsOn = addYears(CalendarDate.parse(agreed?.endsOn), 1)
  office.run(office.addendum(agreementId, { endsOn }, { previous: 'nota prot. n. 9' }))
  office.run(office.signAddendum(agreementId, ['borrower']))
  office.run(office.signAddendum(agreementId, ['lender'], office.context.today, 'ae'.repeat(32)))
  const added = { assets: [next], licences: [[office.licence(), 2] as const], services: [office.service()] }
  const places = [{ name: 'Biblioteca', address: 'piazza Inventata 2' }]
  const replacedIds = [held, waiting]
  office.run(office.addendum(agreementId, { added, replacedIds, places, borrowerContactId: 'p-2' }))
  const { addendumId } = office.signAddendum(agreementId)
  const protocol = { number: '99', date: office.context.today }
  office.run({ type: 'recordAddendumProtocol', agreementId, addendumId, protocol })
  office.run(office.signAddendum(agreementId, ['lender', 'borrower'], office.context.today, 'af'.repeat(32)))
  office.run(office.addendum(agreementId, { added: { assets: [office.asset('ADDENDA-4')] } }))
  const { addendumId: wrong } = office.signAddendum(agreementId)
  office.run({ type: 'annulAddendum', agreementId, addendumId: wrong, reason: 'Refuso' })
}

/** The words of a paper, for now and for later, and in a second language; what the Region decided of it. */
function tellOfTexts(office: Office): void {
  const { today } = office.context
  for (const choice of [
    { layout: 'after', lenderNames: { sl: 'Izmišljena dežela' } },
    { language: 'sl', layout: 'sideBySide', lenderNames: {} },
  ] as const)
    office.run({ type: 'chooseSecondLanguage', choice })
  const own = { type: 'recordBody', bodyId: office.borrowerId, reason: 'Vuole il tedesco' } as const
  office.run({ ...own, details: comune({ secondLanguage: 'de' }) })
  office.run({ ...own, details: comune({ secondLanguage: 'none' }), reason: 'Soltanto italiano' })
  const publish = { type: 'publishTemplate', paper: 'handover' } as const
  office.run({ ...publish, text: '# Verbale {{numero}}\n', usedFrom: today, note: '' })
  office.run({
    ...publish,
    text: '# Verbale di consegna {{numero}}\n',
    usedFrom: addDays(today, 30),
    note: 'Parere legale',
  })
  office.run({ ...publish, language: 'sl', text: '# Zapisnik {{numero}}\n', usedFrom: today, note: '' })
}

/** What is put back, and what was not there: every collection both ways. */
function tellOfUndoing(office: Office): void {
  const { items, agreements, bodies, programmes } = office.register
  const whole = {
    items: [...items.items.values()].slice(0, 6),
    agreements: [...agreements.agreements.values()].slice(0, 2),
    bodies: [...bodies.bodies.values()].slice(0, 3),
    funds: [...programmes.funds.values()].slice(0, 1),
    imports: [...items.imports.values()].slice(0, 1),
    inventoryPattern: items.inventoryPattern,
    secondLanguage: defined({ was: bodies.secondLanguage }),
    absent: { items: [], agreements: [], bodies: [], funds: [], imports: [] },
  }
  const lenderLogo = bodies.lenderLogo ? { was: bodies.lenderLogo } : {}
  const about = { v: 1, on: office.context.today, sequence: 3 } as const
  office.act({
    type: 'commandUndone',
    ...about,
    command: 'recordFund',
    records: {
      ...whole,
      lenderLogo,
      absent: { ...whole.absent, items: [last(items.items)], agreements: [last(agreements.agreements)] },
    },
  })
  office.act({
    type: 'commandRedone',
    ...about,
    command: 'recordFund',
    records: { ...whole, lenderLogo: {}, secondLanguage: {} },
  })
}

const agreementAssets = (office: Office, id: Id): Id[] =>
  (office.register.agreements.agreements.get(id)?.assets ?? []).map(({ itemId }) => itemId)

const last = (map: ReadonlyMap<Id, unknown>): Id => [...map.keys()].at(-1) ?? ''
