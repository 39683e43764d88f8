import type { HistoryFact, HistoryFilter } from '#src/contract/history.ts'
import type { HostOffice } from './host-office.ts'

type Asked = { readonly subject?: string; readonly filter: HistoryFilter; readonly after?: number }

/** All facts that pass the filter, page after page as a screen asks for them. */
export async function allFacts(office: HostOffice, asked: Asked, limit = 100): Promise<HistoryFact[]> {
  const facts: HistoryFact[] = []
  for (let before: number | undefined; ;) {
    const page = await office.get('history.page', {
      ...asked,
      ...(before !== undefined && { before }),
      limit,
    })
    facts.push(...page.facts)
    if (page.next === undefined) return facts
    before = page.next
  }
}
