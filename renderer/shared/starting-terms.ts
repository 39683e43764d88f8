import type { z } from 'zod'
import { type DraftTerms, Terms } from '#src/agreements/agreement.ts'

/**
 * What one agreement has in common with the next: never what belongs to one borrower or must be chosen anew. Who signs
 * is taken up again only while in office, and the purpose only when asked for.
 */
const common = {
  installation: true,
  smartWorking: true,
  insurance: true,
  routineMaintenance: true,
  extensionNoticeDays: true,
  withdrawalNoticeDays: true,
  inspectionNoticeDays: true,
  returnDays: true,
  theftNoticeHours: true,
  court: true,
  machineReadableAnnexes: true,
  lenderContactId: true,
  lenderSignatoryId: true,
  purpose: true,
} as const

export const CommonTerms = Terms.pick(common).partial()
export type CommonTerms = z.infer<typeof CommonTerms>

/** The first time there is no earlier agreement to take after. */
export const firstTerms = CommonTerms.parse({
  installation: 'lender',
  smartWorking: false,
  insurance: 'none',
  routineMaintenance: 'borrower',
  extensionNoticeDays: 90,
  withdrawalNoticeDays: 30,
  inspectionNoticeDays: 5,
  returnDays: 15,
  theftNoticeHours: 24,
})

/** Where the terms of the last agreement issued are kept. */
export const lastTermsKey = 'agreements.lastTerms'

/** What of these terms the next agreement may start from. */
export const commonOf = (terms: DraftTerms) => CommonTerms.parse(terms)
