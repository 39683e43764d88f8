import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { CalendarDate } from '#src/shared/dates.ts'
import { useAskOfToday } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { Tooltip } from '#renderer/components/Tooltip.tsx'
import { formatDate } from '#renderer/text/format.ts'
import { asAtText as words } from '#renderer/text/it/as-at.ts'
import { dayChoices } from './day-choices.ts'
import { useDayChange } from './use-day.ts'
import { usePreparation } from './use-preparation.ts'
import './as-at.css'

/** Which day the register is seen at: the words in the top bar, and the way to choose another one. Ctrl+D opens it. */
export const AsAtControl = ({ day }: { day: CalendarDate | undefined }) => {
  const [open, setOpen] = useState(false)
  const title = useId()
  useShortcut('Ctrl+D', () => setOpen(true))
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Tooltip text={words.title} shortcut="Ctrl+D">
        <Button kind="quiet" icon="calendar">
          {day === undefined ? words.today : words.situation(day)}
        </Button>
      </Tooltip>
      {/* The popover itself is the dialog, so that its hidden way out is within it. */}
      <Popover className="popup" placement="bottom end" offset={4} aria-labelledby={title}>
        <div className="as-at-popover">
          <h2 id={title} className="as-at-title">
            {words.title}
          </h2>
          <DayChooser day={day} onClose={() => setOpen(false)} />
        </div>
      </Popover>
    </DialogTrigger>
  )
}

const DayChooser = ({ day, onClose }: { day: CalendarDate | undefined; onClose: () => void }) => {
  const lookAtDay = useDayChange()
  const today = useAskOfToday('register.status', {}).data?.today
  const { first, last } = useAskOfToday('register.pastDays', {}).data ?? {}
  const show = (chosen: CalendarDate | undefined) => {
    lookAtDay(chosen)
    onClose()
  }
  const { preparing, refusal, prepare, cancel } = usePreparation(show)
  if (today === undefined || first === undefined || last === undefined)
    return <p className="as-at-help">{words.beginsToday}</p>
  if (preparing)
    return (
      <ProgressBar
        label={words.rebuilding(preparing.day)}
        done={preparing.done}
        {...(preparing.total > 0 && { total: preparing.total })}
        onCancel={cancel}
      />
    )
  return (
    <>
      <p className="as-at-help">{words.help}</p>
      <ul className="as-at-choices" aria-label={words.choices}>
        {dayChoices(today, first, last).map((choice) => (
          <li key={choice.day}>
            <AriaButton className="as-at-choice" onPress={() => void prepare(choice.day)}>
              <span>{choice.label}</span>
              <span className="as-at-date">{formatDate(choice.day)}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
      <OtherDay initial={day} {...{ first, last, refusal }} onChoose={(chosen) => void prepare(chosen)} />
      {day !== undefined && <Button onPress={() => show(undefined)}>{words.backToToday}</Button>}
    </>
  )
}

interface OtherDayProps {
  initial: CalendarDate | undefined
  first: CalendarDate
  last: CalendarDate
  refusal: string | undefined
  onChoose: (day: CalendarDate) => void
}

const OtherDay = ({ initial, first, last, refusal, onChoose }: OtherDayProps) => {
  const [written, setWritten] = useState<string | null>(initial ?? null)
  const [wrong, setWrong] = useState(false)
  const choose = () => {
    const chosen = CalendarDate.safeParse(written)
    const fits = chosen.success && first <= chosen.data && chosen.data <= last
    setWrong(!fits)
    if (fits) onChoose(chosen.data)
  }
  return (
    <form
      className="as-at-day"
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={(event) => {
        // The parts of a date keep Enter to themselves.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLElement)) return
        if (event.target.getAttribute('role') === 'spinbutton') choose()
      }}
    >
      <DateField
        label={words.day}
        value={written}
        onChange={setWritten}
        min={first}
        max={last}
        description={words.dayRange(first, last)}
        error={wrong ? words.outOfRange(first, last) : refusal}
      />
      <Button onPress={choose}>{words.show}</Button>
    </form>
  )
}
