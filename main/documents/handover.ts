import type { HandoverPaper } from '#src/agreements/paper-handover.ts'
import type { Result } from '#src/shared/result.ts'
import { handedOver, licencesAndServices } from './annex-tables.ts'
import { handoverFields } from './handover-fields.ts'
import { longDate, numberOfPaper } from './italian.ts'
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

/** The handover report as a file. `logo`: the bytes of `paper.logo`. */
export function renderHandover(
  paper: HandoverPaper,
  resources: PaperResources,
  logo?: Uint8Array,
): Result<Uint8Array, PaperRefusal> {
  const template = resources.templates.handover
  const clauses = template.clausesFor(handoverFields(paper))
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
  const frame = { ...paper, kind: 'Verbale di consegna', date: paper.on, template, content: paper }
  return drawPaper(frame, title, blocks, resources)
}

function essentials(paper: HandoverPaper): KeyValuesBlock {
  const { agreementNumber, agreementIssuedOn, lendsAssets, funding } = paper
  const act = lendsAssets ? 'Contratto di comodato' : 'Accordo'
  const cup = cupText(funding)
  return {
    kind: 'keyValues',
    pairs: [
      { label: 'Data', value: longDate(paper.on) },
      { label: 'Luogo', value: paper.place },
      {
        label: 'In esecuzione di',
        value: `${act} ${numberOfPaper(agreementNumber)} del ${longDate(agreementIssuedOn)}`,
      },
      { label: 'Consegna', value: paper.partial ? 'parziale' : 'completa' },
      ...(cup === '' ? [] : [{ label: 'CUP', value: cup }]),
    ],
  }
}

/** A report may be signed by any of the means the law allows: the box does not say which. */
function signingParties({
  lender,
  borrower,
  deliveredBy,
  receivedBy,
}: HandoverPaper): readonly SigningParty[] {
  return [
    {
      title: 'Chi consegna',
      party: partyName(lender),
      signatory: deliveredBy.name,
      role: deliveredBy.role,
      boxLabel: 'Firma',
      fieldName: 'FirmaConsegna',
      tooltip: `Firma di ${deliveredBy.name}, che consegna per ${partyName(lender)}`,
    },
    {
      title: 'Chi riceve',
      party: partyName(borrower),
      signatory: receivedBy.name,
      role: receivedBy.role,
      boxLabel: 'Firma',
      fieldName: 'FirmaRicevuta',
      tooltip: `Firma di ${receivedBy.name}, che riceve per ${partyName(borrower)}`,
    },
  ]
}

function annexes(paper: HandoverPaper): readonly Block[] {
  const { assets, totals, licences, services } = paper
  const names = annexNames(assets.length > 0, licences.length + services.length > 0)
  const annexA: readonly Block[] = [
    { kind: 'pageBreak', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: `${names.assets} – Beni consegnati` },
    ...handedOver(assets, totals),
  ]
  const annexB: readonly Block[] = [
    { kind: 'pageBreak', orientation: 'landscape' },
    { kind: 'heading', level: 1, text: `${names.others} – Licenze messe a disposizione e servizi attivati` },
    ...licencesAndServices(paper),
  ]
  return [...(names.assets ? annexA : []), ...(names.others ? annexB : [])]
}
