import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { type PaperKind, textKey } from '#src/templates/template.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useAsk } from '#renderer/bridge/queries.ts'

/** A text that is being written, which outlives the screen until it is published. */
export type TextDraft = {
  readonly text: string
  readonly inUse: string
  readonly changed: boolean
  /** False where the text that it begins from is the Italian one, to be translated. */
  readonly isModel: boolean
  readonly write: (text: string) => void
}

const Kept = z.string()
const keptAfter = 800

/** The text of a paper as it was left, or the one in use; undefined until it is known. */
export function useTextDraft(paper: PaperKind, language: SecondLanguage | undefined): TextDraft | undefined {
  const read = useAsk('templates.read', { paper, ...(language && { language }) }).data
  const inUse = read?.text
  const [kept, keep] = usePreference(`templates.${textKey(paper, language)}`, Kept, '')
  const [written, setWritten] = useState<string>()
  useEffect(() => {
    if (written === undefined) return undefined
    const timer = setTimeout(() => keep(written === inUse ? '' : written), keptAfter)
    return () => clearTimeout(timer)
  }, [written, inUse, keep])
  if (read === undefined || inUse === undefined) return undefined
  const text = written ?? (kept === '' ? inUse : kept)
  return { text, inUse, changed: text !== inUse, isModel: read.isModel, write: setWritten }
}
