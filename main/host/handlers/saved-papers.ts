import { savePapers, savePlan } from '#main/host/papers/save-papers.ts'
import type { HandlersOf, Services } from '#main/host/services.ts'
import type { savedPaperRequests } from '#src/contract/saved-papers.ts'

export const savedPaperHandlers = (services: Services): HandlersOf<typeof savedPaperRequests> => ({
  'papers.savePlan': ({ ids, choice }, job) => savePlan(services, ids, choice, job),
  'papers.save': ({ ids, ...asked }, job) => savePapers(services, ids, asked, job),
})
