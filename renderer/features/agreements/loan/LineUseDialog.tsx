import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { NewPerson } from '#src/people/person.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { ComboBox } from '#renderer/components/fields/ComboBox.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { LoanLine } from './draft-lines.ts'
import type { Draft } from './use-draft.ts'

interface LineUseDialogProps {
  draft: Draft
  lines: readonly LoanLine[]
  onClose: () => void
}

/** Where the things are meant to go and for whom, for one line or for many. What is left empty for many stays as it is. */
export const LineUseDialog = ({ draft, lines, onClose }: LineUseDialogProps) => {
  const one = lines.length === 1 ? lines[0] : undefined
  const [place, setPlace] = useState(one?.place ?? '')
  const [personId, setPersonId] = useState<string | null>(one?.personId ?? null)
  const [person, setPerson] = useState({ name: '', office: '', email: '' })
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const nameMissing = person.name.trim() === '' && (person.office !== '' || person.email !== '')
  const save = async () => {
    setAsked(true)
    if (nameMissing || busy) return
    setBusy(true)
    const outcome = await nameUses(draft, lines, { place, personId, person })
    setBusy(false)
    if (outcome.ok) onClose()
    else setRefusal(outcome.error)
  }
  return (
    <Dialog
      open
      title={one ? words.assignLine(one.title) : words.assignTitle(lines.length)}
      onClose={onClose}
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button kind="primary" busy={busy} onPress={() => void save()}>
            {words.saveUse}
          </Button>
        </>
      }
    >
      <form
        className="loan-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className="loan-form-wide">
          <TextField
            label={words.place}
            description={words.placeHelp}
            value={place}
            onChange={setPlace}
            focusOnOpen
          />
        </div>
        {draft.page.people.length > 0 && (
          <div className="loan-form-wide">
            <ComboBox
              label={words.knownPerson}
              items={draft.page.people.map(({ id, name, office }) => ({
                value: id,
                label: name,
                detail: office || undefined,
              }))}
              value={personId}
              onChange={setPersonId}
            />
          </div>
        )}
        {personId === null && (
          <>
            <div className="loan-form-wide">
              <TextField
                label={words.person}
                value={person.name}
                onChange={(name) => setPerson({ ...person, name })}
                error={asked && nameMissing ? words.nameNeeded : undefined}
              />
            </div>
            <TextField
              label={words.office}
              value={person.office}
              onChange={(office) => setPerson({ ...person, office })}
            />
            <TextField
              label={words.email}
              type="email"
              value={person.email}
              onChange={(email) => setPerson({ ...person, email })}
            />
          </>
        )}
        <button type="submit" hidden />
      </form>
      {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
    </Dialog>
  )
}

type Use = { place: string; personId: string | null; person: { name: string; office: string; email: string } }

async function nameUses(
  draft: Draft,
  lines: readonly LoanLine[],
  { place, personId, person }: Use,
): Promise<Result<null, AnyRefusal>> {
  let chosen = personId ?? undefined
  if (chosen === undefined && person.name.trim() !== '') {
    const put = await ask('people.put', { people: [NewPerson.parse({ ...person, phone: '', note: '' })] })
    if (!put.ok) return put
    chosen = put.value.ids[0]
  }
  const alone = lines.length === 1
  for (const line of lines) {
    const kept = chosen ?? (alone ? undefined : line.personId)
    const outcome = await draft.act({
      type: 'nameLineUse',
      agreementId: draft.page.agreement.id,
      itemId: line.itemId,
      place: place === '' && !alone ? line.place : place,
      ...(kept !== undefined && { personId: kept }),
    })
    if (!outcome.ok) return outcome
  }
  return ok(null)
}
