import {
  openPaperResources,
  type PaperResources,
  type SecondText,
  templateFile,
  withTemplate,
} from '#main/documents/resources.ts'
import type { TemplateFault } from '#main/documents/template/fault.ts'
import type { Register } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { PaperKind, type TemplatesState, type TemplateVersion, versionOn } from '#src/templates/template.ts'
import type { Services } from './services.ts'

const opened = new Map<string, ReturnType<typeof openPaperResources>>()

/** Fonts and the texts that come with the program are read once for all papers. */
export function paperResources(folder: string): ReturnType<typeof openPaperResources> {
  const known = opened.get(folder)
  if (known) return known
  const resources = openPaperResources(folder)
  opened.set(folder, resources)
  return resources
}

type Opened = ReturnType<typeof withTemplate>

/** Texts of the office that were read already. */
const read = new WeakMap<TemplateVersion, Opened>()

/** What the papers of that day are drawn with: the office's own texts where it has published them. */
export function resourcesOn(
  services: Pick<Services, 'resources'>,
  { templates }: Register,
  on: CalendarDate,
): Result<PaperResources, TemplateFault> {
  const program = paperResources(services.resources)
  if (!program.ok) return program
  let resources = program.value
  for (const version of versionsOn(templates, on)) {
    const own = ownText(resources, version)
    if (!own.ok) return own
    resources = withOwn(resources, own.value, version)
  }
  return ok(resources)
}

/** The texts of the office that are used on that day, in every language. */
const versionsOn = (templates: TemplatesState, on: CalendarDate): readonly TemplateVersion[] =>
  [undefined, ...SecondLanguage.options].flatMap((language) =>
    PaperKind.options.flatMap((paper) => versionOn(templates, paper, on, language) ?? []),
  )

function withOwn(
  resources: PaperResources,
  own: PaperResources,
  { paper, language }: TemplateVersion,
): PaperResources {
  if (language === undefined)
    return { ...resources, templates: { ...resources.templates, [paper]: own.templates[paper] } }
  const texts = { ...resources.others[language], [paper]: own.others[language]?.[paper] }
  return { ...resources, others: { ...resources.others, [language]: texts } }
}

function ownText(resources: PaperResources, version: TemplateVersion): Opened {
  const known = read.get(version)
  if (known) return known
  const { paper, language, text } = version
  const own = withTemplate(resources, paper, versionName(version), text, language)
  read.set(version, own)
  return own
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
