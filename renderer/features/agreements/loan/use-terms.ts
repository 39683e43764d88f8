import { useCallback, useEffect, useRef, useState } from 'react'
import { formOf, readTerms, type TermField, type TermsForm } from './terms-form.ts'
import type { Draft } from './use-draft.ts'
import { went } from '#renderer/shared/refusal.ts'

/** How long after the last change the terms are written, in milliseconds. */
const pause = 500

/** The form of the terms, kept in the register as it is written: what is right is saved, what is not says why. */
export function useTerms(draft: Draft, showAll: boolean) {
  const { id: agreementId, terms: kept } = draft.page.agreement
  const [form, setForm] = useState(() => formOf(kept))
  const [touched, setTouched] = useState<ReadonlySet<TermField>>(new Set())
  const { terms, errors } = readTerms(form, draft.today)
  const [asFound] = useState(() => JSON.stringify(terms))
  const written = useRef(asFound)
  const save = useRef(async () => {})
  const now = JSON.stringify(terms)
  useEffect(() => {
    save.current = async () => {
      if (now === written.current) return
      written.current = now
      went(await draft.act({ type: 'writeTerms', agreementId, terms }))
    }
  })
  useEffect(() => {
    if (now === written.current) return undefined
    const timer = setTimeout(() => void save.current(), pause)
    return () => clearTimeout(timer)
  }, [now])
  // Leaving the step must not lose the last words.
  useEffect(() => () => void save.current(), [])

  const set = useCallback(<F extends TermField>(field: F, value: TermsForm[F]) => {
    setForm((before) => ({ ...before, [field]: value }))
  }, [])
  const touch = useCallback((field: TermField) => setTouched((before) => new Set(before).add(field)), [])
  const errorOf = (field: TermField) => (showAll || touched.has(field) ? errors[field] : undefined)
  return { form, set, touch, errorOf }
}

export type TermsAtWork = ReturnType<typeof useTerms>
