import { createHash } from 'node:crypto'
import type { Amendment } from '#src/agreements/addendum.ts'
import type { PaperNumber } from '#src/agreements/agreement.ts'
import type { PaperFunding } from '#src/agreements/paper-funding.ts'
import type { PaperParty } from '#src/agreements/paper-parties.ts'
import type { Logo } from '#src/bodies/body.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Attachment } from './kit/attachment.ts'
import type {
  Block,
  EmblemItem,
  EmblemsBlock,
  KeyValuesBlock,
  NoticeBlock,
  SigningParty,
} from './kit/blocks.ts'
import {
  boxInSecond,
  inBothLanguages,
  keyTo,
  otherWords,
  saidOtherwise,
  type Second,
  secondHeading,
  signingInBoth,
  twice,
} from './second-language.ts'
import { createDocument, type DocumentRefusal } from './kit/document.ts'
import { type ImageRefusal, type Picture, readImage } from './kit/images.ts'
import { bold } from './kit/rich-text.ts'
import { numberOfPaper, shortDate, wholeNumber } from './italian.ts'
import type { PaperResources } from './resources.ts'
import type { Clause } from './template/clauses.ts'
import type { TemplateFault } from './template/fault.ts'
import { boxText, emblemText, essentialsText, furnitureText, statementWords } from './text/it.ts'
import { annexName, partyName } from './text/phrases.ts'
import { italian, type Wording } from './text/wording.ts'

/** Why a paper could not be drawn: its template, a character no font has, the logo. */
export type PaperRefusal = TemplateFault | DocumentRefusal | ImageRefusal

/** What every paper has besides its content. */
export type PaperFrame = {
  /** «Contratto n. 12/2026»: what stands at the foot of every page. */
  readonly name: string
  readonly date: CalendarDate
  /** A draft says on every page that it is not to be signed. */
  readonly isIssued: boolean
  /** The past day at whose end the register was seen: every page bears it. */
  readonly asAt?: CalendarDate | undefined
  readonly lender: PaperParty
  readonly borrower: PaperParty
  readonly template: { readonly name: string; readonly digest: string }
  /** The point of the ledger that the paper attests. */
  readonly head: Head | undefined
  /** All that is printed: its hash is written into the file. */
  readonly content: unknown
  readonly second?: Second | undefined
  /** What it carries inside, for programs to read. */
  readonly attachments?: readonly Attachment[]
}

/** How a paper that the register numbers is called, and what it is called before. */
export const issuedName = (kind: string, number: PaperNumber | undefined): string =>
  number ? `${kind} ${numberOfPaper(number)}` : furnitureText.notIssued(kind)

/** Draws the blocks on numbered pages. The same content and template give the same bytes. */
export function drawPaper(
  frame: PaperFrame,
  title: string,
  blocks: readonly Block[],
  resources: PaperResources,
): Result<Uint8Array, PaperRefusal> {
  const { date, isIssued, asAt, lender, borrower, template, head, content, second } = frame
  const name = asAt ? `${furnitureText.asAt(shortDate(asAt))} – ${frame.name}` : frame.name
  const contentDigest = createHash('sha256')
    .update(JSON.stringify(asAt ? [template, content, asAt] : [template, content]))
    .digest('hex')
  const settings = {
    title: `${title} – ${partyName(borrower)}`,
    subject: name,
    author: partyName(lender),
    createdAt: new Date(`${date}T00:00:00Z`),
    contentDigest,
    language: 'it-IT',
    attachments: frame.attachments ?? [],
    furniture: {
      header: twice(title, second?.title),
      footer: `${name} – ${partyName(borrower)}`,
      pageNumber: (page: number, pages: number) =>
        twice(furnitureText.page(page, pages), second?.say.page(page, pages)),
      ledgerLines: [
        ...remarks(second, { isIssued, asAt }),
        furnitureText.origin(template.name, contentDigest),
        ...(head ? [furnitureText.ledger(wholeNumber(head.sequence), head.hash)] : []),
      ],
    },
  }
  return createDocument(settings, resources)
    .add(...blocks)
    .finish()
}

/** What the foot of the page says of the paper in Italian and nobody should miss, in the second language. */
function remarks(
  second: Second | undefined,
  { isIssued, asAt }: Pick<PaperFrame, 'isIssued' | 'asAt'>,
): readonly string[] {
  const said = [asAt && second?.remarks.asAt(asAt), isIssued ? undefined : second?.remarks.notIssued]
  const known = said.flatMap((one) => one ?? [])
  return known.length === 0 ? [] : [known.join(' – ')]
}

/** The title of the text, and what follows it. A text without a title is refused by the kit as a document without one. */
export function titled(clauses: readonly Clause[]): {
  readonly title: string
  readonly body: readonly Clause[]
} {
  const [first, ...rest] = clauses
  const titledSo = first?.kind === 'heading' && first.level === 1
  return { title: titledSo ? first.text : '', body: titledSo ? rest : clauses }
}

/** The last words of a text stay on the page of the signatures, which nobody should find alone on a sheet. */
export function keptWithSignatures(body: readonly Clause[]): readonly Clause[] {
  const kept = body
    .slice(-2)
    .map((clause) => (clause.kind === 'heading' ? clause : { ...clause, keepWithNext: true }))
  return [...body.slice(0, -2), ...kept]
}

/** The lender's logo as a picture: its bytes are kept apart from the register. */
export function pictureOf(
  logo: Logo | undefined,
  bytes: Uint8Array | undefined,
): Result<Picture | undefined, ImageRefusal> {
  if (!logo) return ok(undefined)
  if (!bytes) throw new Error(`paper: the bytes of the logo ${logo.sha256} were not given`)
  const picture = readImage(bytes)
  return picture.ok ? ok(picture.value) : refused(picture.error)
}

