import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { FormKind } from '#src/agreements/form.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { shell } from '#renderer/bridge/shell.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader, type PageAction } from '#renderer/components/PageHeader.tsx'
import { toast } from '#renderer/components/toast.ts'
import { AgreementGate } from '#renderer/features/agreements/AgreementGate.tsx'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { saveFile } from '#renderer/shared/save-file.ts'
import { agreementListText, agreementWords, paperText } from '#renderer/text/it/agreements.ts'
import { formNames, formsText as words } from '#renderer/text/it/forms.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { factsOf, firstDraft, type FormDraft } from './form-draft.ts'
import { FormFields } from './FormFields.tsx'
import { type DrawnForm, useForm } from './use-form.ts'
import './forms.css'

const Search = z.object({ modulo: FormKind.optional().catch(undefined) })

/** The letters and forms about a loan under way: what they say on the left, the paper itself on the right. */
export const FormsPage = () => {
  const { modulo } = Search.parse(useSearch({ strict: false }))
  return (
    <AgreementGate>
      {(page, today) => {
        const kind = modulo ?? (page.expired ? 'returnRequest' : 'returnReport')
        return <Forms key={page.agreement.id} kind={kind} page={page} today={today} />
      }}
    </AgreementGate>
  )
}

interface FormsProps {
  kind: FormKind
  page: AgreementPage
  today: CalendarDate
}

const Forms = ({ kind, page, today }: FormsProps) => {
  const navigate = useNavigate()
  const { agreement, borrower, number } = page
  // What was written of one paper is found again on coming back from another.
  const [drafts, setDrafts] = useState<{ readonly [K in FormKind]?: FormDraft }>({})
  const draft = drafts[kind] ?? firstDraft(kind, page, today)
  const { answer, current } = useForm(factsOf(kind, agreement.id, draft))
  const drawn = answer?.ok === true ? answer.value : undefined
  const params = { id: agreement.id }
  return (
    <div className="loan-forms">
      <PageHeader
        title={formNames[kind]}
        facts={[borrower.name]}
        crumbs={[
          { label: agreementListText.title, onPress: () => void navigate({ to: '/prestiti' }) },
          {
            label: agreementWords.agreement(number ?? ''),
            onPress: () => void navigate({ to: '/prestiti/$id', params }),
          },
          { label: words.title },
        ]}
        actions={actionsFor(current ? drawn : undefined, current ? words.refused : words.drawing)}
      />
      <div className="loan-forms-parts">
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

function actionsFor(drawn: DrawnForm | undefined, whyNot: string): PageAction[] {
  const disabledReason = drawn ? undefined : whyNot
  return [
    {
      id: 'save',
      label: words.save,
      icon: 'download',
      disabledReason,
      onPress: () => void (drawn && saveFile(`${drawn.fileName}.pdf`, drawn.bytes, words.saved)),
    },
    {
      id: 'print',
      label: words.print,
      icon: 'print',
      kind: 'primary',
      disabledReason,
      onPress: () => void (drawn && print(drawn)),
    },
  ]
}

async function print({ fileName, bytes }: DrawnForm): Promise<void> {
  const printed = await shell.printFile({ suggestedName: fileName, bytes: new Uint8Array(bytes) })
  if (!printed.ok) toast.say(paperText.shellRefusals[printed.error.code], { tone: 'danger' })
}
