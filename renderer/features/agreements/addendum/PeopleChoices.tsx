import { useState } from 'react'
import type { Party } from '#src/agreements/signed-file.ts'
import { isInOffice } from '#src/bodies/body.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { useAct, useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { ContactDialog } from '#renderer/features/agreements/loan/ContactDialog.tsx'
import { SignatoryDialog } from '#renderer/features/agreements/loan/SignatoryDialog.tsx'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'
import { borrowerText } from '#renderer/text/it/agreements-loan.ts'
import { termsText } from '#renderer/text/it/agreements-terms.ts'
import type { AddendumAtWork } from './use-addendum.ts'

interface PersonChoiceProps {
  party: Party
  at: AddendumAtWork
  page: AgreementPage
  today: CalendarDate
}

const same = '-'

/** Who answers for the goods from then on; who does so now, unless another is chosen. */
export const ContactChoice = ({ party, at, page }: PersonChoiceProps) => {
  const [adding, setAdding] = useState(false)
  const { act } = useAct()
  const field = `${party}ContactId` as const
  const body = page[party]
  const formerId = page.agreement.terms[field]
  const former = page.people.find(({ id }) => id === formerId)?.name
  const contacts = useAsk('bodies.page', { id: body.id }).data?.contacts ?? []
  const others = contacts.filter(({ person }) => person.id !== formerId)
  const choose = (id: string) => at.set({ [field]: id === same ? null : id })
  return (
    <div>
      <Select
        label={words.contacts[party]}
        choices={[
          { value: same, label: words.unchanged(former) },
          ...others.map(({ person, role }) => ({ value: person.id, label: person.name, detail: role })),
        ]}
        value={at.draft[field] ?? same}
        onChange={choose}
      />
      <Button kind="quiet" icon="add" onPress={() => setAdding(true)}>
        {termsText.newContact}
      </Button>
      {adding && <ContactDialog body={body} act={act} onClose={() => setAdding(false)} onAdded={choose} />}
    </div>
  )
}

/** Who signs: one of those in office today. */
export const SignatoryChoice = ({ party, at, page, today }: PersonChoiceProps) => {
  const [adding, setAdding] = useState(false)
  const { act } = useAct()
  const field = `${party}SignatoryId` as const
  const body = page[party]
  const able = body.signatories.filter((signatory) => isInOffice(signatory, today))
  const choose = (id: string) => at.set({ [field]: id })
  return (
    <div>
      <Select
        label={words.signatories[party]}
        choices={able.map(({ id, name, role, act: power }) => ({
          value: id,
          label: borrowerText.signatory(name, role),
          detail: power || undefined,
        }))}
        value={at.draft[field]}
        onChange={choose}
        error={at.errors[field]}
        {...(able.length === 0 && { description: termsText.noneInOffice })}
        disabled={able.length === 0}
        required
      />
      <Button kind="quiet" icon="add" onPress={() => setAdding(true)}>
        {borrowerText.addSignatory}
      </Button>
      {adding && <SignatoryDialog body={body} act={act} onClose={() => setAdding(false)} onAdded={choose} />}
    </div>
  )
}
