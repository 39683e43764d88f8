import { sampleLoanText as words } from '#renderer/text/it/sample-loan.ts'
import { Terms } from '#src/agreements/agreement.ts'
import type { PaperContact, PeopleLookup } from '#src/agreements/paper-parties.ts'
import { BodyDetails } from '#src/bodies/body.ts'
import type { Item } from '#src/items/item.ts'
import { NewAsset, NewLicence, NewService } from '#src/items/commands.ts'
import { FundDetails } from '#src/programmes/fund.ts'
import { type Command, decide, emptyRegister, evolve, type Register } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { addDays, addYears, CalendarDate, Instant } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'

/** A register with one loan that has all that papers tell, and the people it names. */
export type SampleRegister = { readonly register: Register; readonly people: PeopleLookup }

/**
 * The loan over which a text is tried while the register has none that fits: made by the same commands as any other, in
 * a register of its own that is written nowhere. The Region and its logo are the real ones, once they are known.
 */
export function sampleRegister({ bodies }: Register, today: CalendarDate): SampleRegister {
  const lender = bodies.bodies.get(bodies.lenderId ?? '')
  const story = new Story(addDays(today, -90))
  const { lenderId, borrowerId } = foundWith(story, lender && BodyDetails.parse(lender))
  if (bodies.lenderLogo) story.run({ type: 'chooseLenderLogo', logo: bodies.lenderLogo })
  const things = receive(story)
  const agreementId = story.made(story.register.agreements.agreements, {
    type: 'startDraft',
    borrowerId,
  })
  story.run({ type: 'addToDraft', agreementId, ...linesOf(things.lent) })
  const terms = termsOf(story, lenderId, borrowerId)
  story.run({ type: 'writeTerms', agreementId, terms })
  const number = { count: 1, year: Number(story.today.slice(0, 4)) }
  story.run({ type: 'issueAgreement', agreementId, number, paper })
  story.on(10)
  sign(story, agreementId)
  story.on(20)
  handOver(story, agreementId, things.lent)
  story.on(70)
  giveBack(story, agreementId, things.lent)
  return { register: story.register, people: (id) => people.get(id) }
}

/** What happens, day by day, in a register of its own. */
class Story {
  readonly register = emptyRegister()
  readonly #firstDay: CalendarDate
  #days = 0
  #keys = 0

  constructor(firstDay: CalendarDate) {
    this.#firstDay = firstDay
  }

