import type { AgreementRefusal } from '#src/agreements/commands.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { loanText } from '#renderer/text/it/agreements-loan.ts'
import { reviewText } from '#renderer/text/it/agreements-review.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { termWord } from '#renderer/text/it/terms.ts'
import type { LoanStep } from './loan-step.ts'

/** Something that stands between a draft and its contract, and where it is put right. */
export type Missing = {
  readonly text: string
  readonly link: string
  readonly step: LoanStep
  readonly field?: string
}

const steps: Partial<Record<AgreementRefusal['code'], LoanStep>> = {
  borrowerUnknown: 'ente',
  borrowerIsLender: 'ente',
  borrowerSuppressed: 'ente',
  stampDutyUndecided: 'ente',
  agreementEmpty: 'beni',
  itemsUnavailable: 'beni',
  estimateWithoutValue: 'condizioni',
}

const fields: Partial<Record<AgreementRefusal['code'], string>> = {
  endBeforeStart: 'endsOn',
  deliveryAfterEnd: 'deliverBy',
  dateBefore: 'deliverBy',
  estimateWithoutValue: 'valuationEffect',
}

/** What each fault asks for, one thing for each term that is missing. */
export const missingIn = (page: AgreementPage): Missing[] =>
  page.issueFaults.flatMap((fault) =>
    fault.code === 'termsMissing' ? fault.fields.map(missingTerm) : [toPutRight(fault, page)],
  )

const missingTerm = (field: string): Missing => ({
  text: reviewText.complete(termWord(field)),
  link: reviewText.write,
  step: 'condizioni',
  field,
})

function toPutRight(fault: AgreementRefusal, page: AgreementPage): Missing {
  const step = steps[fault.code] ?? 'condizioni'
  const field = fields[fault.code] ?? signatureField(fault, page)
  const link = reviewText.goTo(loanText.steps[step])
  return { text: refusalText(fault), link, step, ...(field !== undefined && { field }) }
}

/** Which of the two signatures the fault speaks of. */
function signatureField(fault: AgreementRefusal, { agreement, lender }: AgreementPage): string | undefined {
  if (fault.code !== 'signatoryUnknown' && fault.code !== 'signatoryNotInOffice') return undefined
  const { lenderSignatoryId } = agreement.terms
  const isLenders =
    fault.code === 'signatoryUnknown'
      ? fault.signatoryId === lenderSignatoryId
      : lender.signatories.some(({ id, name }) => id === lenderSignatoryId && name === fault.name)
  return isLenders ? 'lenderSignatoryId' : 'borrowerSignatoryId'
}
