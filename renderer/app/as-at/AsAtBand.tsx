import { useEffect } from 'react'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { asAtText as words } from '#renderer/text/it/as-at.ts'
import { useDayChange } from './use-day.ts'
import './as-at.css'

interface AsAtBandProps {
  day: CalendarDate
  /** The register of that day is still being built: it had left the memory. */
  preparing: boolean
}

/** On every screen of the past: which day it is, what that means, the way back. */
export const AsAtBand = ({ day, preparing }: AsAtBandProps) => {
  const lookAtDay = useDayChange()
  // The whole window changes its look, dialogs and menus too.
  useEffect(() => {
    document.documentElement.dataset.asAt = day
    return () => {
      delete document.documentElement.dataset.asAt
    }
  }, [day])
  return (
    <section className="as-at-band" aria-label={words.title}>
      <Icon name="calendar" />
      <output className="as-at-words">
        <strong>{words.situation(day)}</strong>
        <span>{preparing ? words.preparing : words.meaning}</span>
      </output>
      <Button onPress={() => lookAtDay(undefined)}>{words.backToToday}</Button>
    </section>
  )
}
