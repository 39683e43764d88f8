import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderAddendum } from '#main/documents/addendum.ts'
import { renderAgreement } from '#main/documents/agreement.ts'
import type { Drawable } from '#main/documents/drawing.ts'
import { renderForm } from '#main/documents/form.ts'
import { renderHandover } from '#main/documents/handover.ts'
import { OwnTexts } from '#main/documents/own-texts.ts'
import { modelText, type PaperResources, templateFile } from '#main/documents/resources.ts'
import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { inTwoLanguages, PaperKind } from '#src/templates/template.ts'
import { resources, value } from './loans.ts'

/** The languages of which the program has models. */
export const modelled = ['sl', 'de', 'fr'] as const

export const modelOf = (paper: PaperKind, language: SecondLanguage): string =>
  readFileSync(path.resolve('assets/templates', templateFile(paper, language)), 'utf8')

/** What each line of a text begins with, the article it names and the fields it has: the same in every language. */
export const outlineOf = (text: string): readonly (readonly (string | undefined)[])[] =>
  text
    .split('\n')
    .slice(1)
    .map((line) => [
      /^(?:#+| *1\.|-)? ?/.exec(line)?.[0],
      /\{#[a-z-]+\}$/.exec(line)?.[0],
      ...[...new Set([...line.matchAll(/\{\{.+?\}\}/g)].map(String))].sort(),
    ])

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

/** What papers are drawn with once the office has a text of every kind in that language. */
export function withEverySecond(language: SecondLanguage): PaperResources {
  const texts = PaperKind.options.filter(inTwoLanguages).map((paper) => ({
    paper,
    language,
    name: templateFile(paper, language),
    text: modelText(path.resolve('assets'), paper, language) ?? resources.texts[paper],
  }))
  return value(new OwnTexts().over(resources, texts))
}

type InTwo = Exclude<Drawable, { readonly kind: 'labels' | 'holdings' }>

export const isInTwo = (of: Drawable): of is InTwo => of.kind !== 'labels' && of.kind !== 'holdings'

/** Any paper that may have two languages, in both. */
export function drawInTwo(
  of: InTwo,
  { language, layout }: SecondLanguageUse,
  among = withEverySecond(language),
): Uint8Array {
  switch (of.kind) {
    case 'agreement':
      return value(renderAgreement(inTwo(of.paper, language, layout), among))
    case 'handover':
      return value(renderHandover(inTwo(of.paper, language, layout), among))
    case 'addendum':
      return value(renderAddendum(inTwo(of.paper, language, layout), among))
    default:
      return value(renderForm(inTwo(of.paper, language, layout), among))
  }
}
