import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { agreementVocabulary } from './agreement-fields.ts'
import { handoverVocabulary } from './handover-fields.ts'
import { holdingsVocabulary } from './holdings-fields.ts'
import { type DocumentResources, openResources } from './kit/resources.ts'
import { faultIn, type TemplateFault } from './template/fault.ts'
import { loanProblems } from './template/loan-rules.ts'
import { openTemplate, type Template, templateFaults } from './template/template.ts'

/** The names that the text of each paper may use. */
export const vocabularies = {
  agreement: agreementVocabulary,
  handover: handoverVocabulary,
  holdings: holdingsVocabulary,
} as const satisfies Record<PaperKind, unknown>

type Templates = { readonly [K in PaperKind]: Template<(typeof vocabularies)[K]> }

/** What the papers are drawn with: fonts, colours, and the texts of the legal office. */
export type PaperResources = DocumentResources & {
  readonly templates: Templates
  /** The texts that come with the program. */
  readonly texts: Readonly<Record<PaperKind, string>>
}

/** The text of each paper as it comes with the program. */
export const templateFiles: Readonly<Record<PaperKind, string>> = {
  agreement: 'comodato.it.md',
  handover: 'consegna.it.md',
  holdings: 'registro.it.md',
}

/** Reads everything from an `assets` folder, once for all papers. Refused when a template is faulty, saying where. */
export function openPaperResources(assetsFolder: string): Result<PaperResources, TemplateFault> {
  const textOf = (paper: PaperKind): string =>
    readFileSync(join(assetsFolder, 'templates', templateFiles[paper]), 'utf8')
  const texts = { agreement: textOf('agreement'), handover: textOf('handover'), holdings: textOf('holdings') }
  const resources = openResources(assetsFolder)
  const agreement = openTemplate(templateFiles.agreement, texts.agreement, agreementVocabulary)
  if (!agreement.ok) return agreement
  const handover = openTemplate(templateFiles.handover, texts.handover, handoverVocabulary)
  if (!handover.ok) return handover
  const holdings = openTemplate(templateFiles.holdings, texts.holdings, holdingsVocabulary)
  if (!holdings.ok) return holdings
  const templates = { agreement: agreement.value, handover: handover.value, holdings: holdings.value }
  return ok({ ...resources, templates, texts })
}

/** The same with another text for one of the papers. */
export function withTemplate(
  resources: PaperResources,
  paper: PaperKind,
  name: string,
  text: string,
): Result<PaperResources, TemplateFault> {
  const { templates } = resources
  switch (paper) {
    case 'agreement': {
      const agreement = openTemplate(name, text, agreementVocabulary)
      return agreement.ok
        ? ok({ ...resources, templates: { ...templates, agreement: agreement.value } })
        : agreement
    }
    case 'handover': {
      const handover = openTemplate(name, text, handoverVocabulary)
      return handover.ok
        ? ok({ ...resources, templates: { ...templates, handover: handover.value } })
        : handover
    }
    default: {
      const holdings = openTemplate(name, text, holdingsVocabulary)
      return holdings.ok
        ? ok({ ...resources, templates: { ...templates, holdings: holdings.value } })
        : refused(holdings.error)
    }
  }
}

/** All that is wrong with a text for that paper, before any facts are put in it. */
export function faultsOfText(paper: PaperKind, text: string): readonly TemplateFault[] {
  const name = templateFiles[paper]
  const source = text.replaceAll('\r\n', '\n')
  const rules = paper === 'agreement' ? loanProblems(source) : []
  return [
    ...templateFaults(name, text, vocabularies[paper]),
    ...rules.map((problem) => faultIn({ name, source }, problem)),
  ].sort((one, other) => one.line - other.line || one.column - other.column)
}
