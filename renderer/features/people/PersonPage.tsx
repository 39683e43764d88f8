import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonPage as Page, PersonUse } from '#src/contract/people.ts'
import { Id } from '#src/shared/text.ts'
import { useChosenDay } from '#renderer/bridge/as-at.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { KeyValueList, type KeyValue } from '#renderer/components/KeyValueList.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader, type PageAction } from '#renderer/components/PageHeader.tsx'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { HistoryPanel } from '#renderer/shared/history/HistoryPanel.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { peopleText, personText as words } from '#renderer/text/it/people.ts'
import { CorrectPerson } from './CorrectPerson.tsx'
import { ErasePerson } from './ErasePerson.tsx'
import { InUse } from './InUse.tsx'
import './people.css'

/** Someone whom the register names: who it is, what names them now, what happened, and the end of their data. */
export const PersonPage = () => {
  const { id: given } = useParams({ strict: false })
  const id = Id.parse(given)
  const answer = useAsk('people.page', { id })
  const refusal = queryRefusal(answer.error)
  if (refusal !== undefined)
    return (
      <div className="person-page">
        <Notice tone="error" title={refusal} />
      </div>
    )
  if (!answer.data || answer.isPlaceholderData) return null
  return <OpenPerson key={id} id={id} page={answer.data} />
}

const OpenPerson = ({ id, page }: { id: string; page: Page }) => {
  const navigate = useNavigate()
  const [open, setOpen] = useState<'correct' | 'erase'>()
  const { person, official, use } = page
  const name = person?.name ?? official?.signatory.name ?? words.erasedTitle
  const close = () => setOpen(undefined)
  return (
    <div className="person-page">
      <PageHeader
        title={name}
        state={official && <StatusChip tone="neutral">{words.official}</StatusChip>}
        facts={factsOf(page)}
        crumbs={[
          { label: peopleText.title, onPress: () => void navigate({ to: '/persone' }) },
          { label: name },
        ]}
        actions={person ? actionsOf(use, setOpen) : []}
      />
      <PersonNotice page={page} />
      <div className="person-columns">
        <div className="person-column">
          {(person || official) && (
            <section aria-labelledby="person-who">
              <h2 id="person-who">{words.who}</h2>
              <KeyValueList facts={recordOf(page)} />
            </section>
          )}
          <section aria-labelledby="person-use">
            <h2 id="person-use">{words.use}</h2>
            <InUse use={use} />
          </section>
        </div>
        <section aria-labelledby="person-history">
          <h2 id="person-history">{words.history}</h2>
          {/* Its sentences name the person: another name, or none any more, is told anew. */}
          <HistoryPanel key={name} subject={id} name={name} />
        </section>
      </div>
      {person && open === 'correct' && <CorrectPerson person={person} onClose={close} />}
      {person && <ErasePerson person={person} open={open === 'erase'} onClose={close} />}
    </div>
  )
}

/** What is not to be expected of the data shown: those of an official stay, those of others have no past. */
const PersonNotice = ({ page: { person, official } }: { page: Page }) => {
  const isPast = useChosenDay() !== undefined
  if (person && !isPast) return null
  const title = person ? peopleText.asToday : official ? words.officialHelp : words.erasedHelp
  return (
    <div className="person-notice">
      <Notice tone="info" title={title} />
    </div>
  )
}

const factsOf = ({ person, official }: Page): string[] =>
  [person?.office, official && `${official.signatory.role}, ${official.bodyName}`].filter(
    (fact): fact is string => fact !== undefined && fact !== '',
  )

const isUsed = ({ items, bodies, agreements }: PersonUse) =>
  items.length + bodies.length + agreements.length > 0

const actionsOf = (use: PersonUse, open: (what: 'correct' | 'erase') => void): PageAction[] => [
  { id: 'correct', label: words.correct, writes: true, onPress: () => open('correct') },
  {
    id: 'erase',
    label: words.erase,
    kind: 'danger',
    writes: true,
    onPress: () => open('erase'),
    disabledReason: isUsed(use) ? words.inUse : undefined,
  },
]

function recordOf({ person, official }: Page): KeyValue[] {
  if (person)
    return [
      { label: words.name, value: person.name },
      { label: words.office, value: person.office },
      { label: words.email, value: person.email },
      { label: words.phone, value: person.phone },
      { label: words.note, value: person.note },
    ]
  if (!official) return []
  const { name, role, act, from, to } = official.signatory
  return [
    { label: words.name, value: name },
    { label: words.of, value: official.bodyName },
    { label: words.role, value: role },
    { label: words.act, value: act },
    { label: words.period, value: words.since(from, to) },
  ]
}
