import { z } from 'zod'
import { SecondLanguage } from '#src/shared/languages.ts'
import { Line } from '#src/shared/text.ts'
import type { BodiesState, Body } from './body.ts'

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

/** The second language of the papers with that body: its own choice, else that of the Region. */
export function secondLanguageFor(
  { secondLanguage }: Pick<BodiesState, 'secondLanguage'>,
  body: Pick<Body, 'secondLanguage'> | undefined,
): SecondLanguageUse | undefined {
  const language = body?.secondLanguage ?? secondLanguage?.language ?? 'none'
  return language === 'none' ? undefined : useOf(secondLanguage, language)
}

/** How papers in that language are printed, whether or not anyone has them. */
export function useOf(choice: SecondLanguageChoice | undefined, language: SecondLanguage): SecondLanguageUse {
  const { layout, lenderNames } = choice ?? startingChoice
  const lenderName = lenderNames[language]
  return { language, layout, ...(lenderName !== undefined && { lenderName }) }
}

/** The second languages that some paper of the register has, the Region’s own first. */
export function languagesInUse({ secondLanguage, bodies }: BodiesState): SecondLanguage[] {
  const wanted = new Set<SecondLanguage>(secondLanguage?.language ? [secondLanguage.language] : [])
  for (const body of bodies.values())
    if (body.secondLanguage !== undefined && body.secondLanguage !== 'none') wanted.add(body.secondLanguage)
  return [...wanted]
}
