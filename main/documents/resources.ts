import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '#src/shared/result.ts'
import { agreementVocabulary } from './agreement-fields.ts'
import { handoverVocabulary } from './handover-fields.ts'
import { holdingsVocabulary } from './holdings-fields.ts'
import { type DocumentResources, openResources } from './kit/resources.ts'
import type { TemplateFault } from './template/fault.ts'
import { openTemplate, type Template } from './template/template.ts'

/** What the papers are drawn with: fonts, colours, and the texts of the legal office. */
export type PaperResources = DocumentResources & {
  readonly templates: {
    readonly agreement: Template<typeof agreementVocabulary>
    readonly handover: Template<typeof handoverVocabulary>
    readonly holdings: Template<typeof holdingsVocabulary>
  }
}

/** Reads everything from an `assets` folder, once for all papers. Refused when a template is faulty, saying where. */
export function openPaperResources(assetsFolder: string): Result<PaperResources, TemplateFault> {
  const textOf = (file: string): string => readFileSync(join(assetsFolder, 'templates', file), 'utf8')
  const agreement = openTemplate('comodato.it.md', textOf('comodato.it.md'), agreementVocabulary)
  if (!agreement.ok) return agreement
  const handover = openTemplate('consegna.it.md', textOf('consegna.it.md'), handoverVocabulary)
  if (!handover.ok) return handover
  const holdings = openTemplate('registro.it.md', textOf('registro.it.md'), holdingsVocabulary)
  if (!holdings.ok) return holdings
  const templates = { agreement: agreement.value, handover: handover.value, holdings: holdings.value }
  return ok({ ...openResources(assetsFolder), templates })
}
