import { drawingRefusal } from '#main/host/papers/draw-paper.ts'
import { previewTemplate, tryText } from '#main/host/templates/preview-template.ts'
import { act, type HandlersOf, type Services } from '#main/host/services.ts'
import { secondText } from '#main/host/templates/templates.ts'
import { paperResources } from '#main/host/papers/paper-resources.ts'
import { modelText } from '#main/documents/resources.ts'
import { languagesInUse } from '#src/bodies/paper-languages.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { PaperText, templateRequests } from '#src/contract/templates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { comingVersions, inTwoLanguages, PaperKind, textKey, versionOn } from '#src/templates/template.ts'

export const templateHandlers = (services: Services): HandlersOf<typeof templateRequests> => ({
  'templates.list': ({ language }) =>
    ok({
      papers: PaperKind.options
        .filter((paper) => language === undefined || inTwoLanguages(paper))
        .map((paper) => paperText(services, paper, language)),
      languagesInUse: languagesInUse(services.ledger.register.bodies),
    }),
  'templates.read': ({ paper, language, version }) => {
    const { templates } = services.ledger.register
    const wanted = version ?? versionOn(templates, paper, services.world.today(), language)?.version ?? 0
    const own = templates.versions.get(textKey(paper, language))?.find((one) => one.version === wanted)
    return own
      ? ok({ version: wanted, text: own.text, isModel: true })
      : startingText(services, paper, language)
  },
  'templates.preview': (asked, job) => previewTemplate(services, asked, job),
  'templates.publish': async ({ usedFrom, note, ...asked }, job) => {
    const tried = await tryText(services, asked, job)
    if (!tried.ok) return tried
    const [fault] = tried.value.faults
    if (fault) return refused(drawingRefusal(fault))
    const { paper, language, text } = asked
    return act(services, {
      type: 'publishTemplate',
      paper,
      ...(language && { language }),
      text,
      usedFrom,
      note,
    })
  },
})

/** The text of the program; in a second language that it has no model of, the Italian one, to be translated. */
function startingText(
  services: Services,
  paper: PaperKind,
  language: SecondLanguage | undefined,
): Result<{ version: number; text: string; isModel: boolean }, AnyRefusal> {
  const model = language && modelText(services.resources, paper, language)
  if (model !== undefined) return ok({ version: 0, text: model, isModel: true })
  const italian = secondText(services, paper, language)?.italian
  if (italian !== undefined) return ok({ version: 0, text: italian, isModel: false })
  const resources = paperResources(services.resources)
  return resources.ok
    ? ok({ version: 0, text: resources.value.texts[paper], isModel: true })
    : refused(drawingRefusal(resources.error))
}

function paperText({ ledger, world }: Services, paper: PaperKind, language?: SecondLanguage): PaperText {
  const { templates } = ledger.register
  const today = world.today()
  const published = templates.versions.get(textKey(paper, language)) ?? []
  const own = published.map(({ version, usedFrom, publishedOn, note }) => ({
    version,
    usedFrom,
    publishedOn,
    note,
  }))
  return {
    paper,
    current: versionOn(templates, paper, today, language)?.version ?? 0,
    coming: comingVersions(templates, paper, today, language).map(({ version }) => version),
    versions: [...own.reverse(), { version: 0, note: '' }],
  }
}
