import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import './two-parts.css'

interface ImpossibleHereProps {
  title: string
  reason: AnyRefusal | undefined
  /** The way back to the loan. */
  leave: string
  onLeave: () => void
}

/** What a page is for cannot be done with this loan now. */
export const ImpossibleHere = ({ title, reason, leave, onLeave }: ImpossibleHereProps) => (
  <div className="two-parts-note">
    <Notice tone="info" title={title} action={<Button onPress={onLeave}>{leave}</Button>}>
      {reason && refusalText(reason)}
    </Notice>
  </div>
)
