import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { agreementFields } from './agreement-fields.ts'
import { annexFiles } from './annex-files.ts'
import { assetsTable, licencesAndServices } from './annex-tables.ts'
import { paperText, templatesFor } from './bilingual.ts'
import type { Block } from './kit/blocks.ts'
import { annexes, issuedName, type PaperRefusal } from './paper-layout.ts'
import type { PaperResources } from './resources.ts'
import type { Second } from './second-language.ts'
import type { TemplateFault } from './template/fault.ts'
import { type AroundText, digitalSigner, drawTextPaper, textPaperBlocks } from './text-paper.ts'
import { annexText, essentialsText, kinds, signatureText } from './text/it.ts'

/** The agreement as a file: its articles, its signature fields, its annexes. `logo`: the bytes of `paper.logo`. */
export function renderAgreement(
  paper: AgreementPaper,
  resources: PaperResources,
  logo?: Uint8Array,
  asAt?: CalendarDate,
): Result<Uint8Array, PaperRefusal> {
  return drawTextPaper(paper, textOf(paper, resources), aroundText(paper), { resources, logo, asAt })
}

/** All that it says, without the logo. */
export function agreementBlocks(
  paper: AgreementPaper,
  resources: PaperResources,
): Result<readonly Block[], TemplateFault> {
  const text = textOf(paper, resources)
  return text.ok ? ok(textPaperBlocks(paper, text.value, aroundText(paper), undefined)) : text
}

const textOf = (paper: AgreementPaper, resources: PaperResources) =>
  paperText(
    templatesFor(resources, 'agreement', paper.secondLanguage),
    paper.secondLanguage,
    (say, bilingual) => agreementFields(paper, say, bilingual),
  )

const aroundText = (paper: AgreementPaper): AroundText => ({
  name: issuedName(paper.clauses.assets ? kinds.loan : kinds.agreement, paper.number),
  date: paper.issuedOn,
  stampDue: paper.stampDuty === 'due',
  essentials: essentials(paper),
  isIssued: paper.number !== undefined,
  signers: signers(paper),
  annexes: (second) => annexesOf(paper, second),
  attachments: paper.terms.machineReadableAnnexes ? annexFiles(paper) : [],
})

const essentials = ({ number, issuedOn, terms, funding }: AgreementPaper): AroundText['essentials'] => [
  [number ? essentialsText.issuedOn : essentialsText.previewOf, ({ longDate }) => longDate(issuedOn)],
  [essentialsText.endsOn, ({ longDate }) => longDate(terms.endsOn)],
  [essentialsText.cup, funding.cups.join(', ')],
  [essentialsText.cig, funding.cigs.join(', ')],
]

const signers = ({ lender, borrower, clauses }: AgreementPaper) => [
  digitalSigner(lender, clauses.assets ? signatureText.lender : signatureText.region, 'FirmaComodante'),
  digitalSigner(borrower, clauses.assets ? signatureText.borrower : signatureText.body, 'FirmaComodatario'),
]

function annexesOf(paper: AgreementPaper, second: Second | undefined): readonly Block[] {
  const { assets, totals, funding } = paper
  const lists = {
    assets: assets.length > 0 ? [assetsTable(assets, totals, funding)] : [],
    others: licencesAndServices(paper, {
      licences: annexText.agreedLicences,
      services: annexText.agreedServices,
    }),
  }
  const titles = { assets: annexText.lentAssets, others: annexText.licencesAndServices }
  return annexes(lists, titles, second)
}
