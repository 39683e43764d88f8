import { z } from 'zod'
import { SecondLanguage } from '#src/shared/languages.ts'
import { Line } from '#src/shared/text.ts'

/** Beside the Italian text, article by article, or after the whole of it. */
export const SecondTextLayout = z.enum(['sideBySide', 'after'])
export type SecondTextLayout = z.infer<typeof SecondTextLayout>

/** What the Region decided of its papers in two languages. */
export const SecondLanguageChoice = z.object({
  /** Of the papers with every body that has no choice of its own; absent when they are in Italian. */
  language: SecondLanguage.optional(),
  layout: SecondTextLayout,
  /** How the Region itself is called in each language: it may need more than one. */
  lenderNames: z.partialRecord(SecondLanguage, Line),
})
export type SecondLanguageChoice = z.infer<typeof SecondLanguageChoice>

/** Before anything was decided: Italian only. */
export const startingChoice: SecondLanguageChoice = { layout: 'sideBySide', lenderNames: {} }

/** A second language of a paper, how it is set, and how the Region is called in it. */
export type SecondLanguageUse = {
  readonly language: SecondLanguage
  readonly layout: SecondTextLayout
  readonly lenderName?: string
}

/** How papers in that language are printed, whether or not anyone has them. */
export function useOf(choice: SecondLanguageChoice | undefined, language: SecondLanguage): SecondLanguageUse {
  const { layout, lenderNames } = choice ?? startingChoice
  const lenderName = lenderNames[language]
  return { language, layout, ...(lenderName !== undefined && { lenderName }) }
}
