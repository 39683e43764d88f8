import type { Context } from '#src/shared/context.ts'
import { ok, refused } from '#src/shared/result.ts'
import { same } from '#src/shared/same.ts'
import { type Decision, inStatus, type Known, type Of } from './decision.ts'
import { protocolOf } from './protocol.ts'

/** Notes the protocol of a paper that was issued; noting another puts the former right. */
export function recordProtocol(known: Known, command: Of<'recordProtocol'>, { today }: Context): Decision {
  const { agreementId, protocol } = command
  const { handoverId, date } = protocol
  const report = handoverId === undefined ? undefined : known.agreements.handovers.get(handoverId)
  if (handoverId !== undefined && report?.agreementId !== agreementId)
    return refused({ code: 'handoverUnknown', handoverId })
  return inStatus(known, agreementId, ['issued', 'signed', 'inForce', 'closed', 'annulled'], (agreement) => {
    const notBefore = report?.on ?? agreement.issuedOn
    if (date > today) return refused({ code: 'dateInFuture', on: date, today })
    if (notBefore && date < notBefore) return refused({ code: 'dateBefore', on: date, notBefore })
    if (same(protocolOf(agreement.protocols, handoverId), protocol))
      return refused({ code: 'protocolUnchanged' })
    return ok([{ type: 'paperProtocolled', v: 1, agreementId, on: today, protocol }])
  })
}
