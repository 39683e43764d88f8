import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '#src/shared/result.ts'
import { FormKind } from '#src/agreements/form.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { addendumVocabulary } from './addendum-fields.ts'
import { agreementVocabulary } from './agreement-fields.ts'
import { formVocabulary } from './form-fields.ts'
import { handoverVocabulary } from './handover-fields.ts'
import { holdingsVocabulary } from './holdings-fields.ts'
import type { Fonts } from './kit/fonts.ts'
import { type DocumentResources, openResources } from './kit/resources.ts'
import { faultIn, type ProblemAt, type TemplateFault } from './template/fault.ts'
import { feeProblems, loanProblems } from './template/loan-rules.ts'
import { correspondenceProblems } from './template/second-text.ts'
import { characterProblems } from './template/characters.ts'
import { titleProblems } from './template/check.ts'
import { openTemplate, type Template, templateFaults } from './template/template.ts'
import { spellingOf } from './text/languages/second-wording.ts'

/** The names that the text of each paper may use. */
export const vocabularies = {
  agreement: agreementVocabulary,
  handover: handoverVocabulary,
  holdings: holdingsVocabulary,
  extension: addendumVocabulary,
  addendum: addendumVocabulary,
  returnRequest: formVocabulary,
  firstReminder: formVocabulary,
  finalNotice: formVocabulary,
  returnReport: formVocabulary,
  replacementReport: formVocabulary,
  lossDeclaration: formVocabulary,
  auditReport: formVocabulary,
  wipeCertificate: formVocabulary,
} as const satisfies Record<PaperKind, unknown>

export type Templates = { readonly [K in PaperKind]: Template<(typeof vocabularies)[K]> }

/** What the papers are drawn with: fonts, colours, and the texts of the legal office. */
export type PaperResources = DocumentResources & {
  readonly templates: Templates
  /** The texts that the office has published in other languages. */
  readonly others: { readonly [L in SecondLanguage]?: Partial<Templates> }
  /** The texts that come with the program. */
  readonly texts: Readonly<Record<PaperKind, string>>
}

/** The text of each paper as it comes with the program. */
export const templateFiles: Readonly<Record<PaperKind, string>> = {
  agreement: 'comodato.it.md',
  handover: 'consegna.it.md',
  holdings: 'registro.it.md',
  extension: 'proroga.it.md',
  addendum: 'aggiuntivo.it.md',
  returnRequest: 'richiesta.it.md',
  firstReminder: 'sollecito.it.md',
  finalNotice: 'diffida.it.md',
  returnReport: 'restituzione.it.md',
  replacementReport: 'sostituzione.it.md',
  lossDeclaration: 'furto.it.md',
  auditReport: 'ricognizione.it.md',
  wipeCertificate: 'cancellazione.it.md',
}

/** The file of a text in that language; the program has a model for some. */
export const templateFile = (paper: PaperKind, language?: SecondLanguage): string =>
  language === undefined ? templateFiles[paper] : templateFiles[paper].replace('.it.md', `.${language}.md`)

