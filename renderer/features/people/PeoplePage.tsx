import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { useChosenDay } from '#renderer/bridge/as-at.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { peopleText as words } from '#renderer/text/it/people.ts'
import './people.css'

const Address = z.object({ testo: z.union([z.string(), z.number()]).transform(String).catch('') })

/** People shown at once: whoever looks for one writes some letters. */
const shownAtMost = 200

/** The people whom the register names, found by name. */
export const PeoplePage = () => {
  const { testo } = Address.parse(useSearch({ strict: false }))
  // Other words in the address are another question.
  return <People key={testo} given={testo} />
}

const People = ({ given }: { given: string }) => {
  const [text, setText] = useState(given)
  const answer = useAsk('people.search', { text: text.slice(0, 200), limit: shownAtMost })
  const refusal = queryRefusal(answer.error)
  const { people = [], total = 0 } = answer.data ?? {}
  return (
    <div className="person-page">
      <PageHeader title={words.title} facts={[useChosenDay() === undefined ? words.help : words.asToday]} />
      <div className="people-list">
        <SearchField label={words.search} value={text} onChange={setText} />
        {refusal !== undefined && <Notice tone="error" title={refusal} />}
        {answer.data && total === 0 ? (
          <EmptyState icon="user" title={text === '' ? words.noneYet : words.none}>
            {text === '' ? words.noneYetHelp : undefined}
          </EmptyState>
        ) : (
          <ul>
            {people.map(({ id, name, office, email, phone }) => (
              <li key={id} className="people-line">
                <Link to="/persone/$id" params={{ id }}>
                  {name}
                </Link>
                <span>{[office, email, phone].filter((fact) => fact !== '').join(' · ')}</span>
              </li>
            ))}
          </ul>
        )}
        <output className="person-none">
          {total > people.length
            ? words.onlyFirst(formatNumber(people.length))
            : total > 0 && words.found(total)}
        </output>
      </div>
    </div>
  )
}
