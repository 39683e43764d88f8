import { createHash } from 'node:crypto'
import type { PaperNumber } from '#src/agreements/agreement.ts'
import type { PaperFunding } from '#src/agreements/paper-funding.ts'
import type { PaperParty } from '#src/agreements/paper-parties.ts'
import type { Logo } from '#src/bodies/body.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Block, EmblemItem, EmblemsBlock, NoticeBlock, SigningParty } from './kit/blocks.ts'
import { createDocument, type DocumentRefusal } from './kit/document.ts'
import { type ImageRefusal, type Picture, readImage } from './kit/images.ts'
import { numberOfPaper } from './italian.ts'
import { draftMark, partyName, statementWords } from './paper-words.ts'
import type { PaperResources } from './resources.ts'
import type { Clause } from './template/clauses.ts'
import type { TemplateFault } from './template/fault.ts'

/** Why a paper could not be drawn: its template, a character no font has, the logo. */
export type PaperRefusal = TemplateFault | DocumentRefusal | ImageRefusal

/** What every paper has besides its content. */
export type PaperFrame = {
  /** «Contratto», «Verbale di consegna»: with the number it stands at the foot of every page. */
  readonly kind: string
  readonly number: PaperNumber | undefined
  readonly date: CalendarDate
  readonly lender: PaperParty
  readonly borrower: PaperParty
  readonly template: { readonly name: string; readonly digest: string }
  /** All that is printed: its hash is written into the file. */
  readonly content: unknown
}

/** Draws the blocks on numbered pages. The same content and template give the same bytes. */
export function drawPaper(
  frame: PaperFrame,
  title: string,
  blocks: readonly Block[],
  resources: PaperResources,
): Result<Uint8Array, PaperRefusal> {
  const { kind, number, date, lender, borrower, template, content } = frame
  const name = number
    ? `${kind} ${numberOfPaper(number)}`
    : `${draftMark} – ${kind} non emesso, da non firmare`
  const contentDigest = createHash('sha256')
    .update(JSON.stringify([template, content]))
    .digest('hex')
  const settings = {
    title: `${title} – ${partyName(borrower)}`,
    subject: name,
    author: partyName(lender),
    createdAt: new Date(`${date}T00:00:00Z`),
    contentDigest,
    language: 'it-IT',
    furniture: {
      header: title,
      footer: `${name} – ${partyName(borrower)}`,
      pageNumber: (page: number, pages: number) => `pagina ${page} di ${pages}`,
      ledgerLine: `Modello ${template.name}, impronta del contenuto ${contentDigest}`,
    },
  }
  return createDocument(settings, resources)
    .add(...blocks)
    .finish()
}

/**
 * The title of the text, and what follows it; its last paragraph stays on the page of the signatures. A text without
 * a title is refused by the kit as a document without one.
 */
export function titled(clauses: readonly Clause[]): {
  readonly title: string
  readonly body: readonly Clause[]
} {
  const [first, ...rest] = clauses
  const titledSo = first?.kind === 'heading' && first.level === 1
  const body = titledSo ? rest : clauses
  const last = body.at(-1)
  const kept = last?.kind === 'paragraph' ? [{ ...last, keepWithNext: true }] : []
  return { title: titledSo ? first.text : '', body: [...body.slice(0, body.length - kept.length), ...kept] }
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
): EmblemsBlock {
  const name = partyName(lender)
  const own: EmblemItem = picture
    ? { kind: 'logo', picture, alt: `Emblema: ${name}` }
    : { kind: 'name', name }
  const union = funding.statements.map((statement): EmblemItem => ({
    kind: 'european',
    alt: 'Emblema dell’Unione europea',
    statement: statementWords[statement],
  }))
  return { kind: 'emblems', items: [own, ...union] }
}

/** To be filled by the protocol office, outside this program and without touching the file. */
export const protocolBox: NoticeBlock = {
  kind: 'notice',
  paragraphs: ['Protocollo: n. ______________________ del ______________________'],
}

/** Empty signature fields; a draft says who will sign and has none, so that nobody signs it by mistake. */
export function signatures(number: PaperNumber | undefined, parties: readonly SigningParty[]): Block {
  if (number) return { kind: 'signatures', parties }
  return {
    kind: 'notice',
    title: `${draftMark}: i campi di firma si aggiungono all’emissione`,
    paragraphs: parties.map(({ title, signatory, role }) =>
      role === '' ? `${title}: ${signatory}` : `${title}: ${signatory}, ${role}`,
    ),
  }
}