/** The lender's emblem, or its name, and the Union's for each statement that is owed: none for other money. */
export function emblems(
  lender: PaperParty,
  picture: Picture | undefined,
  funding: PaperFunding,
  second?: Second,
): EmblemsBlock {
  const name = partyName(lender)
  const other = saidOtherwise(second, lender.name, second?.say.partyName(lender))
  const own: EmblemItem = picture
    ? { kind: 'logo', picture, alt: emblemText.own(name), ...(other && { words: lender.name, other }) }
    : { kind: 'name', name: other ? lender.name : name, ...(other && { other }) }
  const union = funding.statements.map((statement) => unionEmblem(statement, funding, second))
  return { kind: 'emblems', items: [own, ...union] }
}

/**
 * Each statement stands beside an emblem of its own, whole and unmodified, as both regulations ask. Where there are two,
 * each says by which funds: they are never both said of one thing, and the lists tell what each fund paid.
 */
function unionEmblem(
  statement: PaperFunding['statements'][number],
  { funds, statements }: PaperFunding,
  second: Second | undefined,
): EmblemItem {
  const said = saidOtherwise(second, statementWords[statement], second?.say.statement(statement))
  const whole = { kind: 'european', alt: emblemText.union, statement: statementWords[statement] } as const
  const item = { ...whole, ...(said && { other: said }) }
  if (statements.length < 2) return item
  const paying = funds.filter((fund) => fund.statement === statement).map(({ name }) => name)
  const of = italian.paidBy(paying.join(', '))
  const otherOf = saidOtherwise(second, of, second?.say.paidBy(paying.join(', ')))
  return { ...item, of, ...(otherOf && { otherOf }) }
}

/** What offices note on the paper, outside this program: its protocol number and, where it is due, its stamp. */
export function officeBox(stampDue: boolean, second?: Second): readonly Block[] {
  const paragraphs = [boxText.protocol, ...(stampDue ? [boxText.stamp] : [])]
  return [{ kind: 'notice', paragraphs }, ...boxInSecond(second, paragraphs)]
}

/** Something that matters most: as it is, or as each language says it. */
export type Essential = readonly [label: string, value: string | ((say: Wording) => string)]

/** By which addenda the agreement has been changed: the words and the end that a paper cites may be theirs. */
export const amendedBy = (amendments: readonly Amendment[]): Essential => [
  essentialsText.amendedBy,
  ({ listed, earlierAddendum }) =>
    listed(amendments.map(({ count, signedOn }) => earlierAddendum(count, signedOn))),
]

/** The suppressed body that signed, where the paper is addressed to the one that took its place. */
export const predecessorOf = (body: PaperParty | undefined): Essential => [
  essentialsText.predecessor,
  (say) => (body ? say.partyName(body) : ''),
]

/** The table of what matters most, under the title: only what there is to say. */
export const essentialsTable = (pairs: readonly Essential[], second?: Second): KeyValuesBlock => ({
  kind: 'keyValues',
  pairs: pairs.flatMap(([label, told]) => {
    const value = typeof told === 'string' ? told : told(italian)
    if (value === '') return []
    const otherValue =
      typeof told === 'string' ? undefined : saidOtherwise(second, value, second && told(second.say))
    return [{ label, value, ...otherWords(second, 'label', label), ...(otherValue && { otherValue }) }]
  }),
})

/** Two lists, of things and of the rest: the annexes that there are. */
export const annexes = (
  lists: { readonly assets: readonly Block[]; readonly others: readonly Block[] },
  titles: { readonly assets: string; readonly others: string },
  second?: Second,
): readonly Block[] =>
  letteredAnnexes(
    [
      { title: titles.assets, blocks: lists.assets },
      { title: titles.others, blocks: lists.others },
    ].filter(({ blocks }) => blocks.length > 0),
    second,
  )

/** Annexes take the letters from A on, each from a new page, turned for its wide tables. */
export const letteredAnnexes = (
  lists: readonly { readonly title: string; readonly blocks: readonly Block[] }[],
  second?: Second,
): readonly Block[] =>
  lists.flatMap(({ title, blocks }, index): readonly Block[] => [
    { kind: 'pageBreak', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: `${annexName(index)} – ${title}` },
    ...secondHeading(second, second && titleIn(second, second.say.annexName(index), title)),
    ...inBothLanguages(blocks, second),
    ...keyTo(blocks, second),
  ])

function titleIn(second: Second, name: string, title: string): string {
  const translated = second.translate('title', title)
  return translated === undefined ? name : `${name} – ${translated}`
}

/** Empty signature fields; a draft says who will sign and has none, so that nobody signs it by mistake. */
export function signatures(
  isIssued: boolean,
  parties: readonly SigningParty[],
  second?: Second,
): readonly Block[] {
  if (isIssued) return [{ kind: 'signatures', parties: signingInBoth(parties, second) }]
  return [fieldsToCome(parties, second)]
}

function fieldsToCome(parties: readonly SigningParty[], second: Second | undefined): NoticeBlock {
  const told = (title: string, { signatory, role }: SigningParty): string =>
    role === '' ? `${title}: ${signatory}` : `${title}: ${signatory}, ${role}`
  const title = boxText.fieldsToCome
  const paragraphs = parties.map((party) => told(party.title, party))
  const other = second?.translate('box', title)
  if (second === undefined || other === undefined) return { kind: 'notice', title, paragraphs }
  const others = parties.map((party) =>
    told(second.translate('signature', party.title) ?? party.title, party),
  )
  return {
    kind: 'notice',
    title,
    paragraphs,
    other: { language: second.use.language, paragraphs: [[bold(other)], ...others] },
  }
}
