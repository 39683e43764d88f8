import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { SigningBody } from '#src/agreements/paper-parties.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { agreementFields } from './agreement-fields.ts'
import { annexFiles } from './annex-files.ts'
import { assetsTable, licencesAndServices } from './annex-tables.ts'
import { paperText, templatesFor } from './bilingual.ts'
import { longDate } from './italian.ts'
import type { Block, SigningParty } from './kit/blocks.ts'
import {
  annexes,
  drawPaper,
  emblems,
  essentialsTable,
  issuedName,
  officeBox,
  type PaperRefusal,
  pictureOf,
  signatures,
} from './paper-layout.ts'
import type { PaperResources } from './resources.ts'
import type { Second } from './second-language.ts'
import { annexText, essentialsText, kinds, signatureText } from './text/it.ts'
import { partyName } from './text/phrases.ts'

/** The agreement as a file: its articles, its signature fields, its annexes. `logo`: the bytes of `paper.logo`. */
export function renderAgreement(
  paper: AgreementPaper,
  resources: PaperResources,
  logo?: Uint8Array,
  asAt?: CalendarDate,
): Result<Uint8Array, PaperRefusal> {
  const text = paperText(
    templatesFor(resources, 'agreement', paper.secondLanguage),
    paper.secondLanguage,
    (say, bilingual) => agreementFields(paper, say, bilingual),
  )
  if (!text.ok) return text
  const picture = pictureOf(paper.logo, logo)
  if (!picture.ok) return picture
  const { title, heading, body, after, written, second, template } = text.value
  const blocks: readonly Block[] = [
    emblems(paper.lender, picture.value, paper.funding, second),
    ...heading,
    officeBox(paper.stampDuty === 'due'),
    essentials(paper, second),
    ...body,
    ...after,
    signatures(paper.number, signingParties(paper), second),
    ...annexesOf(paper, second),
    ...written.flatMap((annex): readonly Block[] => [{ kind: 'pageBreak' }, ...annex]),
  ]
  const frame = {
    ...paper,
    name: issuedName(paper.clauses.assets ? kinds.loan : kinds.agreement, paper.number),
    date: paper.issuedOn,
    template,
    content: paper,
    asAt,
    attachments: paper.terms.machineReadableAnnexes ? annexFiles(paper) : [],
  }
  return drawPaper(frame, title, blocks, resources)
}

function essentials({ number, issuedOn, terms, funding }: AgreementPaper, second: Second | undefined): Block {
  const pairs = [
    [number ? essentialsText.issuedOn : essentialsText.previewOf, longDate(issuedOn)],
    [essentialsText.endsOn, longDate(terms.endsOn)],
    [essentialsText.cup, funding.cups.join(', ')],
    [essentialsText.cig, funding.cigs.join(', ')],
  ] as const
  return essentialsTable(pairs, second)
}

function signingParties({ lender, borrower, clauses }: AgreementPaper): readonly SigningParty[] {
  const party = (body: SigningBody, title: string, fieldName: string): SigningParty => ({
    title,
    party: partyName(body),
    signatory: body.signatory.name,
    role: body.signatory.role,
    boxLabel: signatureText.digital,
    fieldName,
    tooltip: signatureText.tooltip(signatureText.digital, body.signatory.name, partyName(body)),
  })
  return [
    party(lender, clauses.assets ? signatureText.lender : signatureText.region, 'FirmaComodante'),
    party(borrower, clauses.assets ? signatureText.borrower : signatureText.body, 'FirmaComodatario'),
  ]
}

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
