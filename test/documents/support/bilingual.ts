import { readFileSync } from 'node:fs'
import path from 'node:path'
import { OwnTexts } from '#main/documents/own-texts.ts'
import { type PaperResources, templateFile } from '#main/documents/resources.ts'
import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { resources, value } from './loans.ts'

/** The languages of which the program has models. */
export const modelled = ['sl', 'de', 'fr'] as const

export const modelOf = (paper: PaperKind, language: SecondLanguage): string =>
  readFileSync(path.resolve('assets/templates', templateFile(paper, language)), 'utf8')

/** What papers are drawn with once the office has published that text, or the model. */
export function withSecond(
  paper: PaperKind,
  language: SecondLanguage,
  text = modelOf(paper, language),
  among = resources,
): PaperResources {
  const name = `${templateFile(paper, language)} v1`
  return value(new OwnTexts().over(among, [{ paper, language, name, text }]))
}

/** The paper of a body that has it in that language too. */
export const inTwo = <P>(
  paper: P,
  language: SecondLanguage,
  layout: SecondLanguageUse['layout'] = 'sideBySide',
): P & { readonly secondLanguage: SecondLanguageUse } => ({ ...paper, secondLanguage: { language, layout } })
