import { useMemo, type ReactNode } from 'react'
import type { ItemPage } from '#src/contract/items.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { Timeline } from '#renderer/components/Timeline.tsx'
import { itemPageText as words } from '#renderer/text/it/items-page.ts'
import { Holders } from './Holders.tsx'
import { fundingFacts, identityFacts, purchaseFacts, placeFacts } from './item-facts.ts'
import { itemHistory } from './item-history.ts'

/** All that the register knows of an item, in groups, and its history beside. */
export const ItemFacts = ({ facts }: { facts: ItemPage }) => {
  const history = useAsk('history.of', { subject: facts.item.id, limit: 500 }).data?.facts
  const told = useMemo(() => itemHistory(history ?? [], facts.item), [history, facts.item])
  const use = placeFacts(facts)
  return (
    <div className="item-facts">
      <div className="item-groups">
        {facts.item.kind !== 'licence' && <WithWhom facts={facts} />}
        {use.length > 0 && facts.holders.length > 0 && (
          <Group title={words.groups.use}>
            <KeyValueList facts={use} />
          </Group>
        )}
        <Group title={words.groups.identity}>
          <KeyValueList facts={identityFacts(facts.item)} />
        </Group>
        <Group title={words.groups.purchase}>
          <KeyValueList facts={purchaseFacts(facts)} />
        </Group>
        <Group title={words.groups.funding}>
          {facts.funds.length === 0 ? (
            <p className="item-none">{words.noFunding}</p>
          ) : (
            <KeyValueList facts={fundingFacts(facts)} />
          )}
        </Group>
        {facts.item.kind === 'licence' && <WithWhom facts={facts} />}
      </div>
      <Group title={words.groups.history}>{history && <Timeline facts={told} />}</Group>
    </div>
  )
}

/** Who has it: of a thing that is the first question, of a pool a long list that comes last. */
const WithWhom = ({ facts }: { facts: ItemPage }) => (
  <Group title={words.groups.holders}>
    <Holders facts={facts} />
  </Group>
)

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="item-group" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)
