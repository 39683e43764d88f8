import { useState } from 'react'
import type { BodyHit } from '#src/contract/bodies.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import type { Choice } from '#renderer/components/fields/choice.ts'
import { ComboBox } from '#renderer/components/fields/ComboBox.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { borrowerText as words } from '#renderer/text/it/agreements-loan.ts'
import { bodyKindWords } from '#renderer/text/it/statuses.ts'

/** Hits asked for at once: the list is virtual, and a province has some hundreds of comuni. */
const hitsAtOnce = 400

interface BodyPickerProps {
  onPick: (bodyId: string) => void
  busy: boolean
}

/** Chooses who borrows: by name, province or code; those served last are one key away. */
export const BodyPicker = ({ onPick, busy }: BodyPickerProps) => {
  const [text, setText] = useState('')
  const [suppressed, setSuppressed] = useState<BodyHit>()
  const search = useAsk('bodies.search', { text, limit: hitsAtOnce })
  const hits = search.data?.hits ?? []
  const pick = (id: string | null) => {
    const hit = hits.find((candidate) => candidate.id === id)
    if (!hit || busy) return
    if (hit.suppressed) return setSuppressed(hit)
    setSuppressed(undefined)
    onPick(hit.id)
  }
  return (
    <div className="body-picker">
      <h2 className="loan-heading">{words.title}</h2>
      <ComboBox
        label={words.body}
        description={words.help}
        placeholder={words.placeholder}
        focusOnOpen
        required
        items={hits.map(choiceOf)}
        value={null}
        onChange={pick}
        inputValue={text}
        onInputChange={setText}
        loading={search.isPending}
      />
      {suppressed && <SuppressedBody hit={suppressed} onPick={onPick} />}
      <RecentBodies onPick={onPick} busy={busy} />
    </div>
  )
}

const choiceOf = (hit: BodyHit): Choice => ({
  value: hit.id,
  label: hit.province === undefined ? hit.name : `${hit.name} (${hit.province})`,
  detail: [
    hit.suppressed ? words.suppressed(hit.suppressed.on) : bodyKindWords[hit.kind],
    words.codes(hit.istatCode, hit.cadastralCode),
  ]
    .filter((part) => part !== '')
    .join(' · '),
})

const SuppressedBody = ({ hit, onPick }: { hit: BodyHit; onPick: (bodyId: string) => void }) => {
  const page = useAsk('bodies.page', { id: hit.id }).data
  const successorId = hit.suppressed?.successorId
  return (
    <Notice
      tone="warning"
      live
      title={words.suppressedTitle(hit.name, hit.suppressed?.on ?? '')}
      action={
        successorId !== undefined &&
        page?.successorName !== undefined && (
          <Button onPress={() => onPick(successorId)}>{words.chooseSuccessor(page.successorName)}</Button>
        )
      }
    >
      {words.suppressedHelp}
    </Notice>
  )
}

/** Rows of the list that give enough different bodies. */
const rowsLookedAt = 60
const bodiesShown = 8

/** The last bodies that were served: most loans go to who has had one. */
const RecentBodies = ({ onPick, busy }: BodyPickerProps) => {
  const rows =
    useAsk('agreements.list', {
      query: { search: '', filters: [], sort: [{ field: 'startedOn', direction: 'descending' }] },
      offset: 0,
      limit: rowsLookedAt,
    }).data?.rows ?? []
  const bodies = [...new Map(rows.map((row) => [row.borrowerId, row])).values()].slice(0, bodiesShown)
  if (bodies.length === 0) return null
  return (
    <section aria-label={words.recent} className="recent-bodies">
      <h3 className="loan-subheading">{words.recent}</h3>
      <ul>
        {bodies.map(({ borrowerId, borrowerName, province }) => (
          <li key={borrowerId}>
            <Button kind="quiet" icon="building" disabled={busy} onPress={() => onPick(borrowerId)}>
              {province === '' ? borrowerName : `${borrowerName} (${province})`}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
