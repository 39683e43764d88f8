import type { OwnText } from '#main/documents/own-texts.ts'
import { type SecondText, templateFile } from '#main/documents/resources.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { PaperKind, type TemplatesState, type TemplateVersion, versionOn } from '#src/templates/template.ts'
import { paperResources } from './paper-resources.ts'
import type { Services } from './services.ts'

/** The texts that the office has published for that day, in every language. */
export const ownTextsOn = (templates: TemplatesState, on: CalendarDate): readonly OwnText[] =>
  [undefined, ...SecondLanguage.options].flatMap((language) =>
    PaperKind.options.flatMap((paper) => {
      const version = versionOn(templates, paper, on, language)
      return version ? [{ paper, language, name: versionName(version), text: version.text }] : []
    }),
  )

/** The Italian text that one in a second language stands beside today. */
export function secondText(
  services: Services,
  paper: PaperKind,
  language: SecondLanguage | undefined,
): SecondText | undefined {
  if (language === undefined) return undefined
  const { templates } = services.ledger.register
  const program = paperResources(services.resources)
  const own = versionOn(templates, paper, services.world.today())?.text
  return { language, italian: own ?? (program.ok ? program.value.texts[paper] : '') }
}

/** «comodato.it.md v3»: what a paper says of the words it was drawn with. */
const versionName = ({ paper, language, version }: TemplateVersion): string =>
  `${templateFile(paper, language)} v${version}`
