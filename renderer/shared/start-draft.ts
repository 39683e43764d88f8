import { ask } from '#renderer/bridge/host.ts'
import type { DraftTerms } from '#src/agreements/agreement.ts'
import { type Body, isInOffice } from '#src/bodies/body.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { CommonTerms, firstTerms, lastTermsKey } from './starting-terms.ts'

/**
 * Starts a draft for the borrower; in it is already what agreements have in common, and who signs, where only one can.
 * Answers its key; after a refusal no empty draft is left behind.
 */
export async function startDraft(borrowerId: Id): Promise<Result<Id, AnyRefusal>> {
  const started = await ask('register.act', { command: { type: 'startDraft', borrowerId } })
  if (!started.ok) return started
  const agreementId = started.value.subject ?? ''
  const terms = await startingTerms(agreementId)
  const written = terms.ok
    ? await ask('register.act', { command: { type: 'writeTerms', agreementId, terms: terms.value } })
    : terms
  return written.ok ? ok(agreementId) : discarded(agreementId, written.error)
}

/** Takes back the draft that could not be begun as it should, and says why. */
export async function discarded(agreementId: Id, why: AnyRefusal): Promise<Result<never, AnyRefusal>> {
  const taken = await ask('register.act', { command: { type: 'discardDraft', agreementId } })
  return refused(taken.ok ? why : taken.error)
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
  const { purpose: _ownWords, ...former } = last.success ? last.data : firstTerms
  const { lender, borrower } = page.value
  const { today } = status.value
  // The last agreement may have been of people who are there no more, or of another register.
  const isContact = lender.contacts.some(({ personId }) => personId === former.lenderContactId)
  const terms: DraftTerms = {
    ...firstTerms,
    ...former,
    lenderContactId: isContact ? former.lenderContactId : undefined,
    lenderSignatoryId: signatoryOf(lender, today, former.lenderSignatoryId),
    borrowerSignatoryId: signatoryOf(borrower, today),
  }
  return ok(defined(terms))
}

/** Who signs for the body today: who did the last time, if still in office, or the only one who can. */
function signatoryOf({ signatories }: Body, today: CalendarDate, former?: Id): Id | undefined {
  const able = signatories.filter((signatory) => isInOffice(signatory, today)).map(({ id }) => id)
  if (former !== undefined && able.includes(former)) return former
  return able.length === 1 ? able[0] : undefined
}