  get today(): CalendarDate {
    return addDays(this.#firstDay, this.#days)
  }

  /** Goes on to so many days after the first. */
  on(days: number): void {
    this.#days = days
  }

  run(command: Command): void {
    const { today } = this
    const now = Instant.parse(`${today}T10:00:00.000Z`)
    const newId = () => `e-${(this.#keys += 1)}`
    const decided = decide(this.register, command, { now, today, operator: '', newId })
    if (!decided.ok) throw new Error(`the sample loan refuses ${command.type}: ${decided.error.code}`)
    for (const event of decided.value) evolve(this.register, event)
  }

  /** The key of what the command has put into the map. */
  made(records: ReadonlyMap<Id, unknown>, command: Command): Id {
    const before = new Set(records.keys())
    this.run(command)
    return [...records.keys()].find((key) => !before.has(key)) ?? ''
  }

  get items(): readonly Item[] {
    return [...this.register.items.items.values()]
  }
}

// Nothing of the sample was ever issued or signed: no paper is found under this hash.
const nowhere = Sha256.parse('0'.repeat(64))
const paper = { sha256: nowhere, bytes: 1, template: '-' }

const person = ({ name, office }: { name: string; office: string }): PaperContact => ({
  name,
  office,
  email: `${name.split(' ')[0]?.toLowerCase()}@esempio.example`,
  phone: '0400 000000',
})
const contacts = { lender: 'referente-regione', borrower: 'referente-ente' } as const
const people = new Map<Id, PaperContact>([
  [contacts.lender, person(words.lenderContact)],
  [contacts.borrower, person(words.borrowerContact)],
])

const inOffice = { from: CalendarDate.parse('2020-01-07') }

function foundWith(story: Story, known: BodyDetails | undefined) {
  const { bodies } = story.register.bodies
  const lender =
    known ?? BodyDetails.parse({ kind: 'region', ...bodyOf(words.lender), taxCode: '99000070013' })
  const lenderId = story.made(bodies, {
    type: 'foundRegister',
    lender,
    signatory: { ...words.director, ...inOffice },
  })
  const details = { kind: 'municipality', ...bodyOf(words.borrower), province: 'EE', taxCode: '99000070021' }
  const borrowerId = story.made(bodies, { type: 'recordBody', details: BodyDetails.parse(details) })
  story.run({ type: 'appointSignatory', bodyId: borrowerId, signatory: { ...words.mayor, ...inOffice } })
  const name = (bodyId: Id, personId: Id, role: string) =>
    story.run({ type: 'nameContact', bodyId, contact: { personId, role } })
  name(lenderId, contacts.lender, words.lenderContact.role)
  name(borrowerId, contacts.borrower, words.borrowerContact.role)
  return { lenderId, borrowerId }
}

const bodyOf = ({ name, address, town }: { name: string; address: string; town: string }) => ({
  name,
  certifiedEmail: 'protocollo@pec.esempio.example',
  seat: { address, postalCode: '00000', town },
})

/** Things of every kind: some for the loan, one of each to be added to it. */
function receive(story: Story) {
  const { name, programme, operation: operationCode } = words.fund
  const fund = FundDetails.parse({ name, kind: 'erdf', programme, operationCode, cup: 'A12B34567890123' })
  const fundId = story.made(story.register.programmes.funds, { type: 'recordFund', details: fund })
  const common = {
    purchase: { ...words.purchase, cig: 'A012345678' },
    funding: [{ fundId, share: 10_000 }],
    note: '',
  }
  const asset = (category: string, index: number): NewAsset =>
    NewAsset.parse({
      ...common,
      category,
      manufacturer: words.manufacturer,
      model: words.model(category),
      serialNumber: `ESEMPIO-${index + 1}`,
      accessories: [{ description: words.accessory, serialNumber: '' }],
      macAddress: '',
      imei: '',
      hostname: '',
      phoneExtension: '',
      phoneNumber: '',
      condition: 'good',
      knownDefects: index === 1 ? words.defect : '',
      warrantyEnd: addYears(story.today, 3),
      inventoryValue: 850_00,
    })
  const [desk, monitor, phone] = words.categories
  const assets = [desk, desk, monitor, phone, desk].map(asset)
  story.run({ type: 'receiveAssets', assets })
  const seats = { metric: 'perUser', seats: 10, allowsOtherBodies: true, terms: '' }
  story.run({ type: 'acquireLicence', licence: NewLicence.parse({ ...common, ...words.licence, ...seats }) })
  const service = (serviceKind: string, title: string, more = {}) =>
    story.run({
      type: 'registerServices',
      count: 1,
      service: NewService.parse({ ...common, serviceKind, name: title, ...more }),
    })
  service('vpnAccount', words.vpn)
  const feeAfterwards = { amount: 120_00, period: 'year', payer: 'borrower' }
  service('vpnAccount', words.vpn)
  service('serviceDesk', words.desk, { freeUntil: addYears(story.today, 1), feeAfterwards })
  const spare = [
    story.items.filter(({ kind }) => kind === 'asset').at(-1),
    story.items.find(({ kind }) => kind === 'service'),
  ]
  return { lent: story.items.filter((item) => !spare.includes(item)) }
}

const idsOf = (items: readonly Item[], kind: Item['kind']): Id[] =>
  items.filter((item) => item.kind === kind).map(({ id }) => id)

const linesOf = (items: readonly Item[]) => ({
  assetIds: idsOf(items, 'asset'),
  licences: idsOf(items, 'licence').map((itemId) => ({ itemId, seats: 5 })),
  serviceIds: idsOf(items, 'service'),
})

function termsOf({ register, today }: Story, lenderId: Id, borrowerId: Id): Terms {
  const signatoryOf = (bodyId: Id) => register.bodies.bodies.get(bodyId)?.signatories[0]?.id
  return Terms.parse({
    endsOn: addYears(today, 3),
    purpose: words.purpose,
    places: words.places,
    deliverBy: addDays(today, 60),
    installation: 'supplier',
    valuationEffect: 'inventoryOnly',
    lenderSignatoryId: signatoryOf(lenderId),
    borrowerSignatoryId: signatoryOf(borrowerId),
    lenderAct: { kind: words.lenderAct, number: '12', date: addDays(today, -5) },
    borrowerAct: { kind: words.borrowerAct, number: '34', date: addDays(today, -3) },
    request: { protocol: '5678', date: addDays(today, -20) },
    smartWorking: true,
    insurance: 'borrower',
    routineMaintenance: 'borrower',
    extensionNoticeDays: 60,
    withdrawalNoticeDays: 30,
    inspectionNoticeDays: 5,
    returnDays: 15,
    theftNoticeHours: 48,
    court: words.lender.town,
    machineReadableAnnexes: true,
    lenderContactId: contacts.lender,
    borrowerContactId: contacts.borrower,
  })
}

function sign(story: Story, agreementId: Id): void {
  const signature = { on: story.today, signer: '-', issuer: '-' }
  const signatures = (['lender', 'borrower'] as const).map((party) => ({ party, ...signature }))
  const file = { sha256: nowhere, bytes: 1, form: 'pades', signatures } as const
  story.run({ type: 'keepSignedFile', agreementId, file })
}

function handOver(story: Story, agreementId: Id, lent: readonly Item[]): void {
  const { licences, serviceIds } = linesOf(lent)
  const assets = lent.flatMap((item) => {
    if (item.kind !== 'asset') return []
    const { id: itemId, condition, knownDefects, accessories } = item
    const [{ name: place }] = words.places
    return [{ itemId, place, condition, knownDefects, accessories }]
  })
  const [{ name, address }] = words.places
  story.run({
    type: 'recordHandover',
    number: { count: 1, year: Number(story.today.slice(0, 4)) },
    paper,
    facts: {
      agreementId,
      on: story.today,
      place: `${name}, ${address}`,
      deliveredBy: { name: words.lenderContact.name, role: words.technician },
      receivedBy: { name: words.borrowerContact.name, role: words.borrowerContact.role },
      assets,
      licences,
      services: serviceIds.map((itemId) => ({ itemId })),
      reservations: words.reservations,
    },
  })
}

/** The first thing comes back: of the others the loan goes on. */
function giveBack(story: Story, agreementId: Id, lent: readonly Item[]): void {
  const assetIds = idsOf(lent, 'asset').slice(0, 1)
  story.run({
    type: 'recordReturn',
    agreementId,
    assetIds,
    licences: [],
    serviceIds: [],
    on: story.today,
    ground: 'earlyReturnByBorrower',
    conditions: assetIds.map((itemId) => ({ itemId, condition: 'good' })),
  })
}
