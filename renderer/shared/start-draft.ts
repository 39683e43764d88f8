import { ask } from '#renderer/bridge/host.ts'
import { type DraftTerms } from '#src/agreements/agreement.ts'
import { type Body, isInOffice } from '#src/bodies/body.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { CommonTerms, firstTerms, lastTermsKey } from './starting-terms.ts'

/**
 * Starts a draft for the borrower; in it is already what agreements have in common, and who signs, where only one can.
 * Answers its key.
 */
export async function startDraft(borrowerId: Id): Promise<Result<Id, AnyRefusal>> {
  const started = await ask('register.act', { command: { type: 'startDraft', borrowerId } })
  if (!started.ok) return started
  const agreementId = started.value.subject ?? ''
  const terms = await startingTerms(agreementId)
  if (!terms.ok) return terms
  const written = await ask('register.act', {
    command: { type: 'writeTerms', agreementId, terms: terms.value },
  })
  return written.ok ? ok(agreementId) : written
}

async function startingTerms(id: Id): Promise<Result<DraftTerms, AnyRefusal>> {
  const [page, status, kept] = await Promise.all([
    ask('agreements.page', { id }),
    ask('register.status', {}),
    ask('preferences.read', { key: lastTermsKey }),
  ])
  if (!page.ok) return page
  if (!status.ok) return status
  const last = CommonTerms.safeParse(kept.ok ? kept.value.value : undefined)
  const { purpose: _ownWords, lenderSignatoryId: former, ...common } = last.success ? last.data : firstTerms
  const { lender, borrower } = page.value
  const { today } = status.value
  const lenderSignatoryId = signatoryOf(lender, today, former)
  const borrowerSignatoryId = signatoryOf(borrower, today)
  return ok({
    ...firstTerms,
    ...common,
    ...(lenderSignatoryId !== undefined && { lenderSignatoryId }),
    ...(borrowerSignatoryId !== undefined && { borrowerSignatoryId }),
  })
}

/** Who signs for the body today: who did the last time, if still in office, or the only one who can. */
function signatoryOf({ signatories }: Body, today: CalendarDate, former?: Id): Id | undefined {
  const able = signatories.filter((signatory) => isInOffice(signatory, today)).map(({ id }) => id)
  if (former !== undefined && able.includes(former)) return former
  return able.length === 1 ? able[0] : undefined
}
