import { useState } from 'react'
import { z } from 'zod'
import { readPattern } from '#src/agreements/file-pattern.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { fileFieldNames } from '#renderer/text/it/saved-papers.ts'

const Written = z.string()

/** How this person names files, as it was used the last time, while it is being written. */
export function useFilePattern(key: 'papers.fileNames' | 'forms.fileNames', given: string) {
  const [kept, keep] = usePreference(key, Written, given)
  const [changed, setChanged] = useState<string>()
  const written = changed ?? kept
  return {
    written,
    read: readPattern(written, fileFieldNames),
    isGiven: written === given,
    write: setChanged,
    reset: () => setChanged(given),
    /** For the next time. */
    keep: () => keep(written),
  }
}

export type PatternAtWork = ReturnType<typeof useFilePattern>
