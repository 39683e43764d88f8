import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PersonUse } from '#src/contract/people.ts'
import { personText as words } from '#renderer/text/it/people.ts'

/** What names a person now, each with the way to it. */
export const InUse = ({ use: { items, bodies, agreements } }: { use: PersonUse }) => {
  if (items.length + bodies.length + agreements.length === 0)
    return <p className="person-none">{words.nothing}</p>
  return (
    <>
      <Group title={words.items} shown={items.length > 0}>
        {items.map(({ itemId, title, inventoryNumber, place }) => (
          <li key={itemId}>
            <Link to="/beni/$id" params={{ id: itemId }}>
              {title} · {inventoryNumber}
            </Link>
            {place !== '' && ` · ${place}`}
          </li>
        ))}
      </Group>
      <Group title={words.bodies} shown={bodies.length > 0}>
        {bodies.map(({ bodyId, name, role }) => (
          <li key={bodyId}>
            <Link to="/enti/$id" params={{ id: bodyId }}>
              {name}
            </Link>
            {` · ${role}`}
          </li>
        ))}
      </Group>
      <Group title={words.agreements} shown={agreements.length > 0}>
        {agreements.map(({ agreementId, number, ofThings, borrowerName }) => (
          <li key={agreementId}>
            <Link
              to={number === undefined ? '/prestiti/$id/bozza' : '/prestiti/$id'}
              params={{ id: agreementId }}
            >
              {borrowerName} · {number === undefined ? words.draft : words.agreement(number, ofThings)}
            </Link>
          </li>
        ))}
      </Group>
    </>
  )
}

const Group = ({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) =>
  shown && (
    <div className="person-use">
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  )
