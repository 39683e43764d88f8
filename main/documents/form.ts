import { asksDay, type FormKind } from '#src/agreements/form.ts'
import type { FormPaper, FormParty } from '#src/agreements/paper-form.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { paperText, templatesFor } from './bilingual.ts'
import { formFields } from './form-fields.ts'
import { formTable } from './form-table.ts'
import { numberOfPaper } from './italian.ts'
import type { SigningParty } from './kit/blocks.ts'
import { amendedBy, annexes, type PaperRefusal, predecessorOf } from './paper-layout.ts'
import type { PaperResources } from './resources.ts'
import type { Second } from './second-language.ts'
import { type AroundText, digitalSigner, drawTextPaper } from './text-paper.ts'
import { essentialsText, formKinds, formText as words, kinds, signatureText } from './text/it.ts'
import { partyName } from './text/phrases.ts'

/** A paper about a loan under way, as a file. `logo`: the bytes of `paper.logo`. */
export function renderForm(
  paper: FormPaper,
  resources: PaperResources,
  logo?: Uint8Array,
  asAt?: CalendarDate,
): Result<Uint8Array, PaperRefusal> {
  const { kind } = paper
  const text = paperText(
    templatesFor(resources, kind, paper.secondLanguage),
    paper.secondLanguage,
    (say, bilingual) => formFields(paper, say, bilingual),
  )
  const act = paper.agreedOfThings ? kinds.loan : kinds.agreement
  const around = {
    name: words.name(formKinds[kind], act, numberOfPaper(paper.agreementNumber)),
    date: paper.on,
    stampDue: false,
    essentials: essentials(paper),
    isIssued: true,
    signers: signers[kind](paper),
    annexes: (second: Second | undefined) =>
      annexes(
        { assets: paper.assets.length > 0 ? [formTable(paper)] : [], others: [] },
        { assets: words.annexes[kind], others: '' },
        second,
      ),
  }
  return drawTextPaper(paper, text, around, { resources, logo, asAt })
}

function essentials(paper: FormPaper): AroundText['essentials'] {
  const { kind, agreementNumber, agreementSignedOn, agreedOfThings, funding, on, endsOn, day, predecessor } =
    paper
  return [
    [asksDay(kind) ? essentialsText.letterOf : essentialsText.dataOf, ({ longDate }) => longDate(on)],
    [essentialsText.executes, ({ actOf }) => actOf(agreedOfThings, agreementNumber, agreementSignedOn)],
    predecessorOf(predecessor),
    amendedBy(paper.amendments),
    [essentialsText.endsOn, ({ longDate }) => longDate(endsOn)],
    [essentialsText.dueOn, ({ longDate }) => (day ? longDate(day) : '')],
    [essentialsText.cup, funding.cups.join(', ')],
  ]
}

type Signer = (paper: FormPaper) => readonly SigningParty[]

/** Who signs: the Region its letters, both a report between them, those who attest what they attest. */
const signers: Readonly<Record<FormKind, Signer>> = {
  returnRequest: ({ lender }) => [digitalSigner(lender, signatureText.region, 'FirmaComodante')],
  firstReminder: ({ lender }) => [digitalSigner(lender, signatureText.region, 'FirmaComodante')],
  finalNotice: ({ lender }) => [digitalSigner(lender, signatureText.region, 'FirmaComodante')],
  returnReport: ({ lender, borrower }) => [
    byHand(borrower, signatureText.returns, 'FirmaRestituzione'),
    byHand(lender, signatureText.receives, 'FirmaRicevuta'),
  ],
  replacementReport: ({ lender, borrower }) => [
    byHand(lender, signatureText.region, 'FirmaComodante'),
    byHand(borrower, signatureText.body, 'FirmaComodatario'),
  ],
  lossDeclaration: ({ borrower }) => [byHand(borrower, signatureText.declares, 'FirmaDichiarante')],
  auditReport: ({ lender, borrower }) => [
    byHand(lender, signatureText.president, 'FirmaPresidente'),
    byHand(lender, signatureText.member, 'FirmaComponente1'),
    byHand(lender, signatureText.member, 'FirmaComponente2'),
    byHand(borrower, signatureText.body, 'FirmaComodatario'),
  ],
  wipeCertificate: ({ lender }) => [byHand(lender, signatureText.attests, 'FirmaAttestazione')],
}

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
