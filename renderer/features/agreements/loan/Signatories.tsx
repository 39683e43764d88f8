import { useState } from 'react'
import { isInOffice } from '#src/bodies/body.ts'
import { Button } from '#renderer/components/Button.tsx'
import { RadioGroup } from '#renderer/components/fields/RadioGroup.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { borrowerText as words } from '#renderer/text/it/agreements-loan.ts'
import { SignatoryDialog } from './SignatoryDialog.tsx'
import type { Draft } from './use-draft.ts'

/** Who signs for the borrower: one of those in office, or someone added here. */
export const Signatories = ({ draft }: { draft: Draft }) => {
  const [adding, setAdding] = useState(false)
  const { agreement, borrower } = draft.page
  const { id: agreementId, terms } = agreement
  const choose = async (borrowerSignatoryId: string) => {
    went(await draft.act({ type: 'writeTerms', agreementId, terms: { ...terms, borrowerSignatoryId } }))
  }
  return (
    <section className="loan-panel" aria-label={words.signatories}>
      <div className="loan-panel-head">
        <div>
          <h3 className="loan-subheading">{words.signatories}</h3>
          <p className="loan-soft">
            {borrower.signatories.length === 0 ? words.noSignatories : words.signatoriesHelp}
          </p>
        </div>
        <Button icon="add" onPress={() => setAdding(true)}>
          {words.addSignatory}
        </Button>
      </div>
      {borrower.signatories.length > 0 && (
        <RadioGroup
          label={words.signatories}
          labelHidden
          value={terms.borrowerSignatoryId ?? null}
          onChange={(id) => void choose(id)}
          choices={borrower.signatories.map((signatory) => ({
            value: signatory.id,
            label: words.signatory(signatory.name, signatory.role),
            detail: [signatory.act, words.inOffice(signatory.from, signatory.to)].filter(Boolean).join(' · '),
            disabled: !isInOffice(signatory, draft.today),
          }))}
        />
      )}
      {adding && (
        <SignatoryDialog
          body={borrower}
          act={draft.act}
          onClose={() => setAdding(false)}
          onAdded={(id) => void choose(id)}
        />
      )}
    </section>
  )
}
