import { drawingRefusal } from '#main/host/means-of-drawing.ts'
import { previewTemplate } from '#main/host/preview-template.ts'
import { act, type HandlersOf, type Services } from '#main/host/services.ts'
import { paperResources } from '#main/host/templates.ts'
import { faultsOfText } from '#main/documents/resources.ts'
import type { PaperText, templateRequests } from '#src/contract/templates.ts'
import { ok, refused } from '#src/shared/result.ts'
import { PaperKind, versionOn } from '#src/templates/template.ts'

export const templateHandlers = (services: Services): HandlersOf<typeof templateRequests> => ({
  'templates.list': () => ok({ papers: PaperKind.options.map((paper) => paperText(services, paper)) }),
  'templates.read': ({ paper, version }) => {
    const { templates } = services.ledger.register
    const wanted = version ?? versionOn(templates, paper, services.world.today())?.version ?? 0
    const own = templates.versions.get(paper)?.find((one) => one.version === wanted)
    if (own) return ok({ version: wanted, text: own.text })
    const resources = paperResources(services.resources)
    return resources.ok
      ? ok({ version: 0, text: resources.value.texts[paper] })
      : refused(drawingRefusal(resources.error))
  },
  'templates.preview': ({ paper, text }) => previewTemplate(services, paper, text),
  'templates.publish': ({ paper, text, usedFrom, note }) => {
    const [fault] = faultsOfText(paper, text)
    return fault
      ? refused(drawingRefusal(fault))
      : act(services, { type: 'publishTemplate', paper, text, usedFrom, note })
  },
})

function paperText({ ledger, world }: Services, paper: PaperKind): PaperText {
  const { templates } = ledger.register
  const own = (templates.versions.get(paper) ?? []).map(({ version, usedFrom, publishedOn, note }) => ({
    version,
    usedFrom,
    publishedOn,
    note,
  }))
  return {
    paper,
    current: versionOn(templates, paper, world.today())?.version ?? 0,
    versions: [...own.reverse(), { version: 0, note: '' }],
  }
}
