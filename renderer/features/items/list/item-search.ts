import { z } from 'zod'
import { Filter } from '#src/contract/list-query.ts'
import { Id } from '#src/shared/text.ts'

/** The quick views of the list, in the order of the life of an item. */
export const ItemView = z.enum(['tutti', 'magazzino', 'riservati', 'comodato', 'licenze', 'servizi', 'altri'])
export type ItemView = z.infer<typeof ItemView>

/** What the address of the list says: it opens again as it was left. */
export const ItemSearch = z.object({
  /** An address that says only digits is read as a number. */
  testo: z.union([z.string(), z.number().transform(String)]).catch(''),
  stato: z.string().optional().catch(undefined),
  tipo: z.string().optional().catch(undefined),
  /** Only the items of one delivery, that one fund has paid for, that one body has. */
  importazione: Id.optional().catch(undefined),
  fondo: Id.optional().catch(undefined),
  ente: Id.optional().catch(undefined),
  filtri: z.array(Filter).catch([]),
})
export type ItemSearch = z.infer<typeof ItemSearch>

/** What an address can ask of all items besides a view and filters. */
export type ItemCondition = 'importazione' | 'fondo' | 'ente'

/** The same as the host counts it. */
export const conditionFilters = ({
  importazione,
  fondo,
  ente,
}: Pick<ItemSearch, ItemCondition>): Filter[] => [
  ...(importazione === undefined
    ? []
    : [{ field: 'importId', test: 'equals' as const, value: importazione }]),
  ...(fondo === undefined ? [] : [{ field: 'fundIds', test: 'contains' as const, text: fondo }]),
  ...(ente === undefined ? [] : [{ field: 'borrowerId', test: 'equals' as const, value: ente }]),
]

type Place = Pick<ItemSearch, 'stato' | 'tipo'>
type View = Place & { readonly filters: readonly Filter[] }

const whole: View = { stato: undefined, tipo: undefined, filters: [] }
const ofStatus = (stato: string, ...values: string[]): View => ({
  ...whole,
  stato,
  filters: [{ field: 'status', test: 'anyOf', values: values.length === 0 ? [stato] : values }],
})
const ofKind = (tipo: string): View => ({
  ...whole,
  tipo,
  filters: [{ field: 'kind', test: 'anyOf', values: [tipo] }],
})
const views: Readonly<Record<ItemView, View>> = {
  tutti: whole,
  magazzino: ofStatus('inStock'),
  riservati: ofStatus('reserved'),
  comodato: ofStatus('lent'),
  licenze: ofKind('licence'),
  servizi: ofKind('service'),
  altri: ofStatus(
    'altri',
    'returned',
    'underRepair',
    'outOfUse',
    'missing',
    'stolen',
    'disposed',
    'struckOff',
    'suspended',
    'ceased',
  ),
}

/** How the address says a view. */
export const placeOf = (view: ItemView): Place => ({ stato: views[view].stato, tipo: views[view].tipo })

/** The view that the address says; «Tutti» when it says none of them. */
export const viewOf = ({ stato, tipo }: Place): ItemView =>
  ItemView.options.find((view) => views[view].stato === stato && views[view].tipo === tipo) ?? 'tutti'

/** The conditions of a view, as the host counts them. */
export const viewFilters = (view: ItemView): readonly Filter[] => views[view].filters
