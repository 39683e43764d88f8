import { createHash } from 'node:crypto'
import { paperNumberText } from '#src/agreements/agreement.ts'
import type {
  HeldAddendum,
  HeldThing,
  HeldUnder,
  Holder,
  HoldingsPaper,
  HoldingTotals,
} from '#src/agreements/paper-holdings.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { refused, type Result } from '#src/shared/result.ts'
import { amount, counted, money, numberOfPaper, shortDate, wholeNumber } from './italian.ts'
import type { Block, Column, Row } from './kit/blocks.ts'
import { createDocument } from './kit/document.ts'
import { plain } from './kit/rich-text.ts'
import { holdingsFields } from './holdings-fields.ts'
import {
  emblems,
  essentialsTable,
  keptWithSignatures,
  type PaperRefusal,
  pictureOf,
  titled,
} from './paper-layout.ts'
import type { PaperResources } from './resources.ts'
import { cellText, columnText, countedText, furnitureText, holdingsText as words, kinds } from './text/it.ts'
import { partyName, sharesText } from './text/phrases.ts'

/**
 * The register of the things on loan, or the list of one body's, as a file; in small steps, as it may be thousands of
 * lines long. `past`: the day is over. `logo`: the bytes of `paper.logo`.
 */
export function* renderHoldings(
  paper: HoldingsPaper,
  resources: PaperResources,
  { past, logo }: { readonly past: boolean; readonly logo?: Uint8Array | undefined },
): Generator<void, Result<Uint8Array, PaperRefusal>> {
  const template = resources.templates.holdings
  const clauses = template.clausesFor(holdingsFields(paper, past))
  if (!clauses.ok) return clauses
  const picture = pictureOf(paper.logo, logo)
  if (!picture.ok) return refused(picture.error)
  const { title, body: text } = titled(clauses.value)
  const body = keptWithSignatures(text)
  const digest = createHash('sha256').update(template.digest)
  const { holders, ...frame } = paper
  digest.update(JSON.stringify(frame))
  for (const holder of holders) {
    yield
    digest.update(JSON.stringify(holder))
  }
  const document = createDocument(
    settingsOf(paper, title, template.name, digest.digest('hex')),
    resources,
  ).add(
    { kind: 'pageBreak', orientation: 'landscape' },
    emblems(paper.lender, picture.value, noFunding),
    { kind: 'heading', level: 1, text: title, align: 'center' },
    essentials(paper),
    ...body.map((clause): Block =>
      clause.kind === 'paragraph' ? { ...clause, keepWithNext: false } : clause,
    ),
    ...(paper.borrower || holders.length === 0 ? [] : summary(paper)),
  )
  for (const holder of holders) document.add(...holderBlocks(holder, paper.borrower !== undefined, paper.on))
  return yield* document.steps()
}

/** The emblem of the Union belongs on what tells of one funding, not on an inventory of all. */
const noFunding = { funds: [], cups: [], cigs: [], differs: false, inPart: false, statements: [] } as const

function settingsOf(
  { on, head, lender, borrower }: HoldingsPaper,
  title: string,
  template: string,
  contentDigest: string,
) {
  const day = furnitureText.asAt(shortDate(on))
  const subject = borrower ? `${title} – ${partyName(borrower)}` : title
  return {
    title: `${subject} – ${day}`,
    subject,
    author: partyName(lender),
    createdAt: new Date(`${on}T00:00:00Z`),
    contentDigest,
    language: 'it-IT',
    furniture: {
      header: `${subject} – ${day}`,
      footer: `${day} – ${partyName(borrower ?? lender)}`,
      pageNumber: furnitureText.page,
      ledgerLines: [
        furnitureText.origin(template, contentDigest),
        furnitureText.ledger(wholeNumber(head.sequence), head.hash),
      ],
    },
  }
}

