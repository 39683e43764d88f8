import type { ReactNode } from 'react'
import type { ItemPage } from '#src/contract/items.ts'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { PeopleLinks } from '#renderer/shared/PeopleLinks.tsx'
import { HistoryPanel } from '#renderer/shared/history/HistoryPanel.tsx'
import { itemFields } from '#renderer/text/it/history/item-changes.ts'
import { itemPageText as words } from '#renderer/text/it/items-page.ts'
import { Holders } from './Holders.tsx'
import { fundingFacts, identityFacts, purchaseFacts, placeFacts } from './item-facts.ts'

/** All that the register knows of an item, in groups, and its history beside. */
export const ItemFacts = ({ facts }: { facts: ItemPage }) => {
  const use = placeFacts(facts, (person) => <PeopleLinks people={[person]} />)
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
      <Group title={words.groups.history}>
        <HistoryPanel subject={facts.item.id} name={facts.item.inventoryNumber} fields={itemFields} />
      </Group>
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
