import type { PaperFunding } from '#src/agreements/paper-funding.ts'
import type { PaperParty, PaperSignatory } from '#src/agreements/paper-parties.ts'
import type { Logo } from '#src/bodies/body.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import type { Result } from '#src/shared/result.ts'
import type { PaperText } from './bilingual.ts'
import type { Attachment } from './kit/attachment.ts'
import type { Block, SigningParty } from './kit/blocks.ts'
import type { Picture } from './kit/images.ts'
import {
  drawPaper,
  emblems,
  type Essential,
  essentialsTable,
  officeBox,
  type PaperRefusal,
  pictureOf,
  signatures,
} from './paper-layout.ts'
import type { PaperResources } from './resources.ts'
import type { Second } from './second-language.ts'
import type { TemplateFault } from './template/fault.ts'
import { signatureText } from './text/it.ts'
import { partyName } from './text/phrases.ts'

/** What the papers that are drawn from a text of the office print, whatever the text says. */
type Content = {
  readonly lender: PaperParty
  readonly borrower: PaperParty
  readonly logo: Logo | undefined
  readonly funding: PaperFunding
  readonly head?: Head | undefined
}

/** What one of them has around its text. */
export type AroundText = {
  /** «Contratto n. 12/2026»: what stands at the foot of every page. */
  readonly name: string
  readonly date: CalendarDate
  readonly stampDue: boolean
  readonly essentials: readonly Essential[]
  /** A draft says who will sign, and has no fields to sign in. */
  readonly isIssued: boolean
  readonly signers: readonly SigningParty[]
  readonly annexes: (second: Second | undefined) => readonly Block[]
  readonly attachments?: readonly Attachment[]
}

/** What it is drawn with; `logo`: the bytes of the lender's. */
export type Drawing = {
  readonly resources: PaperResources
  readonly logo: Uint8Array | undefined
  readonly asAt: CalendarDate | undefined
}

export function drawTextPaper(
  paper: Content,
  text: Result<PaperText, TemplateFault>,
  around: AroundText,
  { resources, logo, asAt }: Drawing,
): Result<Uint8Array, PaperRefusal> {
  if (!text.ok) return text
  const picture = pictureOf(paper.logo, logo)
  if (!picture.ok) return picture
  const { name, date, isIssued, attachments = [] } = around
  const { lender, borrower, head } = paper
  const { title, second, template } = text.value
  return drawPaper(
    { name, date, isIssued, attachments, lender, borrower, head, template, second, content: paper, asAt },
    title,
    textPaperBlocks(paper, text.value, around, picture.value),
    resources,
  )
}

/** Emblems, title, essentials, articles, signatures, lists, and the annexes written in the text. */
export function textPaperBlocks(
  { lender, funding }: Content,
  { heading, body, after, written, second }: PaperText,
  { essentials, stampDue, isIssued, signers, annexes }: AroundText,
  picture: Picture | undefined,
): readonly Block[] {
  return [
    emblems(lender, picture, funding, second),
    ...heading,
    ...officeBox(stampDue, second),
    essentialsTable(essentials, second),
    ...body,
    ...after,
    ...signatures(isIssued, signers, second),
    ...annexes(second),
    ...written.flatMap((annex): readonly Block[] => [{ kind: 'pageBreak' }, ...annex]),
  ]
}

/** Who signs with his own digital signature for one of the bodies. */
export const digitalSigner = (
  body: PaperParty & { readonly signatory: PaperSignatory },
  title: string,
  fieldName: string,
): SigningParty => ({
  title,
  fieldName,
  party: partyName(body),
  signatory: body.signatory.name,
  role: body.signatory.role,
  boxLabel: signatureText.digital,
  tooltip: signatureText.tooltip(signatureText.digital, body.signatory.name, partyName(body)),
})