function essentials({ on, lender, borrower, holders, totals }: HoldingsPaper): Block {
  const acts = holders.reduce((count, { agreements }) => count + agreements.length, 0)
  return essentialsTable([
    [words.asAt, shortDate(on)],
    [words.owner, partyName(lender)],
    [words.holder, borrower ? partyName(borrower) : ''],
    [words.taxCode, borrower?.taxCode ?? ''],
    [words.holders, borrower || holders.length === 0 ? '' : wholeNumber(holders.length)],
    [words.acts, acts === 0 ? '' : wholeNumber(acts)],
    [words.things, holdingText(totals)],
    [words.value, totals.valued === 0 ? '' : money(totals.value)],
  ])
}

/** «831 beni, 580 posti d’uso e 392 servizi»: of what there is. */
function holdingText({ things, seats, services }: HoldingTotals): string {
  const others = othersText({ seats, services })
  return [counted(things, ...countedText.asset), others].filter((text) => text !== '').join(', ')
}

const othersText = ({ seats, services }: Pick<HoldingTotals, 'seats' | 'services'>): string =>
  [
    seats > 0 ? counted(seats, ...countedText.seat) : '',
    services > 0 ? counted(services, ...countedText.service) : '',
  ]
    .filter((text) => text !== '')
    .join(', ')

const summaryColumns: readonly Column[] = [
  { header: words.body, width: { share: 40 }, rowHeader: true },
  { header: words.acts, width: 60, whole: true, align: 'right' },
  { header: words.things, width: 80, whole: true, align: 'right' },
  { header: columnText.seats, width: 60, align: 'right' },
  { header: words.services, width: 60, align: 'right' },
  { header: columnText.value, width: 90, whole: true, align: 'right' },
]

function summary({ holders, totals }: HoldingsPaper): readonly Block[] {
  const acts = holders.reduce((count, { agreements }) => count + agreements.length, 0)
  return [
    { kind: 'heading', level: 2, text: words.summary },
    {
      kind: 'table',
      columns: summaryColumns,
      rows: holders.map(({ body, agreements, totals: own }) => [
        placeName(body),
        ...countCells(agreements.length, own),
      ]),
      totals: [{ label: words.overall, span: 1, cells: countCells(acts, totals) }],
    },
    ...partlyValued(totals),
  ]
}

const countCells = (acts: number, { things, seats, services, value, valued }: HoldingTotals): string[] => [
  wholeNumber(acts),
  wholeNumber(things),
  wholeNumber(seats),
  wholeNumber(services),
  valued === 0 ? '–' : amount(value),
]

/** A total that some things have no part in must say so. */
const partlyValued = ({ valued, things }: HoldingTotals): readonly Block[] =>
  valued === things || valued === 0
    ? []
    : [{ kind: 'paragraph', small: true, text: words.partlyValued(wholeNumber(valued), wholeNumber(things)) }]

/** «Comune di Udine (UD)»: comuni of one name are told apart. */
const placeName = (body: Holder['body']): string =>
  body.province ? `${partyName(body)} (${body.province})` : partyName(body)

function holderBlocks(
  { body, successor, agreements, totals }: Holder,
  alone: boolean,
  on: CalendarDate,
): readonly Block[] {
  const name = placeName(body)
  const blocks: Block[] = alone ? [] : [{ kind: 'heading', level: 2, text: name }]
  if (successor !== undefined)
    blocks.push({ kind: 'paragraph', text: words.succeededBy(successor), keepWithNext: true })
  for (const agreement of agreements) blocks.push(...agreementBlocks(agreement, alone ? 2 : 3, on))
  if (agreements.length > 1)
    blocks.push({ kind: 'paragraph', text: `${words.totalOf(name)}: ${totalText(totals)}.` })
  if (alone) blocks.push(...partlyValued(totals))
  return blocks
}

const totalText = (totals: HoldingTotals): string =>
  [holdingText(totals), totals.valued > 0 ? money(totals.value) : ''].filter((text) => text !== '').join(', ')

