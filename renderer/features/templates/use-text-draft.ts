import { useEffect, useEffectEvent, useState } from 'react'
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

/** What was being written of a text, and how to keep it; empty when nothing was. */
export const useKeptText = (paper: PaperKind, language: SecondLanguage | undefined) =>
  usePreference(`templates.${textKey(paper, language)}`, Kept, '')

/** The text of a paper as it was left, or the one in use; undefined until it is known. */
export function useTextDraft(paper: PaperKind, language: SecondLanguage | undefined): TextDraft | undefined {
  const read = useAsk('templates.read', { paper, ...(language && { language }) }).data
  const inUse = read?.text
  const [kept, keep] = useKeptText(paper, language)
  const [written, setWritten] = useState<string>()
  const keepWritten = useEffectEvent(() => {
    if (written !== undefined) keep(written === inUse ? '' : written)
  })
  useEffect(() => {
    if (written === undefined || inUse === undefined) return undefined
    const timer = setTimeout(keepWritten, keptAfter)
    return () => clearTimeout(timer)
  }, [written, inUse])
  // Who leaves at once loses nothing either.
  useEffect(() => {
    const leave = () => keepWritten()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  if (read === undefined || inUse === undefined) return undefined
  const text = written ?? (kept === '' ? inUse : kept)
  return { text, inUse, changed: text !== inUse, isModel: read.isModel, write: setWritten }
}
