import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { SigningBody } from '#src/agreements/paper-parties.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { agreementFields } from './agreement-fields.ts'
import { annexFiles } from './annex-files.ts'
import { assetsTable, licencesAndServices } from './annex-tables.ts'
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
  titled,
  withoutAnnexes,
} from './paper-layout.ts'
import type { PaperResources } from './resources.ts'
import { annexText, essentialsText, kinds, signatureText } from './text/it.ts'
import { partyName } from './text/phrases.ts'

/** The agreement as a file: its articles, its signature fields, its annexes. `logo`: the bytes of `paper.logo`. */
export function renderAgreement(
  paper: AgreementPaper,
  resources: PaperResources,
  logo?: Uint8Array,
  asAt?: CalendarDate,
): Result<Uint8Array, PaperRefusal> {
  const template = resources.templates.agreement
  const clauses = template.clausesFor(agreementFields(paper))
  if (!clauses.ok) return clauses
  const picture = pictureOf(paper.logo, logo)
  if (!picture.ok) return picture
  const { text, written } = withoutAnnexes(clauses.value)
  const { title, body } = titled(text)
  const blocks: readonly Block[] = [
    emblems(paper.lender, picture.value, paper.funding),
    { kind: 'heading', level: 1, text: title, align: 'center' },
    officeBox(paper.stampDuty === 'due'),
    essentials(paper),
    ...body,
    signatures(paper.number, signingParties(paper)),
    ...annexesOf(paper),
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

function essentials({ number, issuedOn, terms, funding }: AgreementPaper): Block {
  return essentialsTable([
    [number ? essentialsText.issuedOn : essentialsText.previewOf, longDate(issuedOn)],
    [essentialsText.endsOn, longDate(terms.endsOn)],
    [essentialsText.cup, funding.cups.join(', ')],
    [essentialsText.cig, funding.cigs.join(', ')],
  ])
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

function annexesOf(paper: AgreementPaper): readonly Block[] {
  const { assets, totals, funding } = paper
  const lists = {
    assets: assets.length > 0 ? [assetsTable(assets, totals, funding)] : [],
    others: licencesAndServices(paper, {
      licences: annexText.agreedLicences,
      services: annexText.agreedServices,
    }),
  }
  return annexes(lists, { assets: annexText.lentAssets, others: annexText.licencesAndServices })
}
