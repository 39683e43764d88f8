import type { HandoverPaper } from '#src/agreements/paper-handover.ts'
import type { PaperParty } from '#src/agreements/paper-parties.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { handedOver, licencesAndServices } from './annex-tables.ts'
import { paperText, templatesFor } from './bilingual.ts'
import { handoverFields } from './handover-fields.ts'
import { longDate, numberOfPaper } from './italian.ts'
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
import { annexText, essentialsText, signatureText } from './text/it.ts'
import { handoverKind, partyName } from './text/phrases.ts'

/** The handover report as a file. `logo`: the bytes of `paper.logo`. */
export function renderHandover(
  paper: HandoverPaper,
  resources: PaperResources,
  logo?: Uint8Array,
  asAt?: CalendarDate,
): Result<Uint8Array, PaperRefusal> {
  const text = paperText(
    templatesFor(resources, 'handover', paper.secondLanguage),
    paper.secondLanguage,
    (say, bilingual) => handoverFields(paper, say, bilingual),
  )
  if (!text.ok) return text
  const picture = pictureOf(paper.logo, logo)
  if (!picture.ok) return picture
  const { title, heading, body, after, second, template } = text.value
  const blocks: readonly Block[] = [
    emblems(paper.lender, picture.value, paper.funding, second),
    ...heading,
    officeBox(false),
    essentials(paper, second),
    ...body,
    ...after,
    signatures(paper.number, signingParties(paper), second),
    ...annexesOf(paper, second),
  ]
  const name = issuedName(handoverKind(paper.assets), paper.number)
  const frame = { ...paper, name, date: paper.on, template, content: paper, asAt }
  return drawPaper(frame, title, blocks, resources)
}

function essentials(paper: HandoverPaper, second: Second | undefined): Block {
  const { agreementNumber, agreementSignedOn, lendsAssets, funding } = paper
  const act = lendsAssets ? essentialsText.loan : essentialsText.agreement
  const pairs = [
    [essentialsText.date, longDate(paper.on)],
    [essentialsText.place, paper.place],
    [
      essentialsText.executes,
      essentialsText.actOf(act, numberOfPaper(agreementNumber), longDate(agreementSignedOn)),
    ],
    [essentialsText.extent, paper.partial ? essentialsText.partial : essentialsText.complete],
    [essentialsText.cup, funding.cups.join(', ')],
    [essentialsText.cig, funding.cigs.join(', ')],
  ] as const
  return essentialsTable(pairs, second)
}

/** A report may be signed by any of the means the law allows: the box does not say which. */
function signingParties(paper: HandoverPaper): readonly SigningParty[] {
  const { lender, borrower, deliveredBy, receivedBy } = paper
  const delivery = paper.assets.length > 0
  const party = (
    body: PaperParty,
    person: HandoverPaper['deliveredBy'],
    field: Pick<SigningParty, 'title' | 'fieldName'>,
  ): SigningParty => ({
    ...field,
    party: partyName(body),
    signatory: person.name,
    role: person.role,
    boxLabel: signatureText.any,
    tooltip: signatureText.tooltip(signatureText.any, person.name, partyName(body)),
  })
  return [
    party(lender, deliveredBy, {
      title: delivery ? signatureText.delivers : signatureText.region,
      fieldName: 'FirmaConsegna',
    }),
    party(borrower, receivedBy, {
      title: delivery ? signatureText.receives : signatureText.body,
      fieldName: 'FirmaRicevuta',
    }),
  ]
}

function annexesOf(paper: HandoverPaper, second: Second | undefined): readonly Block[] {
  const { assets, totals, funding } = paper
  const lists = {
    assets: assets.length > 0 ? handedOver(assets, totals, funding) : [],
    others: licencesAndServices(paper, {
      licences: annexText.assignedLicences,
      services: annexText.activatedServices,
    }),
  }
  const titles = { assets: annexText.handedAssets, others: annexText.licencesAndServices }
  return annexes(lists, titles, second)
}
