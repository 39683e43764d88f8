import type { Body } from '#src/bodies/body.ts'
import type { Filter } from '#src/contract/list-query.ts'

/** Where the list of items shows those that a fund has paid for, alone or with others. */
export const itemsOfFund = (name: string) => ({
  to: '/beni' as const,
  search: { filtri: [{ field: 'funds', test: 'contains', text: name }] satisfies Filter[] },
})

/** Where the list shows what a body has in loan now: things, or services. Names repeat from province to province. */
export const itemsOfBody = (body: Pick<Body, 'name' | 'province'>, kind: 'asset' | 'service') => ({
  to: '/beni' as const,
  search: {
    ...(kind === 'asset' ? { stato: 'lent' } : { tipo: 'service' }),
    filtri: [
      { field: 'borrowerName', test: 'equals', value: body.name },
      ...(body.province === undefined
        ? []
        : [{ field: 'province', test: 'anyOf' as const, values: [body.province] }]),
      ...(kind === 'asset' ? [] : [{ field: 'status', test: 'anyOf' as const, values: ['active'] }]),
    ] satisfies Filter[],
  },
})
