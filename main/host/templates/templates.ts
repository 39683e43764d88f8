import type { Drawable } from '#main/documents/drawing.ts'
import type { OwnText } from '#main/documents/own-texts.ts'
import { type SecondText, templateFile } from '#main/documents/resources.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { PaperKind, type TemplatesState, type TemplateVersion, versionOn } from '#src/templates/template.ts'
import { paperResources } from '#main/host/papers/paper-resources.ts'
import type { Services } from '#main/host/services.ts'

/** The texts that the office has published for that day, in every language. */
const ownTextsOn = (templates: TemplatesState, on: CalendarDate): readonly OwnText[] =>
  [undefined, ...SecondLanguage.options].flatMap((language) =>
    PaperKind.options.flatMap((paper) => {
      const version = versionOn(templates, paper, on, language)
      return version ? [ownText(version)] : []
    }),
  )

/**
 * The texts that draw it: those of the day, but an addendum takes the articles that it adds from the text by which its
 * agreement was drawn.
 */
export function ownTextsFor(templates: TemplatesState, of: Drawable, on: CalendarDate): readonly OwnText[] {
  const texts = ownTextsOn(templates, on)
  if (of.kind !== 'addendum' || !of.paper.amended) return texts
  const wordings = of.paper.amended.wording.split(' + ')
  const agreed = [...templates.versions.values()]
    .flat()
    .filter((version) => wordings.some((wording) => wording.startsWith(`${versionName(version)} `)))
  return [...texts.filter(({ paper }) => paper !== 'agreement'), ...agreed.map(ownText)]
}

const ownText = (version: TemplateVersion): OwnText => {
  const { paper, language, text } = version
  return { paper, language, name: versionName(version), text }
}

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
