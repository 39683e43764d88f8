import { positionOf, stampDuty } from '#src/bodies/stamp-duty.ts'
import { BodyDetails } from '#src/bodies/body.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { borrowerText as words } from '#renderer/text/it/agreements-loan.ts'
import { rectificationText } from '#renderer/text/it/rectification.ts'
import type { Draft } from './use-draft.ts'

/** Asks once whether a body that the law does not name is exempt from stamp duty. Nothing when it is settled. */
export const StampDutyChoice = ({ draft }: { draft: Draft }) => {
  const { lender, borrower } = draft.page
  if (stampDuty(lender, borrower) !== 'undecided') return null
  const undecided = positionOf(borrower) === 'undecided' ? borrower : lender
  const decide = async (stampDutyExempt: boolean) =>
    went(
      await draft.act({
        type: 'recordBody',
        bodyId: undecided.id,
        details: { ...BodyDetails.parse(undecided), stampDutyExempt },
        reason: rectificationText.stampDuty,
      }),
    )
  return (
    <Notice
      tone="warning"
      title={words.stampTitle(undecided.name)}
      action={
        <div className="loan-buttons">
          <Button onPress={() => void decide(true)}>{words.stampExempt}</Button>
          <Button onPress={() => void decide(false)}>{words.stampDue}</Button>
        </div>
      }
    >
      {words.stampHelp}
    </Notice>
  )
}
