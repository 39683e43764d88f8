import {
  openPaperResources,
  type PaperResources,
  templateFiles,
  withTemplate,
} from '#main/documents/resources.ts'
import type { TemplateFault } from '#main/documents/template/fault.ts'
import type { Register } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { PaperKind, type TemplateVersion, versionOn } from '#src/templates/template.ts'
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
  let resources = paperResources(services.resources)
  for (const paper of PaperKind.options) {
    const version = versionOn(templates, paper, on)
    if (!resources.ok || version === undefined) continue
    const own = ownText(resources.value, version)
    if (!own.ok) return own
    resources = ok({
      ...resources.value,
      templates: { ...resources.value.templates, [paper]: own.value.templates[paper] },
    })
  }
  return resources
}

function ownText(resources: PaperResources, version: TemplateVersion): Opened {
  const known = read.get(version)
  if (known) return known
  const { paper, text } = version
  const own = withTemplate(resources, paper, versionName(version), text)
  read.set(version, own)
  return own
}

/** «comodato.it.md v3»: what a paper says of the words it was drawn with. */
const versionName = ({ paper, version }: TemplateVersion): string => `${templateFiles[paper]} v${version}`
