import { z } from 'zod'
import type { Context } from '#src/shared/context.ts'
import {
  type Agreement,
  type AgreementStatus,
  awaitsAddendum,
  awaitsHandover,
  holdsSomething,
  signedOnce,
} from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import { type Known, statusFault } from './decision.ts'
import { issueFault } from './issue.ts'
import { addendumBar } from './issue-addendum.ts'

/** What can be done with an agreement, in the order of its life. */
export const AgreementAction = z.enum([
  'edit',
  'issue',
  'discard',
  'bringSigned',
  'handOver',
  'recordReturn',
  'issueAddendum',
  'correctSignatures',
  'annul',
])
export type AgreementAction = z.infer<typeof AgreementAction>

const needs: Record<AgreementAction, AgreementStatus[]> = {
  edit: ['draft'],
  issue: ['draft'],
  discard: ['draft'],
  bringSigned: ['issued'],
  handOver: ['signed', 'inForce'],
  recordReturn: ['inForce'],
  issueAddendum: ['signed', 'inForce'],
  correctSignatures: [...signedOnce],
  annul: ['issued', 'signed'],
}

/** Every action with what stands in its way now; those with nothing in the way can be taken. */
export function actionsOf(
  known: Known,
  agreement: Agreement,
  context: Pick<Context, 'today'>,
): { action: AgreementAction; reason: AgreementRefusal | undefined }[] {
  return AgreementAction.options.map((action) => ({
    action,
    reason: statusFault(agreement, needsOf(agreement, action)) ?? ownFault(known, agreement, action, context),
  }))
}

const life: readonly AgreementStatus[] = ['draft', 'issued', 'signed', 'inForce']

/** How far in its life an agreement is; one that is over, in whatever way, is past every state. */
const stage = (status: AgreementStatus): number => {
  const at = life.indexOf(status)
  return at === -1 ? Infinity : at
}

/** Whether what stands in the way will stand there for ever: it wants a state that is past, and does not come again. */
export const isForGood = (reason: AgreementRefusal): boolean =>
  reason.code === 'wrongStatus' && reason.needs.every((needed) => stage(needed) < stage(reason.status))

/** A file may come back of the agreement while it waits for its signatures, and of an addendum while that does. */
const needsOf = (agreement: Agreement, action: AgreementAction): AgreementStatus[] =>
  action === 'bringSigned' && awaitsAddendum(agreement) ? ['signed', 'inForce'] : needs[action]

function ownFault(
  known: Known,
  agreement: Agreement,
  action: AgreementAction,
  context: Pick<Context, 'today'>,
): AgreementRefusal | undefined {
  if (action === 'issue') return issueFault(known, agreement, context)
  if (action === 'handOver' && !awaitsHandover(agreement)) return { code: 'nothingLeftToHandOver' }
  if (action === 'issueAddendum') return addendumBar(agreement, context)
  return action === 'recordReturn' && !holdsSomething(agreement) ? { code: 'nothingToGiveBack' } : undefined
}
