import type { Body } from '#src/bodies/body.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'

/** Whom a paper of that day is for: the borrower, or from the day it is no more the body that took its place. */
export const receiverOf = (
  { borrower, successor }: Pick<AgreementPage, 'borrower' | 'successor'>,
  on: string | null,
): Body =>
  borrower.suppressed && successor && (on === null || borrower.suppressed.on <= on) ? successor : borrower
