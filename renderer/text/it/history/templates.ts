import type { TemplateEvent } from '#src/templates/template.ts'
import { formatDate } from '#renderer/text/format.ts'
import { templatesText } from '#renderer/text/it/templates.ts'
import type { Tellers } from './tellers.ts'
import { note, told } from './telling.ts'

/** The facts of the texts of papers, in words. */
export const templateTellers: Tellers<TemplateEvent> = {
  templatePublished: ({ paper, language, version, usedFrom, note: why }) =>
    told(
      'office',
      [templatesText.nameOf(paper, language)],
      `Testo pubblicato: versione ${version}, in uso dal ${formatDate(usedFrom)}`,
      { notes: note('Nota', why) },
    ),
}
