import { useState } from 'react'
import { type Body, isInOffice } from '#src/bodies/body.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { borrowerText } from '#renderer/text/it/agreements-loan.ts'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import { SignatoryDialog } from './SignatoryDialog.tsx'
import { Term } from './Term.tsx'
import type { Draft } from './use-draft.ts'
import type { TermsAtWork } from './use-terms.ts'

interface SigningProps {
  at: TermsAtWork
  draft: Draft
}

/** Who signs on each side: only those in office today. */
export const SigningSection = ({ at, draft }: SigningProps) => (
  <FormSection title={words.signing} description={words.signingHelp}>
    <Signatory field="lenderSignatoryId" body={draft.page.lender} at={at} draft={draft} />
    <Signatory field="borrowerSignatoryId" body={draft.page.borrower} at={at} draft={draft} />
  </FormSection>
)

interface SignatoryProps extends SigningProps {
  field: 'lenderSignatoryId' | 'borrowerSignatoryId'
  body: Body
}

const Signatory = ({ field, body, at, draft }: SignatoryProps) => {
  const [adding, setAdding] = useState(false)
  const able = body.signatories.filter((signatory) => isInOffice(signatory, draft.today))
  return (
    <Term field={field} at={at}>
      <Select
        label={words[field]}
        choices={able.map(({ id, name, role, act }) => ({
          value: id,
          label: borrowerText.signatory(name, role),
          detail: act || undefined,
        }))}
        value={at.form[field] ?? null}
        onChange={(id) => at.set(field, id)}
        error={at.errorOf(field)}
        description={able.length === 0 ? words.noneInOffice : body.name}
        disabled={able.length === 0}
        required
      />
      <Button kind="quiet" icon="add" onPress={() => setAdding(true)}>
        {words.addSignatory}
      </Button>
      {adding && (
        <SignatoryDialog
          body={body}
          act={draft.act}
          onClose={() => setAdding(false)}
          onAdded={(id) => at.set(field, id)}
        />
      )}
    </Term>
  )
}
