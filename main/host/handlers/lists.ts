import { exportList } from '#main/host/export/export-list.ts'
import type { HandlersOf, Services } from '#main/host/services.ts'
import { inSteps } from '#main/journal/breath.ts'
import type { listRequests } from '#src/contract/lists.ts'
import type { Collection, RowWindow } from '#src/register/lists/page.ts'
import { type ListQuery, wholeList } from '#src/register/lists/query.ts'
import { ok } from '#src/shared/result.ts'

type Window = RowWindow & { readonly query: ListQuery }

export const listHandlers = (services: Services): HandlersOf<typeof listRequests> => {
  const { world } = services
  // A column is made when it is first asked for, and others have their turn meanwhile.
  const ready = (collection: Collection, query: ListQuery) =>
    inSteps(services.lists.readying(collection, query, world.today()))
  const windowOf =
    <C extends Collection>(collection: C) =>
    async ({ query, offset, limit }: Window) => {
      await ready(collection, query)
      return services.lists.query(collection, query, { offset, limit }, world.today())
    }
  return {
    'items.list': windowOf('items'),
    'agreements.list': windowOf('agreements'),
    'bodies.list': windowOf('bodies'),
    'lists.ids': async ({ collection, query }) => {
      await ready(collection, query)
      const ids = services.lists.ids(collection, query, world.today())
      return ids.ok ? ok({ ids: ids.value }) : ids
    },
    'lists.options': async ({ collection, field, search }) => {
      await ready(collection, { ...wholeList, sort: [{ field, direction: 'ascending' }] })
      return services.lists.options(collection, field, search, world.today())
    },
    'lists.export': async (request) => {
      await ready(request.collection, request.query)
      return exportList(services, request)
    },
  }
}
