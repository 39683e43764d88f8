import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { DraftSearch } from './loan-step.ts'
import { ActsSection } from './TermsActs.tsx'
import { CareSection, NoticesSection, ValuationSection } from './TermsCare.tsx'
import { ContactsSection } from './TermsContacts.tsx'
import { PaperSection } from './TermsPaper.tsx'
import { SigningSection } from './TermsSigning.tsx'
import { PeriodSection, UseSection } from './TermsUse.tsx'
import type { Draft } from './use-draft.ts'
import { useTerms } from './use-terms.ts'
import './terms-step.css'

/** Third step: what the parties agree. Everything is kept as it is written. */
export const TermsStep = ({ draft }: { draft: Draft }) => {
  const { campo } = DraftSearch.parse(useSearch({ strict: false }))
  const form = useRef<HTMLDivElement>(null)
  const at = useTerms(draft, campo !== undefined)
  useEffect(() => focusField(form.current, campo), [campo])
  return (
    <div className="terms-step" ref={form}>
      <PeriodSection at={at} today={draft.today} />
      <UseSection at={at} borrower={draft.page.borrower} />
      <ValuationSection at={at} />
      <SigningSection at={at} draft={draft} />
      <CareSection at={at} />
      <NoticesSection at={at} />
      <ActsSection at={at} />
      <ContactsSection at={at} draft={draft} />
      <PaperSection at={at} />
    </div>
  )
}

/** Puts the focus in the field the person came for, or in the first of the form. */
function focusField(form: HTMLElement | null, field: string | undefined): void {
  const place = form?.querySelector(`[data-term="${CSS.escape(field ?? 'endsOn')}"]`)
  const control = place?.querySelector<HTMLElement>('input, textarea, [role="spinbutton"], button')
  control?.focus()
  place?.scrollIntoView({ block: 'center' })
}
