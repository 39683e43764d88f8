import { useEffect, useEffectEvent, useState } from 'react'
import { z } from 'zod'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { type PaperKind, textKey } from '#src/templates/template.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useAsk } from '#renderer/bridge/queries.ts'

/** A text that is being written, which outlives the screen until it is published. */
export type TextDraft = {
  readonly text: string
  /** What it is written from: the last text that is in use or will be. */
  readonly latest: string
  readonly changed: boolean
  /** False where the text that it begins from is the Italian one, to be translated. */
  readonly isModel: boolean
  readonly write: (text: string) => void
  /** Keeps at once what is written, which is kept by itself a moment later. */
  readonly keep: () => Promise<Result<unknown, AnyRefusal>>
}

const Kept = z.string()
const keptAfter = 800

/** What was being written of a text, and how to keep it; empty when nothing was. */
const useKeptText = (paper: PaperKind, language: SecondLanguage | undefined) =>
  usePreference(`templates.${textKey(paper, language)}`, Kept, '')

/** The text of a paper as it was left, or its latest version; undefined until it is known. */
export function useTextDraft(
  paper: PaperKind,
  language: SecondLanguage | undefined,
  version: number,
): TextDraft | undefined {
  const read = useAsk('templates.read', { paper, version, ...(language && { language }) }).data
  const latest = read?.text
  const [kept, keep, keepNow] = useKeptText(paper, language)
  const [written, setWritten] = useState<string>()
  const keepWritten = useEffectEvent(() => {
    if (written !== undefined) keep(written === latest ? '' : written)
  })
  useEffect(() => {
    if (written === undefined || latest === undefined) return undefined
    const timer = setTimeout(keepWritten, keptAfter)
    return () => clearTimeout(timer)
  }, [written, latest])
  // Who leaves at once loses nothing either.
  useEffect(() => {
    const leave = () => keepWritten()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  if (read === undefined || latest === undefined) return undefined
  const text = written ?? (kept === '' ? latest : kept)
  const changed = text !== latest
  return {
    text,
    latest,
    changed,
    isModel: read.isModel,
    write: setWritten,
    keep: () => keepNow(changed ? text : ''),
  }
}
