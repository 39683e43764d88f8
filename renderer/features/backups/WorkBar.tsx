import { ProgressBar } from '#renderer/components/ProgressBar.tsx'

type WorkBarProps = {
  label: string
  progress: { readonly done: number; readonly total: number }
  onCancel: () => void
}

/** How far a work on backups is: in megabytes, because bytes are nobody's measure. */
export const WorkBar = ({ label, progress: { done, total }, onCancel }: WorkBarProps) => (
  <ProgressBar
    label={label}
    done={inMegabytes(done)}
    {...(total > 0 && { total: inMegabytes(total) })}
    onCancel={onCancel}
  />
)

const inMegabytes = (bytes: number): number => Math.ceil(bytes / 100_000) / 10
