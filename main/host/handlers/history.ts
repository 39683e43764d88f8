import { exportHistory, historyPage } from '#main/host/history/history-pages.ts'
import { LedgerWalk } from '#main/host/history/history-walk.ts'
import type { HandlersOf, Services } from '#main/host/services.ts'
import type { historyRequests } from '#src/contract/history.ts'

export function historyHandlers(services: Services): HandlersOf<typeof historyRequests> {
  const walk = new LedgerWalk()
  return {
    'history.page': (request) => historyPage(services, walk, request),
    'history.export': (request, job) => exportHistory(services, walk, request, job),
  }
}
