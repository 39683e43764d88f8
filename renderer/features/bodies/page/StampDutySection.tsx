import type { BodyPage } from '#src/contract/bodies.ts'
import { type Body, BodyDetails } from '#src/bodies/body.ts'
import { positionOf, taxStatutes } from '#src/bodies/stamp-duty.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { RadioGroup } from '#renderer/components/fields/RadioGroup.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { StatusChip, type StatusTone } from '#renderer/components/StatusChip.tsx'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { stampDutyText as words } from '#renderer/text/it/bodies-page.ts'
import { rectificationText } from '#renderer/text/it/rectification.ts'
import { Section } from './Section.tsx'

const tones: Record<BodyPage['stampDuty'], StatusTone> = {
  exempt: 'success',
  due: 'neutral',
  undecided: 'warning',
}

/** Whether a body's acts with the Region pay stamp duty, and why; asked where the law leaves room. */
export const StampDutySection = ({ page, today }: { page: BodyPage; today: CalendarDate }) => {
  const { body, stampDuty } = page
  const { act } = useAct()
  const decide = async (stampDutyExempt: boolean) => {
    const details = { ...BodyDetails.parse(body), stampDutyExempt }
    if (
      went(await act({ type: 'recordBody', bodyId: body.id, details, reason: rectificationText.stampDuty }))
    )
      toast.say(words.saved, { tone: 'success' })
  }
  return (
    <Section
      title={words.title}
      action={<StatusChip tone={tones[stampDuty]}>{words.words[stampDuty]}</StatusChip>}
    >
      {stampDuty === 'undecided' ? (
        <AskOnce onDecide={(exempt) => void decide(exempt)} />
      ) : (
        <p className="body-soft">{reasonOf(body, today)}</p>
      )}
      {hasChoice(body) && stampDuty !== 'undecided' && (
        <RadioGroup
          label={words.choose}
          choices={[
            { value: 'exempt', label: words.exempt },
            { value: 'due', label: words.due },
          ]}
          value={positionOf(body) === 'exempt' ? 'exempt' : 'due'}
          onChange={(value) => void decide(value === 'exempt')}
        />
      )}
    </Section>
  )
}

const AskOnce = ({ onDecide }: { onDecide: (exempt: boolean) => void }) => (
  <Notice tone="warning" title={words.askTitle}>
    <p>{words.askHelp}</p>
    <div className="body-choice">
      <Button writes onPress={() => onDecide(true)}>
        {words.exempt}
      </Button>
      <Button writes onPress={() => onDecide(false)}>
        {words.due}
      </Button>
    </div>
  </Notice>
)

/** The kinds on which the law leaves room for a recorded choice. */
const hasChoice = ({ kind }: Body) => kind === 'municipalUnion' || kind === 'mountainCommunity'

function reasonOf(body: Body, today: CalendarDate): string {
  if (body.stampDutyExempt !== undefined && hasChoice(body)) return words.chosenWhy
  const why = positionOf(body) === 'due' ? words.dueWhy(body.kind) : words.exemptWhy(taxStatutes(today))
  return body.kind === 'mountainCommunity' ? `${why} ${words.renamedHelp}` : why
}
