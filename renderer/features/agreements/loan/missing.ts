import type { AnyRefusal } from '#src/contract/protocol.ts'
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

const steps: Partial<Record<AnyRefusal['code'], LoanStep>> = {
  borrowerUnknown: 'ente',
  borrowerIsLender: 'ente',
  borrowerSuppressed: 'ente',
  stampDutyUndecided: 'ente',
  agreementEmpty: 'beni',
  itemsUnavailable: 'beni',
  estimateWithoutValue: 'condizioni',
}

const fields: Partial<Record<AnyRefusal['code'], string>> = {
  endBeforeStart: 'endsOn',
  deliveryAfterEnd: 'deliverBy',
  dateBefore: 'deliverBy',
  signatoryUnknown: 'borrowerSignatoryId',
  signatoryNotInOffice: 'borrowerSignatoryId',
  estimateWithoutValue: 'valuationEffect',
}

/** A refusal to issue as things to do, one for each term that is missing. */
export function missingIn(refusal: AnyRefusal): Missing[] {
  if (refusal.code === 'termsMissing')
    return refusal.fields.map((field) => ({
      text: reviewText.complete(termWord(field)),
      link: reviewText.write,
      step: 'condizioni',
      field,
    }))
  const step = steps[refusal.code] ?? 'condizioni'
  const field = fields[refusal.code]
  const link = reviewText.goTo(loanText.steps[step])
  return [{ text: refusalText(refusal), link, step, ...(field !== undefined && { field }) }]
}
