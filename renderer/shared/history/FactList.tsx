import { useState } from 'react'
import type { HistoryFact, Telling } from '#src/contract/history.ts'
import { shell } from '#renderer/bridge/shell.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Chip } from '#renderer/components/Chip.tsx'
import { toast } from '#renderer/components/toast.ts'
import { formatInstant, formatTime, formatWeekday } from '#renderer/text/format.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import { historyText as words } from '#renderer/text/it/history/panel.ts'
import { FactSentence } from './FactSentence.tsx'

interface FactListProps {
  facts: readonly HistoryFact[]
  /** The thing whose history this is; undefined for the whole ledger. */
  subject: string | undefined
}

/** Facts of one thing, the newest first. */
export const FactList = ({ facts, subject }: FactListProps) => (
  <ol className="timeline history-facts" aria-label={words.facts}>
    {facts.map((fact) => (
      <Fact key={fact.sequence} fact={fact} subject={subject} when={formatInstant(fact.at)} />
    ))}
  </ol>
)

/** Facts of the whole ledger under the days on which they were recorded. */
export const FactDays = ({ facts }: { facts: readonly HistoryFact[] }) =>
  daysOf(facts).map(({ day, facts: those }) => (
    <section key={those[0]?.sequence} className="history-day" aria-label={day}>
      <h2>{day}</h2>
      <ol className="timeline history-facts">
        {those.map((fact) => (
          <Fact key={fact.sequence} fact={fact} subject={undefined} when={formatTime(fact.at)} />
        ))}
      </ol>
    </section>
  ))

type Day = { readonly day: string; readonly facts: HistoryFact[] }

function daysOf(facts: readonly HistoryFact[]): Day[] {
  const days: Day[] = []
  for (const fact of facts) {
    const day = formatWeekday(fact.at)
    const last = days.at(-1)
    if (last?.day === day) last.facts.push(fact)
    else days.push({ day, facts: [fact] })
  }
  return days
}

type FactProps = { fact: HistoryFact; subject: string | undefined; when: string }

const Fact = ({ fact: { sequence, at, by, undone, tellings }, subject, when }: FactProps) => (
  <li className="timeline-fact history-fact" data-undone={undone}>
    {undone && <Chip>{words.undone}</Chip>}
    {tellings.map((telling, index) => (
      <Told key={`${telling.kind} ${index}`} telling={telling} subject={subject} />
    ))}
    <p className="timeline-when">
      <time dateTime={at}>{when}</time> · {by} ·{' '}
      <span title={words.numberHelp(sequence)}>{words.number(sequence)}</span>
    </p>
  </li>
)

const Told = ({ telling, subject }: { telling: Telling; subject: string | undefined }) => {
  const { kind, about, what, changes, notes, paper } = telling
  const isOwn = about.some((piece) => typeof piece !== 'string' && piece.id === subject)
  return (
    <div className="history-told">
      <p className="timeline-what">
        <FactSentence sentence={what} own={subject} />
        <span className="history-kind">{words.kinds[kind]}</span>
      </p>
      {about.length > 0 && !isOwn && (
        <p className="history-about">
          <FactSentence sentence={about} own={subject} />
        </p>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      {notes.length > 0 && (
        <ul className="history-notes">
          {notes.map((note, index) => (
            <li key={`${index} ${note.length}`}>
              <FactSentence sentence={note} own={subject} />
            </li>
          ))}
        </ul>
      )}
      {paper && <OpenPaper paper={paper} />}
    </div>
  )
}

/** Changes shown at once: the first writing of the terms of a loan has some twenty. */
const changesAtOnce = 8

/** Every changed field, before and after. */
const Changes = ({ changes }: Pick<Telling, 'changes'>) => {
  const [all, setAll] = useState(changes.length <= changesAtOnce + 1)
  return (
    <>
      <dl className="history-changes">
        {(all ? changes : changes.slice(0, changesAtOnce)).map(({ field, label, before, after }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              {before !== '' && (
                <>
                  <del>{before}</del>
                  <span aria-hidden="true"> → </span>
                  <span className="history-became">{words.became}</span>
                </>
              )}
              <ins>{after === '' ? words.nothing : after}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {!all && (
        <div className="history-more-changes">
          <Button kind="quiet" onPress={() => setAll(true)}>
            {words.moreChanges(changes.length - changesAtOnce)}
          </Button>
        </div>
      )}
    </>
  )
}

const OpenPaper = ({ paper }: { paper: NonNullable<Telling['paper']> }) => {
  const name = paperText.titled(paper)
  const open = async () => {
    const opened = await shell.openPaper({ sha256: paper.sha256, name })
    if (!opened.ok) toast.say(paperText.shellRefusals[opened.error.code], { tone: 'danger' })
  }
  return (
    <div className="history-paper">
      <Button kind="quiet" icon="document" onPress={() => void open()}>
        {words.openPaper(name)}
      </Button>
    </div>
  )
}
