import { z } from 'zod'
import type { Filter } from '#src/contract/list-query.ts'
import type { Overview } from '#src/contract/register.ts'

/** The questions asked most often of the list, in the order of the life of a loan. */
export const QuickView = z.enum([
  'bozze',
  'da-firmare',
  'da-consegnare',
  'in-vigore',
  'atti-da-firmare',
  'in-scadenza',
  'scaduti',
  'conclusi',
  'tutti',
])
export type QuickView = z.infer<typeof QuickView>

/** The part of the address after `?`: the view, the words to search for at first, the signed files to look at. */
export const ListSearch = z.object({
  vista: QuickView.catch('tutti'),
  testo: z.coerce.string().catch('').default(''),
  firmati: z.literal('arrivati').optional().catch(undefined),
})

const status = (...values: string[]): Filter => ({ field: 'status', test: 'anyOf', values })

/** The filters of a view; they count the same agreements as the start page. */
export function viewFilters(view: QuickView, today: string, expiringUntil: string): Filter[] {
  switch (view) {
    case 'bozze':
      return [status('draft')]
    case 'da-firmare':
      return [status('issued')]
    case 'da-consegnare':
      return [status('signed', 'inForce'), { field: 'awaitsHandover', test: 'equals', value: true }]
    case 'in-vigore':
      return [status('inForce')]
    case 'atti-da-firmare':
      return [{ field: 'awaitsAddendum', test: 'equals', value: true }]
    case 'in-scadenza':
      return [status('inForce'), { field: 'endsOn', test: 'between', from: today, to: expiringUntil }]
    case 'scaduti':
      return [status('inForce'), { field: 'expired', test: 'equals', value: true }]
    case 'conclusi':
      return [status('closed', 'annulled', 'discarded')]
    default:
      return []
  }
}

/** How many agreements wait in a view, where the register counts them. */
export function viewCount(view: QuickView, overview: Overview | undefined): number | undefined {
  if (!overview) return undefined
  const counts: Partial<Record<QuickView, number>> = {
    bozze: overview.drafts,
    'da-firmare': overview.toSign,
    'da-consegnare': overview.toHandOver,
    'in-vigore': overview.inForce,
    'atti-da-firmare': overview.addendaToSign,
    'in-scadenza': overview.expiring,
    scaduti: overview.expired,
  }
  return counts[view]
}