/** What a text in a second language is begun from; undefined when the program has no model of it. */
export function modelText(
  assetsFolder: string,
  paper: PaperKind,
  language: SecondLanguage,
): string | undefined {
  const file = join(assetsFolder, 'templates', templateFile(paper, language))
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** The same for each paper about a loan under way. */
const forEachForm = <T>(make: (kind: FormKind) => T): Readonly<Record<FormKind, T>> => ({
  returnRequest: make('returnRequest'),
  firstReminder: make('firstReminder'),
  finalNotice: make('finalNotice'),
  returnReport: make('returnReport'),
  replacementReport: make('replacementReport'),
  lossDeclaration: make('lossDeclaration'),
  auditReport: make('auditReport'),
  wipeCertificate: make('wipeCertificate'),
})

/** Reads everything from an `assets` folder, once for all papers. Refused when a template is faulty, saying where. */
export function openPaperResources(assetsFolder: string): Result<PaperResources, TemplateFault> {
  const textOf = (paper: PaperKind): string =>
    readFileSync(join(assetsFolder, 'templates', templateFiles[paper]), 'utf8')
  const texts = {
    agreement: textOf('agreement'),
    handover: textOf('handover'),
    holdings: textOf('holdings'),
    extension: textOf('extension'),
    addendum: textOf('addendum'),
    ...forEachForm(textOf),
  }
  const agreement = openTemplate(templateFiles.agreement, texts.agreement, agreementVocabulary)
  if (!agreement.ok) return agreement
  const handover = openTemplate(templateFiles.handover, texts.handover, handoverVocabulary)
  if (!handover.ok) return handover
  const holdings = openTemplate(templateFiles.holdings, texts.holdings, holdingsVocabulary)
  if (!holdings.ok) return holdings
  const extension = openTemplate(templateFiles.extension, texts.extension, addendumVocabulary)
  if (!extension.ok) return extension
  const addendum = openTemplate(templateFiles.addendum, texts.addendum, addendumVocabulary)
  if (!addendum.ok) return addendum
  const forms = openForms(texts)
  if (!forms.ok) return forms
  const templates = {
    agreement: agreement.value,
    handover: handover.value,
    holdings: holdings.value,
    extension: extension.value,
    addendum: addendum.value,
    ...forms.value,
  }
  return ok({ ...openResources(assetsFolder), templates, others: {}, texts })
}

type FormTemplate = Template<typeof formVocabulary>

function openForms(
  texts: Readonly<Record<FormKind, string>>,
): Result<Readonly<Record<FormKind, FormTemplate>>, TemplateFault> {
  const opened = new Map<FormKind, FormTemplate>()
  for (const kind of FormKind.options) {
    const template = openTemplate(templateFiles[kind], texts[kind], formVocabulary)
    if (!template.ok) return template
    opened.set(kind, template.value)
  }
  return ok(forEachForm((kind) => known(opened.get(kind))))
}

function known(template: FormTemplate | undefined): FormTemplate {
  if (!template) throw new Error('templates: a paper that is on no list')
  return template
}

type TextOf = { readonly paper: PaperKind; readonly language?: SecondLanguage | undefined }

/** Reads a text for that paper, in that language. */
export const openText = ({
  paper,
  language,
  name,
  text,
}: TextOf & { readonly name: string; readonly text: string }) =>
  openTemplate(name, text, vocabularies[paper], language === undefined ? undefined : spellingOf(language))

type OpenText = Extract<ReturnType<typeof openText>, { readonly ok: true }>['value']

/** The same with that text for one of the papers, in one language. */
export function withText(
  resources: PaperResources,
  { paper, language }: TextOf,
  own: OpenText,
): PaperResources {
  const { templates, others } = resources
  return language === undefined
    ? { ...resources, templates: { ...templates, [paper]: own } }
    : { ...resources, others: { ...others, [language]: { ...others[language], [paper]: own } } }
}

/** A text in a second language, and the Italian one that it stands beside. */
export type SecondText = { readonly language: SecondLanguage; readonly italian: string }

/** All that is wrong with a text for that paper, before any facts are put in it: a character that `fonts` lack too. */
export function faultsOfText(
  paper: PaperKind,
  text: string,
  fonts: Fonts,
  second?: SecondText,
): readonly TemplateFault[] {
  const name = templateFile(paper, second?.language)
  const source = text.replaceAll('\r\n', '\n')
  const rules = [
    ...titleProblems(source),
    ...characterProblems(source, fonts),
    ...rulesFor(paper, source, second?.language),
    ...(second ? correspondenceProblems(second.italian, source) : []),
  ]
  return [
    ...templateFaults(name, text, vocabularies[paper]),
    ...rules.map((problem) => faultIn({ name, source }, problem)),
  ].sort((one, other) => one.line - other.line || one.column - other.column)
}

/** An agreement has what a loan for use cannot do without; neither it nor what changes it can ask for a fee. */
function rulesFor(
  paper: PaperKind,
  source: string,
  language: SecondLanguage | undefined,
): readonly ProblemAt[] {
  if (paper === 'agreement') return loanProblems(source, language)
  return paper === 'extension' || paper === 'addendum' ? feeProblems(source, language) : []
}
