import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { templatesText as words } from '#renderer/text/it/templates.ts'

interface CompareDialogProps {
  /** What the text is compared with. */
  name: string
  before: string
  after: string
  onClose: () => void
}

/** Lines of context that stay around a difference. */
const around = 2

/** The lines that were added and taken away, with a little of what is around them. */
export const CompareDialog = ({ name, before, after, onClose }: CompareDialogProps) => {
  const parts = diffLines(before, after)
  const isSame = parts.every(({ added, removed }) => !added && !removed)
  return (
    <Dialog
      open
      title={words.compareTitle(name)}
      onClose={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{commonText.close}</Button>}
    >
      {isSame ? (
        <p>{words.same}</p>
      ) : (
        <pre className="template-diff">
          {withWords(parts).map(({ value, words: inside, added, removed }, at) => {
            const key = `${at} ${value.length}`
            if (added) return <ins key={key}>{inside}</ins>
            if (removed) return <del key={key}>{inside}</del>
            return <span key={key}>{shortened(value)}</span>
          })}
        </pre>
      )}
    </Dialog>
  )
}

type Part = ChangeObject<string>

/** A paragraph is one line: where one took the place of another, the words that differ are marked in both. */
function withWords(parts: readonly Part[]): readonly (Part & { words: ReactNode })[] {
  return parts.map((part, at) => {
    const [before, after] = part.removed ? [part, parts[at + 1]] : [parts[at - 1], part]
    return { ...part, words: before?.removed && after?.added ? markedIn(part, before, after) : part.value }
  })
}

const markedIn = (part: Part, before: Part, after: Part): ReactNode =>
  diffWordsWithSpace(before.value, after.value)
    .filter(({ added, removed }) => (part.added ? !removed : !added))
    .map(({ value, added, removed }, at) =>
      added || removed ? <mark key={`${at} ${value}`}>{value}</mark> : value,
    )

/** The beginning and the end of a long stretch that did not change. */
function shortened(value: string): string {
  const lines = value.split('\n')
  if (lines.length <= around * 2 + 1) return value
  return [...lines.slice(0, around), '…', ...lines.slice(-around - 1)].join('\n')
}
