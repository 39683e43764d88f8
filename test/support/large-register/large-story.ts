import { nextNumber } from '#src/agreements/agreement.ts'
import type { IssuedPaper } from '#src/agreements/issued-paper.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import { CalendarDate, yearOf } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { comune, fund, region, signatory, signedFile, terms } from '#test/support/domain/builders.ts'
import { assetOf, licenceOf, serviceOf } from './large-items.ts'
import type { RegisterSize, Story } from './story.ts'

/** Things that arrive together, and comuni of a Region. */
const perDelivery = 25
const comuni = 1200

type Borrower = { readonly id: Id; readonly signatoryId: Id }
type Office = { readonly lenderSignatoryId: Id; readonly borrowers: readonly Borrower[]; readonly fundId: Id }
type Stock = {
  readonly assets: readonly Id[]
  readonly services: readonly Id[]
  readonly licences: readonly Id[]
}

/** Years of an office's work: bodies and funds, deliveries, loans, then the small facts of every day. */
export function* tellLargeStory(story: Story, size: RegisterSize, paper: IssuedPaper): Generator<void, void> {
  story.context.today = CalendarDate.parse('2023-01-09')
  const office = yield* found(story)
  const stock = yield* receive(story, office, size.items)
  for (let index = 0; index < size.agreements; index += 1)
    yield* lend(story, office, stock, { index, of: size.agreements, paper })
  yield* everyDay(story, stock.assets, size.entries)
}

function* found(story: Story): Generator<void, Office> {
  const founding = story.give({
    type: 'foundRegister',
    lender: region(),
    signatory: signatory({ name: 'Bice Di Prova', from: '2020-01-01' }),
  })
  const [fundId = ''] = story.give({ type: 'recordFund', details: fund() }).flatMap(fundsOf)
  const borrowers: Borrower[] = []
  for (let index = 0; index < comuni; index += 1) {
    borrowers.push(borrower(story, index))
    yield
  }
  return { lenderSignatoryId: signatoryOf(founding), borrowers, fundId }
}

function borrower(story: Story, index: number): Borrower {
  const digits = String(index).padStart(4, '0')
  const details = comune({
    name: `Comune di Località ${digits}`,
    istatCode: `01${digits}`,
    cadastralCode: `${index < 1000 ? 'Y' : 'Z'}${digits.slice(1)}`,
  })
  const [id = ''] = story.give({ type: 'recordBody', details }).flatMap(bodiesOf)
  const appointed = story.give({
    type: 'appointSignatory',
    bodyId: id,
    signatory: signatory({ name: `Ada Di Prova ${digits}`, from: '2020-01-01' }),
  })
  return { id, signatoryId: signatoryOf(appointed) }
}

/** Nine tenths things, the rest services, and a licence for every thousand items. */
function* receive(story: Story, { fundId }: Office, items: number): Generator<void, Stock> {
  const licences = Math.ceil(items / 1000)
  const services = Math.floor(items / 10)
  const stock = { assets: [] as Id[], services: [] as Id[], licences: [] as Id[] }
  for (let index = 0; index < licences; index += 1) {
    stock.licences.push(
      ...story.give({ type: 'acquireLicence', licence: licenceOf(index, fundId) }).flatMap(itemsOf),
    )
    yield
  }
  for (let left = services, index = 0; left > 0; left -= perDelivery, index += 1) {
    const count = Math.min(left, perDelivery)
    const given = story.give({ type: 'registerServices', service: serviceOf(index, fundId), count })
    stock.services.push(...given.flatMap(itemsOf))
    yield
  }
  const assets = items - licences - services
  for (let first = 0; first < assets; first += perDelivery) {
    const length = Math.min(perDelivery, assets - first)
    const received = Array.from({ length }, (_, index) => assetOf(first + index, fundId))
    stock.assets.push(...story.give({ type: 'receiveAssets', assets: received }).flatMap(itemsOf))
    yield
  }
  return stock
}

type Loan = { readonly index: number; readonly of: number; readonly paper: IssuedPaper }

/** One agreement, as far as it has come: the newest are drafts, or wait for a signature; one in five is over. */
function* lend(story: Story, office: Office, stock: Stock, { index, of, paper }: Loan): Generator<void> {
  const age = index / of
  const { context, register } = story
  context.today = dayAt(age)
  const borrowed = office.borrowers[(index * 7) % office.borrowers.length]
  if (!borrowed) return
  const [agreementId = ''] = story.give({ type: 'startDraft', borrowerId: borrowed.id }).flatMap(agreementsOf)
  const lines = linesFor(stock, index, of)
  story.give({ type: 'addToDraft', agreementId, ...lines })
  yield
  if (age > 0.98) return
  const { lenderSignatoryId } = office
  story.give({
    type: 'writeTerms',
    agreementId,
    terms: terms({ lenderSignatoryId, borrowerSignatoryId: borrowed.signatoryId }, { endsOn: '2031-12-31' }),
  })
  const year = yearOf(context.today)
  const number = nextNumber(register.agreements.lastNumber, year)
  story.give({ type: 'issueAgreement', agreementId, number, paper })
  if (age > 0.97) return
  const on = context.today
  story.give({ type: 'keepSignedFile', agreementId, file: signedFile({ lender: on, borrower: on }) })
  story.give({
    type: 'recordHandover',
    facts: handoverOf(agreementId, on, lines),
    number: nextNumber(register.agreements.lastHandoverNumber, year),
    paper,
  })
  yield
  if (index % 5 === 0)
    story.give({ type: 'recordReturn', agreementId, ...lines, on, ground: 'useCompleted', conditions: [] })
}

