import { asksDay, type FormKind } from '#src/agreements/form.ts'
import type { FormPaper, FormParty } from '#src/agreements/paper-form.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { paperText, templatesFor } from './bilingual.ts'
import { formFields } from './form-fields.ts'
import { formTable } from './form-table.ts'
import { longDate, numberOfPaper } from './italian.ts'
import type { Block, SigningParty } from './kit/blocks.ts'
import {
  annexes,
  drawPaper,
  emblems,
  essentialsTable,
  officeBox,
  type PaperRefusal,
  pictureOf,
} from './paper-layout.ts'
import type { PaperResources } from './resources.ts'
import { type Second, signingInBoth } from './second-language.ts'
import { essentialsText, formKinds, formText as words, kinds, signatureText } from './text/it.ts'
import { partyName } from './text/phrases.ts'

/** A paper about a loan under way, as a file. `logo`: the bytes of `paper.logo`. */
export function renderForm(
  paper: FormPaper,
  resources: PaperResources,
  logo?: Uint8Array,
  asAt?: CalendarDate,
): Result<Uint8Array, PaperRefusal> {
  const { kind, lender, borrower, on, head } = paper
  const text = paperText(
    templatesFor(resources, kind, paper.secondLanguage),
    paper.secondLanguage,
    (say, bilingual) => formFields(paper, say, bilingual),
  )
  if (!text.ok) return text
  const picture = pictureOf(paper.logo, logo)
  if (!picture.ok) return picture
  const { title, heading, body, after, second, template } = text.value
  const blocks: readonly Block[] = [
    emblems(lender, picture.value, paper.funding, second),
    ...heading,
    officeBox(false),
    essentials(paper, second),
    ...body,
    ...after,
    { kind: 'signatures', parties: signingInBoth(signingParties(paper), second) },
    ...annexes(
      { assets: paper.assets.length > 0 ? [formTable(paper)] : [], others: [] },
      { assets: words.annexes[kind], others: '' },
      second,
    ),
  ]
  const act = paper.lendsAssets ? kinds.loan : kinds.agreement
  const name = words.name(formKinds[kind], act, numberOfPaper(paper.agreementNumber))
  const frame = { name, date: on, lender, borrower, template, head, content: paper, asAt }
  return drawPaper(frame, title, blocks, resources)
}

function essentials(paper: FormPaper, second: Second | undefined): Block {
  const { kind, agreementNumber, agreementSignedOn, lendsAssets, funding, day } = paper
  const act = lendsAssets ? essentialsText.loan : essentialsText.agreement
  const told = day ? longDate(day) : ''
  const pairs = [
    [asksDay(kind) ? essentialsText.letterOf : essentialsText.dataOf, longDate(paper.on)],
    [
      essentialsText.executes,
      essentialsText.actOf(act, numberOfPaper(agreementNumber), longDate(agreementSignedOn)),
    ],
    [essentialsText.endsOn, longDate(paper.endsOn)],
    [words.dueOn, told],
    [essentialsText.cup, funding.cups.join(', ')],
  ] as const
  return essentialsTable(pairs, second)
}

type Signer = (paper: FormPaper) => readonly SigningParty[]

/** Who signs: the Region its letters, both a report between them, those who attest what they attest. */
const signers: Readonly<Record<FormKind, Signer>> = {
  returnRequest: ({ lender }) => [digital(lender, signatureText.region, 'FirmaComodante')],
  firstReminder: ({ lender }) => [digital(lender, signatureText.region, 'FirmaComodante')],
  finalNotice: ({ lender }) => [digital(lender, signatureText.region, 'FirmaComodante')],
  returnReport: ({ lender, borrower }) => [
    byHand(borrower, words.returns, 'FirmaRestituzione'),
    byHand(lender, words.takesBack, 'FirmaRicevuta'),
  ],
  replacementReport: ({ lender, borrower }) => [
    byHand(lender, signatureText.region, 'FirmaComodante'),
    byHand(borrower, signatureText.body, 'FirmaComodatario'),
  ],
  lossDeclaration: ({ borrower }) => [byHand(borrower, words.declares, 'FirmaDichiarante')],
  auditReport: ({ lender, borrower }) => [
    byHand(lender, words.president, 'FirmaPresidente'),
    byHand(lender, words.member, 'FirmaComponente1'),
    byHand(lender, words.member, 'FirmaComponente2'),
    byHand(borrower, words.forBody, 'FirmaComodatario'),
  ],
  wipeCertificate: ({ lender }) => [byHand(lender, words.attests, 'FirmaAttestazione')],
}

const signingParties: Signer = (paper) => signers[paper.kind](paper)

const digital = (body: FormParty, title: string, fieldName: string): SigningParty => ({
  title,
  fieldName,
  party: partyName(body),
  signatory: body.signatory.name,
  role: body.signatory.role,
  boxLabel: signatureText.digital,
  tooltip: signatureText.tooltip(signatureText.digital, body.signatory.name, partyName(body)),
})

/** Whoever it is on the day: his name is written by hand. */
const byHand = (body: FormParty, title: string, fieldName: string): SigningParty => ({
  title,
  fieldName,
  party: partyName(body),
  signatory: words.blank,
  role: '',
  boxLabel: signatureText.any,
  tooltip: signatureText.tooltip(signatureText.any, title, partyName(body)),
})
