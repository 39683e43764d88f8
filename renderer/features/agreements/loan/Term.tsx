import type { ReactNode } from 'react'
import type { TermField } from './terms-form.ts'
import type { TermsAtWork } from './use-terms.ts'

interface TermProps {
  field: TermField
  at: TermsAtWork
  wide?: boolean
  children: ReactNode
}

/** The place of one term in the form: it can be found from the review, and its errors show once it has been left. */
export const Term = ({ field, at, wide = false, children }: TermProps) => (
  <div
    className={wide ? 'form-row' : undefined}
    data-term={field}
    // Only when the focus leaves the whole term: an error that appears meanwhile would move its buttons away.
    onBlur={({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) at.touch(field)
    }}
  >
    {children}
  </div>
)
