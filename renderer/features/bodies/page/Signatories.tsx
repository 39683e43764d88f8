import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Body, Signatory } from '#src/bodies/body.ts'
import { isInOffice } from '#src/bodies/body.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Button } from '#renderer/components/Button.tsx'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { signatoryText as words } from '#renderer/text/it/bodies-page.ts'
import { AppointDialog } from './AppointDialog.tsx'
import { EndSignatoryDialog } from './EndSignatoryDialog.tsx'
import { Section } from './Section.tsx'

/** Who may sign for a body: today's first, then those to come, then those who were. */
export const Signatories = ({ body, today }: { body: Body; today: CalendarDate }) => {
  const [appointing, setAppointing] = useState(false)
  const [ending, setEnding] = useState<Signatory>()
  const signatories = [...body.signatories].sort(
    (a, b) => rank(a, today) - rank(b, today) || b.from.localeCompare(a.from),
  )
  return (
    <Section
      title={words.title}
      action={
        <Button icon="add" writes onPress={() => setAppointing(true)}>
          {words.appoint}
        </Button>
      }
    >
      {signatories.length === 0 && <p className="body-none">{words.none}</p>}
      <ul className="body-people">
        {signatories.map((signatory) => (
          <li key={signatory.id} className="body-person">
            <div>
              <p className="body-person-name">
                <Link to="/persone/$id" params={{ id: signatory.id }}>
                  {signatory.name}
                </Link>{' '}
                <OfficeChip signatory={signatory} today={today} />
              </p>
              <p className="body-person-facts">
                {[signatory.role, words.period(signatory.from, signatory.to), signatory.act]
                  .filter((fact) => fact !== '')
                  .join(' · ')}
              </p>
            </div>
            {(signatory.to === undefined || signatory.to >= today) && (
              <Button kind="quiet" writes onPress={() => setEnding(signatory)}>
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {appointing && <AppointDialog body={body} onClose={() => setAppointing(false)} />}
      {ending && (
        <EndSignatoryDialog
          bodyId={body.id}
          signatory={ending}
          today={today}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Section>
  )
}

const rank = (signatory: Signatory, today: CalendarDate): number =>
  isInOffice(signatory, today) ? 0 : signatory.from > today ? 1 : 2

const OfficeChip = ({ signatory, today }: { signatory: Signatory; today: CalendarDate }) => {
  if (isInOffice(signatory, today)) return <StatusChip tone="active">{words.inOffice}</StatusChip>
  return signatory.from > today ? (
    <StatusChip tone="pending">{words.notYet}</StatusChip>
  ) : (
    <StatusChip tone="closed">{words.ended}</StatusChip>
  )
}
