import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { PaperKind } from '#src/templates/template.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useAsk } from '#renderer/bridge/queries.ts'

/** A text that is being written, which outlives the screen until it is published. */
export type TextDraft = {
  readonly text: string
  readonly inUse: string
  readonly changed: boolean
  readonly write: (text: string) => void
}

const Kept = z.string()
const keptAfter = 800

/** The text of a paper as it was left, or the one in use; undefined until it is known. */
export function useTextDraft(paper: PaperKind): TextDraft | undefined {
  const inUse = useAsk('templates.read', { paper }).data?.text
  const [kept, keep] = usePreference(`templates.${paper}`, Kept, '')
  const [written, setWritten] = useState<string>()
  useEffect(() => {
    if (written === undefined) return undefined
    const timer = setTimeout(() => keep(written === inUse ? '' : written), keptAfter)
    return () => clearTimeout(timer)
  }, [written, inUse, keep])
  if (inUse === undefined) return undefined
  const text = written ?? (kept === '' ? inUse : kept)
  return { text, inUse, changed: text !== inUse, write: setWritten }
}
