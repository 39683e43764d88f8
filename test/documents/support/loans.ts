import { join } from 'node:path'
import { renderAgreement } from '#main/documents/agreement.ts'
import { renderHandover } from '#main/documents/handover.ts'
import { openPaperResources, type PaperResources } from '#main/documents/resources.ts'
import type { Terms } from '#src/agreements/agreement.ts'
import type { HandoverFacts } from '#src/agreements/commands.ts'
import { type AgreementPaper, agreementPaper } from '#src/agreements/paper.ts'
import { type HandoverPaper, handoverPaper } from '#src/agreements/paper-handover.ts'
import type { PeopleLookup } from '#src/agreements/paper-parties.ts'
import type { NewAsset } from '#src/items/commands.ts'
import type { FundDetails } from '#src/programmes/fund.ts'
import type { Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { comune, fund, terms, workstation } from '#test/support/domain/builders.ts'
import { type Lines, Office } from '#test/support/domain/office.ts'
import type { z } from 'zod'

const opened = openPaperResources(join(import.meta.dirname, '../../../assets'))

/** The fonts and templates of the checkout, read once for a whole test file. */
export const resources: PaperResources = value(opened)

/** The value of a result that a test needs to be good. */
export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const known = new Map([
  [
    'person-1',
    { name: 'Elio Di Prova', office: 'Ufficio tributi', email: 'elio@borgo.example', phone: '040 1' },
  ],
  ['person-2', { name: 'Fosca Di Prova', office: '', email: '', phone: '' }],
])
export const people: PeopleLookup = (personId) => known.get(personId)

/** An office whose agreements become papers. */
export class PaperOffice extends Office {
  things(count: number, changes: (index: number) => Partial<z.input<typeof NewAsset>> = () => ({})): Id[] {
    const assets = Array.from({ length: count }, (_, index) =>
      workstation(`SN-PROVA-${String(index + 1).padStart(4, '0')}`, changes(index)),
    )
    return this.run({ type: 'receiveAssets', assets }).flatMap((event) =>
      event.type === 'assetsReceived' ? event.assets.map(({ id }) => id) : [],
    )
  }

  fund(changes: Partial<z.input<typeof FundDetails>>): Id {
    this.run({ type: 'recordFund', details: fund(changes) })
    return [...this.register.programmes.funds.keys()].at(-1) ?? ''
  }

  /** The paper of a draft with these lines, for another borrower when its name or kind is given. */
  paper(
    lines: Lines,
    changes: Partial<z.input<typeof Terms>> = {},
    options: { readonly draft?: boolean; readonly borrower?: Parameters<typeof comune>[0] } = {},
  ): AgreementPaper {
    const borrowerId = options.borrower
      ? this.body(comune({ istatCode: undefined, cadastralCode: undefined, ...options.borrower }))
      : this.borrowerId
    const borrowerSignatoryId = options.borrower
      ? this.appoint(borrowerId)
      : this.signatories.borrowerSignatoryId
    const agreementId = this.draft(lines, borrowerId)
    const agreed = terms({ ...this.signatories, borrowerSignatoryId }, changes)
    this.run({ type: 'writeTerms', agreementId, terms: agreed })
    const issuedOn = this.context.today
    const number = options.draft ? {} : { number: { count: 12, year: 2026 } }
    return value(agreementPaper(this.register, agreementId, { ...number, issuedOn, people }))
  }

  /** The paper of a handover of these lines, of an agreement signed for all of them. */
  handoverPaper(
    all: Lines,
    handed: Lines = all,
    changes: Partial<HandoverFacts> = {},
    options: { readonly draft?: boolean } = {},
  ): HandoverPaper {
    const command = this.handOver(this.signed(all), handed, changes)
    if (command.type !== 'recordHandover') throw new Error('not a handover')
    const number = options.draft ? {} : { number: { count: 3, year: 2026 } }
    return value(handoverPaper(this.register, command.facts, { ...number, people }))
  }
}

export const drawAgreement = (paper: AgreementPaper): Uint8Array => value(renderAgreement(paper, resources))
export const drawHandover = (paper: HandoverPaper): Uint8Array => value(renderHandover(paper, resources))
