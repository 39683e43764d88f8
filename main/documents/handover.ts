import type { HandoverPaper } from '#src/agreements/paper-handover.ts'
import type { PaperParty } from '#src/agreements/paper-parties.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { handedOver, licencesAndServices } from './annex-tables.ts'
import { paperText, templatesFor } from './bilingual.ts'
import { handoverFields } from './handover-fields.ts'
import type { Block, SigningParty } from './kit/blocks.ts'
import { amendedBy, annexes, issuedName, type PaperRefusal, predecessorOf } from './paper-layout.ts'
import type { PaperResources } from './resources.ts'
import type { Second } from './second-language.ts'
import { type AroundText, drawTextPaper } from './text-paper.ts'
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
  const around = {
    name: issuedName(handoverKind(paper.assets), paper.number),
    date: paper.on,
    stampDue: false,
    essentials: essentials(paper),
    isIssued: paper.number !== undefined,
    signers: signers(paper),
    annexes: (second: Second | undefined) => annexesOf(paper, second),
  }
  return drawTextPaper(paper, text, around, { resources, logo, asAt })
}

function essentials(paper: HandoverPaper): AroundText['essentials'] {
  const { agreementNumber, agreementSignedOn, agreedOfThings, funding } = paper
  return [
    [essentialsText.date, ({ longDate }) => longDate(paper.on)],
    [essentialsText.place, paper.place],
    [essentialsText.executes, ({ actOf }) => actOf(agreedOfThings, agreementNumber, agreementSignedOn)],
    predecessorOf(paper.predecessor),
    amendedBy(paper.amendments),
    [essentialsText.extent, ({ extent }) => extent(paper.partial)],
    [essentialsText.cup, funding.cups.join(', ')],
    [essentialsText.cig, funding.cigs.join(', ')],
  ]
}

/** A report may be signed by any of the means the law allows: the box does not say which. */
function signers(paper: HandoverPaper): readonly SigningParty[] {
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
