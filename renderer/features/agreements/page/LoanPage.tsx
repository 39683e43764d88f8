import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type AgreementAction, isForGood } from '#src/agreements/actions.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { daysBetween, type CalendarDate } from '#src/shared/dates.ts'
import { PageHeader, type PageAction } from '#renderer/components/PageHeader.tsx'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { AgreementGate } from '#renderer/features/agreements/AgreementGate.tsx'
import { HistoryPanel } from '#renderer/shared/history/HistoryPanel.tsx'
import { StateChip } from '#renderer/shared/StateChip.tsx'
import { agreementListText, agreementWords } from '#renderer/text/it/agreements.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import { formsText } from '#renderer/text/it/forms.ts'
import { termFields } from '#renderer/text/it/history/term-changes.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { ActionDialog } from './ActionDialog.tsx'
import type { LinesShown } from './agreement-lines.ts'
import { Lines } from './Lines.tsx'
import { Papers } from './Papers.tsx'
import { Summary } from './Summary.tsx'
import './loan-page.css'

/** One loan: its state, what can be done now, its things, papers and history. */
export const LoanPage = () => (
  <AgreementGate>{(page, today) => <OpenLoan page={page} today={today} />}</AgreementGate>
)

const OpenLoan = ({ page, today }: { page: AgreementPage; today: CalendarDate }) => {
  const navigate = useNavigate()
  const [tab, setTab] = useState('riepilogo')
  const [shown, setShown] = useState<LinesShown>({ kind: 'all', state: 'all' })
  const [doing, setDoing] = useState<AgreementAction>()
  const { agreement, borrower } = page
  const actions = useActions(page, setDoing)
  const title = page.number ? agreementWords.agreement(page) : agreementWords.draftFor(borrower.name)
  const showLines = (lines: LinesShown) => {
    setShown(lines)
    setTab('beni')
  }
  return (
    <div className="loan-page">
      <PageHeader
        title={title}
        state={<StateChip status={agreement.status} expired={page.expired} />}
        facts={[borrower.name, endText(page, today)]}
        crumbs={[
          { label: agreementListText.title, onPress: () => void navigate({ to: '/prestiti' }) },
          { label: title },
        ]}
        {...actions}
      />
      <Tabs
        label={words.tabs}
        current={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'riepilogo',
            label: words.summary,
            content: <Summary page={page} today={today} onShowLines={showLines} />,
          },
          {
            id: 'beni',
            label: words.items,
            count: page.items.length,
            content: <Lines page={page} shown={shown} onShow={setShown} />,
          },
          {
            id: 'documenti',
            label: words.papers,
            count: page.papers.length,
            content: <Papers page={page} today={today} />,
          },
          { id: 'storia', label: words.history, content: <History id={agreement.id} name={title} /> },
        ]}
      />
      <ActionDialog action={doing} page={page} today={today} onClose={() => setDoing(undefined)} />
    </div>
  )
}

const History = ({ id, name }: { id: string; name: string }) => (
  <div className="loan-history">
    <HistoryPanel subject={id} name={name} fields={termFields} />
  </div>
)

function endText({ agreement }: AgreementPage, today: CalendarDate): string {
  const { status, endedOn, terms } = agreement
  if (endedOn !== undefined) return status === 'annulled' ? words.annulledOn(endedOn) : words.endedOn(endedOn)
  if (terms.endsOn === undefined) return words.noEnd
  return words.endsOn(terms.endsOn, agreementWords.daysLeft(daysBetween(today, terms.endsOn)))
}

const dangerous: ReadonlySet<AgreementAction> = new Set<AgreementAction>(['discard', 'annul'])
/** Never what one comes to the page for. */
const seldom: ReadonlySet<AgreementAction> = new Set<AgreementAction>([
  ...dangerous,
  'issueAddendum',
  'correctSignatures',
])

/**
 * The first thing that can be done now as a button; the others in the menu, with what stands in their way for now. What
 * can never be done again is not spoken of.
 */
function useActions({ agreement, actions }: AgreementPage, onDialog: (action: AgreementAction) => void) {
  const navigate = useNavigate()
  const params = { id: agreement.id }
  const take = (action: AgreementAction) => {
    if (action === 'edit') void navigate({ to: '/prestiti/$id/bozza', params })
    else if (action === 'issue')
      void navigate({ to: '/prestiti/$id/bozza', params, search: { passo: 'controllo' } })
    else if (action === 'handOver') void navigate({ to: '/prestiti/$id/consegna', params })
    else if (action === 'issueAddendum') void navigate({ to: '/prestiti/$id/atto-aggiuntivo', params })
    else onDialog(action)
  }
  const next = actions.find(({ action, possible }) => possible && !seldom.has(action))
  const toAction = (action: AgreementAction): PageAction => ({
    id: action,
    label: words.actions[action],
    writes: true,
    onPress: () => take(action),
  })
  return {
    actions: next ? [{ ...toAction(next.action), kind: 'primary' as const }] : [],
    moreActions: [
      {
        id: 'forms',
        label: formsText.open,
        disabledReason: agreement.inForceSince === undefined ? formsText.onlyOfLoans : undefined,
        onPress: () => void navigate({ to: '/prestiti/$id/moduli', params }),
      },
      ...actions
        .filter(({ action, reason }) => action !== next?.action && !(reason && isForGood(reason)))
        .map(({ action, reason }): PageAction => ({
          ...toAction(action),
          kind: dangerous.has(action) ? 'danger' : 'plain',
          disabledReason: reason && refusalText(reason),
        })),
    ],
  }
}
