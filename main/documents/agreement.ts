import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { SigningBody } from '#src/agreements/paper-parties.ts'
import type { Result } from '#src/shared/result.ts'
import { agreementFields } from './agreement-fields.ts'
import { assetsTable, licencesAndServices } from './annex-tables.ts'
import { longDate } from './italian.ts'
import type { Block, KeyValuesBlock, SigningParty } from './kit/blocks.ts'
import {
  drawPaper,
  emblems,
  type PaperRefusal,
  pictureOf,
  protocolBox,
  signatures,
  titled,
} from './paper-layout.ts'
import { annexNames, cupText, partyName } from './paper-words.ts'
import type { PaperResources } from './resources.ts'

/** The agreement as a file: its articles, its signature fields, its annexes. `logo`: the bytes of `paper.logo`. */
export function renderAgreement(
  paper: AgreementPaper,
  resources: PaperResources,
  logo?: Uint8Array,
): Result<Uint8Array, PaperRefusal> {
  const template = resources.templates.agreement
  const clauses = template.clausesFor(agreementFields(paper))
  if (!clauses.ok) return clauses
  const picture = pictureOf(paper.logo, logo)
  if (!picture.ok) return picture
  const { title, body } = titled(clauses.value)
  const blocks: readonly Block[] = [
    emblems(paper.lender, picture.value, paper.funding),
    { kind: 'heading', level: 1, text: title, align: 'center' },
    protocolBox,
    essentials(paper),
    ...body,
    signatures(paper.number, signingParties(paper)),
    ...annexes(paper),
  ]
  const frame = {
    ...paper,
    kind: paper.clauses.assets ? 'Contratto' : 'Accordo',
    date: paper.issuedOn,
    template,
    content: paper,
  }
  return drawPaper(frame, title, blocks, resources)
}

function essentials(paper: AgreementPaper): KeyValuesBlock {
  const cup = cupText(paper.funding)
  return {
    kind: 'keyValues',
    pairs: [
      { label: paper.number ? 'Data di emissione' : 'Anteprima del', value: longDate(paper.issuedOn) },
      { label: 'Termine', value: longDate(paper.terms.endsOn) },
      ...(cup === '' ? [] : [{ label: 'CUP', value: cup }]),
    ],
  }
}

function signingParties({ lender, borrower, clauses }: AgreementPaper): readonly SigningParty[] {
  const party = (body: SigningBody, title: string, fieldName: string): SigningParty => ({
    title,
    party: partyName(body),
    signatory: body.signatory.name,
    role: body.signatory.role,
    boxLabel: 'Firma digitale',
    fieldName,
    tooltip: `Firma digitale di ${body.signatory.name} per ${partyName(body)}`,
  })
  return [
    party(lender, clauses.assets ? 'Per il comodante' : 'Per la Regione', 'FirmaComodante'),
    party(borrower, clauses.assets ? 'Per il comodatario' : 'Per l’Ente', 'FirmaComodatario'),
  ]
}

function annexes(paper: AgreementPaper): readonly Block[] {
  const { assets, totals, licences, services } = paper
  const names = annexNames(assets.length > 0, licences.length + services.length > 0)
  const annexA: readonly Block[] = [
    { kind: 'pageBreak', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: `${names.assets} – Beni concessi in comodato` },
    assetsTable(assets, totals),
  ]
  const annexB: readonly Block[] = [
    { kind: 'pageBreak', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: `${names.others} – Licenze e servizi` },
    ...licencesAndServices(paper),
  ]
  return [...(names.assets ? annexA : []), ...(names.others ? annexB : [])]
}
