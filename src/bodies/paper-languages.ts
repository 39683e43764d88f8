import type { SecondLanguage } from '#src/shared/languages.ts'
import type { BodiesState, Body } from './body.ts'
import { type SecondLanguageUse, useOf } from './second-language.ts'

/** The second language of the papers with that body: its own choice, else that of the Region. */
export function secondLanguageFor(
  { secondLanguage }: Pick<BodiesState, 'secondLanguage'>,
  body: Pick<Body, 'secondLanguage'> | undefined,
): SecondLanguageUse | undefined {
  const language = body?.secondLanguage ?? secondLanguage?.language ?? 'none'
  return language === 'none' ? undefined : useOf(secondLanguage, language)
}

/** The second languages that some paper of the register has, the Region’s own first. */
export function languagesInUse({ secondLanguage, bodies }: BodiesState): SecondLanguage[] {
  const wanted = new Set<SecondLanguage>(secondLanguage?.language ? [secondLanguage.language] : [])
  for (const body of bodies.values())
    if (body.secondLanguage !== undefined && body.secondLanguage !== 'none') wanted.add(body.secondLanguage)
  return [...wanted]
}
