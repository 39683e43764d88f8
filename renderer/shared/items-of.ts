import type { Filter } from '#src/contract/list-query.ts'
import type { Id } from '#src/shared/text.ts'

/** Where the list of items shows those that a fund has paid for, alone or with others. */
export const itemsOfFund = (fondo: Id) => ({ to: '/beni' as const, search: { fondo } })

/** Where it shows the things that a body has in loan now. */
export const thingsOfBody = (ente: Id) => ({ to: '/beni' as const, search: { ente, stato: 'lent' } })

/** Services that were activated, and not given back. */
const inUse: Filter = { field: 'status', test: 'anyOf', values: ['active', 'suspended'] }

/** Where it shows the services that a body has in loan now. */
export const servicesOfBody = (ente: Id) => ({
  to: '/beni' as const,
  search: { ente, tipo: 'service', filtri: [inUse] },
})

/** Where its page shows the loans of a body, each with the seats that it uses. */
export const loansOfBody = (id: Id) => ({
  to: '/enti/$id' as const,
  params: { id },
  search: { parte: 'loans' },
})