function agreementBlocks(agreement: HeldUnder, level: 2 | 3, on: CalendarDate): readonly Block[] {
  const { number, signedOn, addenda, endsOn, agreedOfThings, things, totals } = agreement
  const act = words.act(agreedOfThings ? kinds.loan : kinds.agreement, number ? numberOfPaper(number) : '')
  const facts = [
    signedOn ? words.signed(shortDate(signedOn)) : '',
    endsOn ? words[endsOn < on ? 'expired' : 'expiry'](shortDate(endsOn)) : '',
  ]
  const others = othersText(totals)
  return [
    { kind: 'heading', level, text: [act, ...facts].filter((text) => text !== '').join(', ') },
    ...addenda.map((one): Block => ({ kind: 'paragraph', text: addendumLine(one), keepWithNext: true })),
    ...(things.length > 0 ? [thingsTable(things, totals)] : []),
    ...(others === ''
      ? []
      : ([
          { kind: 'paragraph', small: true, text: [plain(words.alsoHeld(others, addenda.length > 0))] },
        ] satisfies Block[])),
  ]
}

/** «Atto aggiuntivo n. 1, sottoscritto il 05/05/2026: aggiunti 3 beni.»: what of it matters to what is held. */
function addendumLine({ count, signedOn, extension, added, replaced }: HeldAddendum): string {
  const { things, ...others } = added
  const came = [things > 0 ? counted(things, ...countedText.asset) : '', othersText(others)]
  const changes = [
    extension ? words.extended(shortDate(extension.from), shortDate(extension.to)) : '',
    words.added(came.filter((text) => text !== '').join(', ')),
    replaced > 0 ? words.replaced(counted(replaced, ...countedText.asset)) : '',
  ].filter((text) => text !== '')
  return words.addendum(count, shortDate(signedOn), changes.join('; '))
}

const thingColumns: readonly Column[] = [
  { header: columnText.inventoryNumber, width: 74, whole: true, rowHeader: true },
  { header: columnText.makeAndModel, width: { share: 24 } },
  { header: columnText.serialNumber, width: { share: 20 }, whole: true },
  { header: words.handover, width: 58, whole: true },
  { header: words.report, width: 54, whole: true },
  { header: columnText.place, width: { share: 18 } },
  { header: columnText.fund, width: { share: 18 } },
  { header: columnText.value, width: 62, whole: true, align: 'right' },
]

/** Things under the act by which they were lent and their categories, with the total of the act. */
function thingsTable(things: readonly HeldThing[], totals: HoldingTotals): Block {
  const rows: Row[] = []
  let group: string | undefined
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(groupOf(thing), (counts.get(groupOf(thing)) ?? 0) + 1)
  for (const thing of things) {
    if (groupOf(thing) !== group) {
      group = groupOf(thing)
      rows.push({ group: `${group} – ${counted(counts.get(group) ?? 0, ...countedText.asset)}` })
    }
    rows.push(cellsOf(thing))
  }
  const label = cellText.total(counted(totals.things, ...countedText.asset))
  const cells = [totals.valued === 0 ? '–' : amount(totals.value)]
  return {
    kind: 'table',
    columns: thingColumns,
    rows,
    totals: [{ label, span: thingColumns.length - 1, cells }],
  }
}

const groupOf = ({ category, addendum }: HeldThing): string =>
  addendum === undefined ? category : words.addedThings(addendum, category)

const cellsOf = ({ handover, value, ...thing }: HeldThing): readonly string[] => [
  thing.inventoryNumber,
  `${thing.manufacturer} ${thing.model}`,
  thing.serialNumber,
  handover ? shortDate(handover.on) : '–',
  handover ? paperNumberText(handover.number) : '–',
  thing.place || '–',
  sharesText(thing.paidBy) || '–',
  value === undefined ? '–' : amount(value),
]
