import { agreedOfThings } from './of-things.ts'
import type { Context } from '#src/shared/context.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused } from '#src/shared/result.ts'
import {
  type Agreement,
  type AgreementStatus,
  type Handover,
  paperNumberText,
  signedOnce,
} from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import { type Decision, inStatus, type Known, type Of } from './decision.ts'
import { filesOf, type SignedFile, signingDays } from './signed-file.ts'

/**
 * Takes in a signed file. An agreement is signed once the files hold the signatures of both parties, together or
 * apart: declarations in writing that meet are a contract. A handover report may be signed at any later time.
 */
export function keepSignedFile(known: Known, command: Of<'keepSignedFile'>, context: Context): Decision {
  const { agreementId, file } = command
  const report = file.handoverId === undefined ? undefined : known.agreements.handovers.get(file.handoverId)
  if (file.handoverId !== undefined && report?.agreementId !== agreementId)
    return refused({ code: 'handoverUnknown', handoverId: file.handoverId })
  return inStatus(known, agreementId, keptIn(report), (agreement) => {
    const fault =
      fileFault(agreement.signedFiles, file) ??
      signingDayFault(
        file.signatures.map(({ on }) => on),
        report?.on ?? agreement.issuedOn,
        context,
      )
    if (fault) return refused(fault)
    const head = { v: 1, agreementId, on: context.today } as const
    const kept = { type: 'signedFileKept', ...head, file } as const
    const { lender, borrower } = signingDays([...filesOf(agreement.signedFiles, undefined), file])
    if (report || lender === undefined || borrower === undefined) return ok([kept])
    return ok([
      kept,
      { type: 'agreementSigned', ...head, lenderSignedOn: lender, borrowerSignedOn: borrower },
    ])
  })
}

/** When files come back: of an agreement until both have signed it, of a report of its handovers from then on. */
export const keptIn = (report: Handover | undefined): AgreementStatus[] => (report ? signedOnce : ['issued'])

/** What stands against keeping the file beside those that sign the same paper. */
export function fileFault(
  signedFiles: readonly SignedFile[] | undefined,
  file: SignedFile,
): AgreementRefusal | undefined {
  if (signedFiles?.some(({ sha256 }) => sha256 === file.sha256)) return { code: 'signedFileTwice' }
  const parties = file.signatures.map(({ party }) => party)
  const twice = parties.find((party, at) => parties.indexOf(party) !== at)
  if (twice) return { code: 'partySignsTwice', party: twice }
  const before = signingDays(filesOf(signedFiles, file.handoverId))
  if (parties.every((party) => before[party] !== undefined)) return { code: 'signedFileAddsNothing', parties }
  return undefined
}

export function correctSignatures(
  known: Known,
  command: Of<'correctSignatures'>,
  context: Context,
): Decision {
  return inStatus(known, command.agreementId, signedOnce, (agreement) => {
    const { lenderSignedOn, borrowerSignedOn, reason } = command
    const days = [lenderSignedOn, borrowerSignedOn]
    const fault =
      signingDayFault(days, agreement.issuedOn, context) ?? handoverBefore(known, agreement, command)
    if (fault) return refused(fault)
    if (lenderSignedOn === agreement.lenderSignedOn && borrowerSignedOn === agreement.borrowerSignedOn)
      return refused({ code: 'signaturesUnchanged' })
    const event = { type: 'signaturesCorrected', v: 1, agreementId: agreement.id, on: context.today } as const
    return ok([{ ...event, lenderSignedOn, borrowerSignedOn, reason }])
  })
}

type SigningDays = Pick<Of<'correctSignatures'>, 'lenderSignedOn' | 'borrowerSignedOn'>

/** Nobody signs what is not issued yet, nor tomorrow. */
export function signingDayFault(
  days: readonly CalendarDate[],
  notBefore: CalendarDate | undefined,
  { today }: Context,
): AgreementRefusal | undefined {
  for (const on of days) {
    if (on > today) return { code: 'dateInFuture', on, today }
    if (notBefore && on < notBefore) return { code: 'dateBefore', on, notBefore }
  }
  return undefined
}

/** A report that stands and that comes before the last signature. */
function handoverBefore(
  { agreements }: Known,
  agreement: Agreement,
  { lenderSignedOn, borrowerSignedOn }: SigningDays,
): AgreementRefusal | undefined {
  const on = lenderSignedOn > borrowerSignedOn ? lenderSignedOn : borrowerSignedOn
  for (const id of agreement.handovers) {
    const report = agreements.handovers.get(id)
    if (report && !report.annulled && report.on < on)
      return {
        code: 'signedAfterHandover',
        on,
        handedOverOn: report.on,
        number: paperNumberText(report.number),
        ofThings: agreedOfThings(agreement),
      }
  }
  return undefined
}
