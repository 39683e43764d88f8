import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BodyPage } from '#src/contract/bodies.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { loansOfBody, servicesOfBody, thingsOfBody } from '#renderer/shared/items-of.ts'
import { formatMoney } from '#renderer/text/format.ts'
import { bodyFieldText as fields } from '#renderer/text/it/bodies.ts'
import { bodyPageText as words } from '#renderer/text/it/bodies-page.ts'
import { seatText } from '#renderer/text/it/history/body-changes.ts'
import { bodyLanguageWord, languagesText } from '#renderer/text/it/languages.ts'
import { bodyKindWords } from '#renderer/text/it/statuses.ts'
import { Contacts } from './Contacts.tsx'
import { Section } from './Section.tsx'
import { Signatories } from './Signatories.tsx'
import { StampDutySection } from './StampDutySection.tsx'

/** The sheet of a body: what it is at the left, who acts for it at the right. */
export const BodySheet = ({ page, today }: { page: BodyPage; today: CalendarDate }) => {
  const { body } = page
  return (
    <div className="body-sheet">
      <div className="body-sheet-column">
        <Section title={words.facts}>
          <KeyValueList facts={factsOf(page)} />
        </Section>
        <StampDutySection page={page} today={today} />
      </div>
      <div className="body-sheet-column">
        <Signatories body={body} today={today} />
        <Contacts bodyId={body.id} contacts={page.contacts} />
      </div>
    </div>
  )
}

function factsOf({ body, isLender, held }: BodyPage) {
  const facts = [
    { label: fields.name, value: body.name },
    ...(body.otherLanguageName === undefined
      ? []
      : [{ label: fields.otherLanguageName, value: body.otherLanguageName }]),
    { label: fields.kind, value: bodyKindWords[body.kind] },
    { label: fields.province, value: body.province },
    { label: fields.region, value: body.region },
    { label: fields.taxCode, value: body.taxCode },
    { label: fields.ipaCode, value: body.ipaCode },
    { label: fields.istatCode, value: body.istatCode },
    { label: fields.cadastralCode, value: body.cadastralCode },
    { label: fields.certifiedEmail, value: body.certifiedEmail },
    { label: fields.seat, value: seatText(body.seat) },
    ...(body.secondLanguage === undefined
      ? []
      : [{ label: languagesText.ofBody, value: bodyLanguageWord(body.secondLanguage) }]),
  ]
  return isLender ? facts : [...facts, { label: words.holds, value: <Held body={body} held={held} /> }]
}

/** What it has in loan, with the way to each thing; how many seats each loan gives is told among the loans. */
const Held = ({ body, held }: Pick<BodyPage, 'body' | 'held'>) => {
  const { assets, seats, services, value } = held
  const parts: readonly { name: string; count: number; told: ReactNode }[] = [
    {
      name: 'assets',
      count: assets,
      told: <Link {...thingsOfBody(body.id)}>{words.held.assets(assets)}</Link>,
    },
    {
      name: 'seats',
      count: seats,
      told: <Link {...loansOfBody(body.id)}>{words.held.seats(seats)}</Link>,
    },
    {
      name: 'services',
      count: services,
      told: <Link {...servicesOfBody(body.id)}>{words.held.services(services)}</Link>,
    },
  ]
  const present = parts.filter(({ count }) => count > 0)
  if (present.length === 0) return words.holdsNothing
  return (
    <>
      {present.map(({ name, told }, place) => (
        <span key={name}>
          {place > 0 && ', '}
          {told}
        </span>
      ))}
      {value > 0 && ` · ${formatMoney(value)}`}
    </>
  )
}
