import type { Context } from '#src/shared/context.ts'
import { ok, refused } from '#src/shared/result.ts'
import { type Agreement, paperNumberText, signedOnce } from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import { type Decision, inStatus, type Known, type Of } from './decision.ts'

export function recordSignatures(known: Known, command: Of<'recordSignatures'>, context: Context): Decision {
  return inStatus(known, command.agreementId, ['issued'], (agreement) => {
    const { lenderSignedOn, borrowerSignedOn } = command
    const fault = signingFault(agreement, command, context)
    if (fault) return refused(fault)
    return ok([
      {
        type: 'agreementSigned',
        v: 1,
        agreementId: agreement.id,
        on: context.today,
        lenderSignedOn,
        borrowerSignedOn,
      },
    ])
  })
}

export function correctSignatures(
  known: Known,
  command: Of<'correctSignatures'>,
  context: Context,
): Decision {
  return inStatus(known, command.agreementId, signedOnce, (agreement) => {
    const { lenderSignedOn, borrowerSignedOn, reason } = command
    const fault = signingFault(agreement, command, context) ?? handoverBefore(known, agreement, command)
    if (fault) return refused(fault)
    if (lenderSignedOn === agreement.lenderSignedOn && borrowerSignedOn === agreement.borrowerSignedOn)
      return refused({ code: 'signaturesUnchanged' })
    const event = { type: 'signaturesCorrected', v: 1, agreementId: agreement.id, on: context.today } as const
    return ok([{ ...event, lenderSignedOn, borrowerSignedOn, reason }])
  })
}

type SigningDays = Pick<Of<'recordSignatures'>, 'lenderSignedOn' | 'borrowerSignedOn'>

/** Nobody signs what is not issued yet, nor tomorrow. */
function signingFault(
  { issuedOn }: Agreement,
  { lenderSignedOn, borrowerSignedOn }: SigningDays,
  { today }: Context,
): AgreementRefusal | undefined {
  for (const on of [lenderSignedOn, borrowerSignedOn]) {
    if (on > today) return { code: 'dateInFuture', on, today }
    if (issuedOn && on < issuedOn) return { code: 'dateBefore', on, notBefore: issuedOn }
  }
  return undefined
}

/** A report that stands and that comes before the last signature. */
function handoverBefore(
  { agreements }: Known,
  { handovers }: Agreement,
  { lenderSignedOn, borrowerSignedOn }: SigningDays,
): AgreementRefusal | undefined {
  const on = lenderSignedOn > borrowerSignedOn ? lenderSignedOn : borrowerSignedOn
  for (const id of handovers) {
    const report = agreements.handovers.get(id)
    if (report && !report.annulled && report.on < on)
      return {
        code: 'signedAfterHandover',
        on,
        handedOverOn: report.on,
        number: paperNumberText(report.number),
      }
  }
  return undefined
}
