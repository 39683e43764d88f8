import { answered, type Waiting } from '#renderer/bridge/queries.ts'
import type { IconName } from '#renderer/components/Icon.tsx'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { findText as words } from '#renderer/text/it/find.ts'
import { agreementStatusWords, bodyKindWords, statusWord } from '#renderer/text/it/statuses.ts'
import type { BodyHit } from '#src/contract/bodies.ts'
import type { AnswerOf, RequestName, RequestOf } from '#src/contract/contract.ts'
import type { CodeAnswer } from '#src/contract/items.ts'
import type { Person } from '#src/people/person.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { searchable } from '#src/shared/text.ts'

type ItemRow = AnswerOf<'items.list'>['rows'][number]
type AgreementRow = AnswerOf<'agreements.list'>['rows'][number]

/** Where something that was found is shown. */
export type Place = {
  readonly to: string
  readonly search?: { readonly testo: string; readonly vista?: 'tutti' }
}

/** Something that was found, as a row of the box says it. */
export type Found = {
  readonly key: string
  readonly label: string
  readonly detail: string
  readonly icon: IconName
  readonly place: Place
  /** It bears the very code that was looked for. */
  readonly bearsCode?: true
}

/** Things of one kind that were found, the first of them; the last row opens the list of all, when there are more. */
export type FoundGroup = { readonly heading: string; readonly rows: readonly Found[] }

/** A section of the program, which can be found by its name. */
export type Section = { readonly id: string; readonly label: string; readonly icon: IconName }

/** Things of one kind that are shown: the rest is one row away. */
const shown = 4

type Asked = {
  readonly text: string
  /** The past day that is looked at, if any. */
  readonly day: CalendarDate | undefined
}

/** All that the words may mean: first what bears that very code, then bodies, loans, people, things, sections. */
export async function findAnything(
  { text, day }: Asked,
  sections: readonly Section[],
  waiting: Waiting,
): Promise<readonly FoundGroup[]> {
  const get = <N extends RequestName>(name: N, request: RequestOf<N>) => answered(name, request, day, waiting)
  const window = { query: { search: text, filters: [], sort: [] }, offset: 0, limit: shown }
  const [codes, bodies, agreements, people, items] = await Promise.all([
    get('items.resolveCodes', { codes: [text] }),
    get('bodies.search', { text, limit: shown }),
    get('agreements.list', window),
    get('people.search', { text, limit: shown }),
    get('items.list', window),
  ])
  const bearers = bearersOf(codes.answers[0])
  const isBearer = ({ key }: Found) => bearers.some((bearer) => bearer.key === key)
  const things = items.rows.map(itemFound).filter((row) => !isBearer(row))
  const groups: readonly FoundGroup[] = [
    { heading: words.headings.code, rows: bearers },
    groupOf('bodies', text, bodies.hits.map(bodyFound), bodies.total),
    groupOf('agreements', text, agreements.rows.map(agreementFound), agreements.total),
    groupOf('people', text, people.people.map(personFound), people.total),
    groupOf('items', text, things, items.total),
    sectionsNamed(text, sections),
  ]
  const filled = groups.filter(({ rows }) => rows.length > 0)
  // Whoever writes «olga» does not mean Bolgare, as long as there is an Olga.
  const likely = filled.filter((group) => group.heading === words.headings.code || beginsSo(text, group.rows))
  return [...likely, ...filled.filter((group) => !likely.includes(group))]
}

const lists = { agreements: '/prestiti', bodies: '/enti', people: '/persone', items: '/beni' } as const
const icons = { agreements: 'exchange', bodies: 'building', people: 'user', items: 'device' } as const
type Kind = keyof typeof lists

function groupOf(kind: Kind, text: string, rows: readonly Found[], total: number): FoundGroup {
  const heading = words.headings[kind]
  if (total <= shown) return { heading, rows }
  const search = { testo: text, ...(kind === 'bodies' && { vista: 'tutti' as const }) }
  const all = { key: lists[kind], label: words.all[kind](total), detail: '', icon: 'search' } as const
  return { heading, rows: [...rows, { ...all, place: { to: lists[kind], search } }] }
}

const rowOf = (kind: Kind, id: string, label: string, details: readonly string[]): Found => ({
  key: `${lists[kind]}/${id}`,
  label,
  detail: details.filter((detail) => detail !== '').join(' · '),
  icon: icons[kind],
  place: { to: `${lists[kind]}/${id}` },
})

function bearersOf(code: CodeAnswer | undefined): readonly Found[] {
  if (code === undefined || code.outcome === 'unknown' || code.outcome === 'repeated') return []
  const bearers = code.outcome === 'ambiguous' ? code.candidates : [code]
  return bearers.map(({ itemId, title, inventoryNumber }) => ({
    ...rowOf('items', itemId, title, [inventoryNumber]),
    bearsCode: true,
  }))
}

const itemFound = ({ id, title, inventoryNumber, serialNumber, status, borrowerName }: ItemRow): Found =>
  rowOf('items', id, title, [inventoryNumber, serialNumber, statusWord(status), borrowerName])

const bodyFound = ({ id, name, province, kind, suppressed }: BodyHit): Found =>
  rowOf('bodies', id, withProvince(name, province), [
    suppressed ? words.suppressed(suppressed.on) : bodyKindWords[kind],
  ])

function agreementFound(row: AgreementRow): Found {
  const { id, number, borrowerName, province, status, expired, endsOn, assets, purpose } = row
  const borrower = withProvince(borrowerName, province)
  const state = expired ? agreementWords.expired : agreementStatusWords[status]
  return number === ''
    ? rowOf('agreements', id, words.draft(borrower), [words.holds(assets), purpose])
    : rowOf('agreements', id, words.agreement(number, borrower), [
        state,
        endsOn === undefined ? '' : words.until(endsOn),
        words.holds(assets),
      ])
}

const personFound = ({ id, name, office, email, phone }: Person): Found =>
  rowOf('people', id, name, [office, email, phone])

const withProvince = (name: string, province = ''): string =>
  province === '' ? name : `${name} (${province})`

/** Whether a word of one of the rows begins as the text does. */
const beginsSo = (text: string, rows: readonly Found[]): boolean =>
  rows.some(({ label, detail }) => ` ${searchable(`${label} ${detail}`)}`.includes(` ${searchable(text)}`))

/** The sections a word of whose name begins so. */
const sectionsNamed = (text: string, sections: readonly Section[]): FoundGroup => ({
  heading: words.headings.sections,
  rows: sections
    .map(({ id, label, icon }) => ({ key: `section:${id}`, label, detail: '', icon, place: { to: id } }))
    .filter((row) => beginsSo(text, [row])),
})
