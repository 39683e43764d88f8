import { useQueries } from '@tanstack/react-query'
import type { PaperText } from '#src/contract/templates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { asking } from '#renderer/bridge/queries.ts'
import type { VersionTexts } from './standing.ts'

/** What each version of a text says. */
export const useVersionTexts = (
  { paper, versions }: PaperText,
  language: SecondLanguage | undefined,
): VersionTexts =>
  useQueries({
    queries: versions.map(({ version }) =>
      asking('templates.read', { paper, version, ...(language && { language }) }),
    ),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }): [number, string][] => (data ? [[data.version, data.text]] : []))),
  })
