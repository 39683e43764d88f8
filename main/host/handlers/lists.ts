import { exportList } from '#main/host/export-list.ts'
import type { HandlersOf, Services } from '#main/host/services.ts'
import type { listRequests } from '#src/contract/lists.ts'
import { ok } from '#src/shared/result.ts'

export const listHandlers = (services: Services): HandlersOf<typeof listRequests> => {
  const { world } = services
  return {
    'items.list': ({ query, offset, limit }) =>
      services.lists.query('items', query, { offset, limit }, world.today()),
    'agreements.list': ({ query, offset, limit }) =>
      services.lists.query('agreements', query, { offset, limit }, world.today()),
    'bodies.list': ({ query, offset, limit }) =>
      services.lists.query('bodies', query, { offset, limit }, world.today()),
    'lists.ids': ({ collection, query }) => {
      const ids = services.lists.ids(collection, query, world.today())
      return ids.ok ? ok({ ids: ids.value }) : ids
    },
    'lists.options': ({ collection, field, search }) =>
      services.lists.options(collection, field, search, world.today()),
    'lists.export': (request) => exportList(services, request),
  }
}
