import { Label } from 'react-aria-components/Label'
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'
import { formatNumber } from '#renderer/text/format.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { Button } from './Button.tsx'
import './progress-bar.css'

export interface ProgressBarProps {
  /** What is under way: «Lettura del file». */
  label: string
  done: number
  /** Missing while it is not known how much there is. */
  total?: number
  /** How an amount is written: as a number, unless told. */
  amount?: (amount: number) => string
  onCancel?: () => void
  /** Whether it rests; it waits where it is until it goes on. */
  resting?: boolean
  /** Has it rest, or go on. */
  onRest?: (resting: boolean) => void
}

/** How far a long work has come, and the ways to have it rest and to stop it. */
export const ProgressBar = ({ label, done, total, amount = formatNumber, ...props }: ProgressBarProps) => {
  const { onCancel, resting = false, onRest } = props
  const share = total === undefined || total === 0 ? 0 : Math.min(1, done / total)
  const words = total === undefined ? amount(done) : commonText.of(amount(done), amount(total))
  return (
    <div className="progress" data-resting={resting}>
      <AriaProgressBar
        className="progress-bar"
        value={share * 100}
        isIndeterminate={total === undefined}
        valueLabel={words}
      >
        <div className="progress-words">
          <Label>{label}</Label>
          <span className="progress-count">{words}</span>
        </div>
        <div className="progress-track" data-indeterminate={total === undefined}>
          <div
            className="progress-fill"
            {...(total !== undefined && { style: { width: `${share * 100}%` } })}
          />
        </div>
      </AriaProgressBar>
      {onRest && (
        <Button onPress={() => onRest(!resting)}>{resting ? commonText.goOn : commonText.pause}</Button>
      )}
      {onCancel && <Button onPress={onCancel}>{commonText.interrupt}</Button>}
    </div>
  )
}