/** Days from 2023 to 2026, in the order of the agreements. */
const dayAt = (age: number): CalendarDate => {
  const days = Math.floor(age * 4 * 336)
  const year = 2023 + Math.floor(days / 336)
  const month = 1 + Math.floor((days % 336) / 28)
  const day = 1 + (days % 28)
  return CalendarDate.parse(`${year}-${twoDigits(month)}-${twoDigits(day)}`)
}
const twoDigits = (value: number): string => String(value).padStart(2, '0')

type Lines = { assetIds: Id[]; serviceIds: Id[]; licences: { itemId: Id; seats: number }[] }

/** Its own part of four fifths of the things and of the services, and a seat of a licence for some. */
function linesFor(stock: Stock, index: number, of: number): Lines {
  const part = <T>(all: readonly T[]): T[] => {
    const lent = all.length * 0.8
    return all.slice(Math.floor((lent * index) / of), Math.floor((lent * (index + 1)) / of))
  }
  const licence = stock.licences[index % stock.licences.length]
  const assetIds = part(stock.assets)
  const none = assetIds.length === 0
  const licences = licence !== undefined && (index % 4 === 0 || none) ? [{ itemId: licence, seats: 1 }] : []
  return { assetIds, serviceIds: part(stock.services), licences }
}

const handoverOf = (agreementId: Id, on: CalendarDate, { assetIds, serviceIds, licences }: Lines) => ({
  agreementId,
  on,
  place: 'Municipio',
  deliveredBy: { name: 'Carlo Di Prova', role: 'tecnico' },
  receivedBy: { name: 'Dina Di Prova', role: 'economa' },
  assets: assetIds.map((itemId) => ({
    itemId,
    place: 'Anagrafe',
    condition: 'good' as const,
    knownDefects: '',
    accessories: [],
  })),
  licences,
  services: serviceIds.map((itemId) => ({ itemId })),
  reservations: '',
})

const rooms = ['Anagrafe', 'Ufficio tecnico', 'Ragioneria', 'Polizia locale', 'Biblioteca', 'Servizi sociali']

/** What is lent changes room; what is in the store goes to be repaired and comes back. */
function* everyDay(story: Story, assets: readonly Id[], entries: number): Generator<void> {
  const { items } = story.register.items
  story.context.today = CalendarDate.parse('2026-12-28')
  for (let step = 0; story.told < entries; step += 1) {
    const itemId = assets[step % assets.length]
    const item = itemId === undefined ? undefined : items.get(itemId)
    if (item?.kind !== 'asset') return
    const round = Math.floor(step / assets.length)
    const place = rooms[(step + round) % rooms.length] ?? ''
    if (item.status === 'lent')
      story.give({ type: 'nameLineUse', agreementId: item.agreementId ?? '', itemId: item.id, place })
    else if (item.status === 'underRepair')
      story.give({ type: 'restoreAsset', itemId: item.id, reason: 'riparato' })
    else if (item.status === 'inStock' || item.status === 'returned')
      story.give({ type: 'setAssetAside', itemId: item.id, to: 'underRepair', reason: 'non si accende' })
    yield
  }
}

const itemsOf = (event: RegisterEvent): Id[] => {
  if (event.type === 'assetsReceived') return event.assets.map(({ id }) => id)
  if (event.type === 'licencesAcquired') return event.licences.map(({ id }) => id)
  return event.type === 'servicesRegistered' ? event.services.map(({ id }) => id) : []
}
const fundsOf = (event: RegisterEvent): Id[] => (event.type === 'fundRecorded' ? [event.fundId] : [])
const bodiesOf = (event: RegisterEvent): Id[] => (event.type === 'bodyRecorded' ? [event.bodyId] : [])
const agreementsOf = (event: RegisterEvent): Id[] =>
  event.type === 'draftStarted' ? [event.agreementId] : []
const signatoryOf = (events: readonly RegisterEvent[]): Id =>
  events.flatMap((event) => (event.type === 'signatoryAppointed' ? [event.signatory.id] : []))[0] ?? ''
