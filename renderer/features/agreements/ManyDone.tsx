import type { IssuedMany } from '#src/contract/issue-many.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { refusalText, stoppedText } from '#renderer/text/it/refusals.ts'

interface ManyDoneProps {
  outcome: IssuedMany
  words: {
    readonly done: (count: number, first: string, last: string) => string
    readonly none: string
    readonly refused: (count: number) => string
    readonly left: (count: number) => string
  }
}

/** What was done to many agreements, what was refused, and what is left because the work stopped. */
export const ManyDone = ({ outcome: { issued, refused, left, endedBy }, words }: ManyDoneProps) => {
  const [first, last] = [issued[0], issued.at(-1)]
  return (
    <>
      <Notice
        tone={issued.length > 0 ? 'success' : 'warning'}
        title={first && last ? words.done(issued.length, first.number, last.number) : words.none}
        live
      >
        {left > 0 && words.left(left)}
      </Notice>
      {endedBy && <Notice tone="error" title={stoppedText(endedBy, issued.length > 0)} live />}
      <Reasons
        title={words.refused(refused.length)}
        rows={refused.map(({ id, borrower, reason }) => ({
          id,
          name: borrower,
          reason: refusalText(reason),
        }))}
      />
    </>
  )
}
