import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { FormKind } from '#src/agreements/form.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { LanguageNotice } from '#renderer/features/agreements/LanguageNotice.tsx'
import { AgreementGate } from '#renderer/features/agreements/AgreementGate.tsx'
import { drawnActions } from '#renderer/features/agreements/paper/drawn-actions.ts'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { receiverOf } from '#renderer/features/agreements/receiver.ts'
import { agreementListText, agreementWords } from '#renderer/text/it/agreements.ts'
import { formNames, formsText as words } from '#renderer/text/it/forms.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { factsOf, firstDraft, type FormDraft } from './form-draft.ts'
import { FormFields } from './FormFields.tsx'
import { useForm } from './use-form.ts'
import '#renderer/features/agreements/two-parts.css'
import './forms.css'

const Search = z.object({ modulo: FormKind.optional().catch(undefined) })

/** The letters and forms about a loan under way: what they say on the left, the paper itself on the right. */
export const FormsPage = () => {
  const { modulo } = Search.parse(useSearch({ strict: false }))
  return (
    <AgreementGate>
      {(page, today) => {
        const kind = modulo ?? firstKind(page)
        return <Forms key={page.agreement.id} kind={kind} page={page} today={today} />
      }}
    </AgreementGate>
  )
}

/** What one most likely comes for: things that are late, or back, or about to be. */
function firstKind({ expired, agreement }: AgreementPage): FormKind {
  if (agreement.status === 'closed') return 'wipeCertificate'
  return expired ? 'returnRequest' : 'returnReport'
}

interface FormsProps {
  kind: FormKind
  page: AgreementPage
  today: CalendarDate
}

const Forms = ({ kind, page, today }: FormsProps) => {
  const navigate = useNavigate()
  const { agreement } = page
  // What was written of one paper is found again on coming back from another.
  const [drafts, setDrafts] = useState<{ readonly [K in FormKind]?: FormDraft }>({})
  const draft = drafts[kind] ?? firstDraft(kind, page, today)
  const { answer, current } = useForm(factsOf(kind, agreement.id, draft))
  const drawn = answer?.ok === true ? answer.value : undefined
  const params = { id: agreement.id }
  return (
    <div className="two-parts">
      <PageHeader
        title={formNames[kind]}
        facts={[receiverOf(page, today).name]}
        crumbs={[
          { label: agreementListText.title, onPress: () => void navigate({ to: '/prestiti' }) },
          {
            label: agreementWords.agreement(page),
            onPress: () => void navigate({ to: '/prestiti/$id', params }),
          },
          { label: words.title },
        ]}
        actions={drawnActions(current ? drawn : undefined, current ? words.refused : words.drawing, words)}
      />
      <div className="two-parts-body">
        <FormFields
          kind={kind}
          onKind={(modulo) =>
            void navigate({ to: '/prestiti/$id/moduli', params, search: { modulo }, replace: true })
          }
          draft={draft}
          onChange={(changed) => setDrafts({ ...drafts, [kind]: changed })}
          lasts={agreement.terms.endsOn !== undefined && today <= agreement.terms.endsOn}
          today={today}
        />
        <div className="loan-forms-paper">
          <LanguageNotice page={page} paper={kind} />
          {answer === undefined && <output className="loan-form-soft">{words.drawing}</output>}
          {answer?.ok === false && (
            <Notice tone="warning" title={words.refused} live>
              {refusalText(answer.error)}
            </Notice>
          )}
          {drawn && <PdfView bytes={drawn.bytes} label={words.preview} />}
        </div>
      </div>
    </div>
  )
}
