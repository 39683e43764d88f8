import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { commonText as words } from '#renderer/text/it/common.ts'
import type { Batch } from './use-batch.ts'

interface BatchProgressProps {
  /** What is under way: «Emissione delle bozze». */
  label: string
  batch: Batch
}

/** How far a work on many things has come, with the way to have it rest and go on. */
export const BatchProgress = ({ label, batch: { progress, rest } }: BatchProgressProps) =>
  progress && (
    <>
      <ProgressBar
        label={progress.resting ? words.resting(label) : label}
        done={progress.done}
        total={progress.total}
        resting={progress.resting}
        onRest={rest}
      />
      <output className="visually-hidden">{progress.resting ? words.resting(label) : ''}</output>
    </>
  )
