import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import { Term } from './Term.tsx'
import type { TermsAtWork } from './use-terms.ts'

/** The acts that authorise the loan on each side, and the borrower's request. All may be missing. */
export const ActsSection = ({ at }: { at: TermsAtWork }) => (
  <FormSection title={words.acts} description={words.actsHelp} columns={1}>
    <ActFieldset field="lenderAct" at={at} />
    <ActFieldset field="borrowerAct" at={at} />
    <Request at={at} />
  </FormSection>
)

const ActFieldset = ({ field, at }: { field: 'lenderAct' | 'borrowerAct'; at: TermsAtWork }) => {
  const act = at.form[field]
  return (
    <Term field={field} at={at}>
      <fieldset className="term-act">
        <legend>{words[field]}</legend>
        <TextField
          label={words.actKind}
          value={act.kind}
          onChange={(kind) => at.set(field, { ...act, kind })}
          placeholder={words.actKindExample}
          error={at.errorOf(field)}
        />
        <TextField
          label={words.actNumber}
          value={act.number}
          onChange={(number) => at.set(field, { ...act, number })}
        />
        <DateField
          label={words.actDate}
          value={act.date}
          onChange={(date) => at.set(field, { ...act, date })}
        />
      </fieldset>
    </Term>
  )
}

const Request = ({ at }: { at: TermsAtWork }) => {
  const { request } = at.form
  return (
    <Term field="request" at={at}>
      <fieldset className="term-act" data-columns={2}>
        <legend>{words.request}</legend>
        <TextField
          label={words.protocol}
          value={request.protocol}
          onChange={(protocol) => at.set('request', { ...request, protocol })}
          error={at.errorOf('request')}
        />
        <DateField
          label={words.actDate}
          value={request.date}
          onChange={(date) => at.set('request', { ...request, date })}
        />
      </fieldset>
    </Term>
  )
}
