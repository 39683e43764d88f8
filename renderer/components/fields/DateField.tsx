import { CalendarDate } from '@internationalized/date'
import type { ClipboardEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '#renderer/components/Icon.tsx'
import { fieldText } from '#renderer/text/it/fields.ts'
import { parseItalianDate } from '#renderer/text/parse.ts'
import { FieldLabel, FieldNote } from './FieldParts.tsx'
import { ariaProps, type FieldProps } from './field.ts'
import './date-field.css'

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`, or null. */
  value: string | null
  onChange: (value: string | null) => void
  /** The first and the last day that may be chosen, `YYYY-MM-DD`. */
  min?: string | undefined
  max?: string | undefined
}

/** The day of an ISO date. Years before our time are let through: they are on the way while a year is being typed. */
const toDate = (iso: string | null | undefined): CalendarDate | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '')
  if (parts === null) return null
  const date = new CalendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return date.toString() === iso ? date : null
}

/** A day, typed as gg/mm/aaaa segment by segment, pasted whole, or chosen in the calendar. */
export const DateField = ({ value, onChange, min, max, ...field }: DateFieldProps) => {
  const paste = (event: ClipboardEvent) => {
    const pasted = parseItalianDate(event.clipboardData.getData('text'))
    if (pasted === undefined || field.readOnly === true || field.disabled === true) return
    event.preventDefault()
    onChange(pasted)
  }
  return (
    <DatePicker
      className="field"
      value={toDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      minValue={toDate(min)}
      maxValue={toDate(max)}
      shouldForceLeadingZeros
      {...ariaProps(field)}
    >
      <FieldLabel {...field} />
      <Group className="input input-group" onPaste={paste}>
        <DateInput className="date-input">
          {(segment) => <DateSegment className="date-segment" segment={segment} />}
        </DateInput>
        <Button className="input-button" aria-label={fieldText.openCalendar}>
          <Icon name="calendar" />
        </Button>
      </Group>
      <FieldNote {...field} />
      <Popover className="popup" offset={4}>
        <Dialog className="calendar-dialog">
          <MonthCalendar />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

const MonthCalendar = () => (
  <Calendar className="calendar">
    <header className="calendar-header">
      <Button slot="previous" className="input-button" aria-label={fieldText.previousMonth}>
        <Icon name="chevronLeft" />
      </Button>
      <CalendarHeading className="calendar-heading" />
      <Button slot="next" className="input-button" aria-label={fieldText.nextMonth}>
        <Icon name="chevronRight" />
      </Button>
    </header>
    <CalendarGrid weekdayStyle="narrow">
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>{(date) => <CalendarCell className="calendar-day" date={date} />}</CalendarGridBody>
    </CalendarGrid>
  </Calendar>
)
