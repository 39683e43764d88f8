import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import { Term } from './Term.tsx'
import type { TermsAtWork } from './use-terms.ts'

/** What the file of the agreement carries besides what it prints. */
export const PaperSection = ({ at }: { at: TermsAtWork }) => (
  <FormSection title={words.paper} description={words.paperHelp}>
    <FormRow>
      <Term field="machineReadableAnnexes" at={at}>
        <Checkbox
          label={words.machineReadableAnnexes}
          description={words.machineReadableAnnexesHelp}
          checked={at.form.machineReadableAnnexes ?? false}
          onChange={(on) => at.set('machineReadableAnnexes', on ? true : null)}
        />
      </Term>
    </FormRow>
  </FormSection>
)
