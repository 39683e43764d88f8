import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { BodyPage as Page } from '#src/contract/bodies.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Id } from '#src/shared/text.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { BodyDialog } from '#renderer/features/bodies/form/BodyDialog.tsx'
import { named } from '#renderer/features/bodies/BodyComboBox.tsx'
import { bodyFields } from '#renderer/text/it/history/body-changes.ts'
import { HistoryPanel } from '#renderer/shared/history/HistoryPanel.tsx'
import { bodyFieldText, bodyListText } from '#renderer/text/it/bodies.ts'
import { bodyPageText as words } from '#renderer/text/it/bodies-page.ts'
import { holdingsText } from '#renderer/text/it/holdings.ts'
import { bodyKindWords } from '#renderer/text/it/statuses.ts'
import { BodyLoans } from './BodyLoans.tsx'
import { BodySheet } from './BodySheet.tsx'
import { SuppressDialog } from './SuppressDialog.tsx'
import './body-page.css'

/** The part of the page that the address opens. */
const Search = z.object({ parte: z.string().catch('sheet') })

/** Everything about one body. */
export const BodyPage = () => {
  const { id: given } = useParams({ strict: false })
  const id = Id.parse(given)
  const page = useAsk('bodies.page', { id })
  const today = useAsk('register.status', {}).data?.today
  const refusal = queryRefusal(page.error)
  if (refusal !== undefined) return <Notice tone="error" title={refusal} />
  if (!page.data || page.data.body.id !== id || !today) return null
  return <OpenBody key={id} page={page.data} today={today} />
}

const OpenBody = ({ page, today }: { page: Page; today: CalendarDate }) => {
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<'edit' | 'suppress'>()
  const { body, isLender } = page
  const { parte } = Search.parse(useSearch({ strict: false }))
  const close = () => setDialog(undefined)
  return (
    <div className="body-page">
      <PageHeader
        title={named(body)}
        state={body.suppressed && <StatusChip tone="closed">{bodyListText.suppressed}</StatusChip>}
        facts={headFacts(page)}
        crumbs={[
          { label: bodyListText.title, onPress: () => void navigate({ to: '/enti' }) },
          { label: body.name },
        ]}
        actions={[{ id: 'edit', label: words.edit, writes: true, onPress: () => setDialog('edit') }]}
        moreActions={[
          ...(isLender ? [] : [printAction(() => void navigate(holdingsOf(body.id)))]),
          ...(body.suppressed ? [] : [suppressAction(isLender, () => setDialog('suppress'))]),
        ]}
      />
      <Notices page={page} />
      <Tabs
        label={words.parts}
        current={parte}
        onChange={(part) => void navigate({ to: '.', search: { parte: part }, replace: true })}
        tabs={[
          { id: 'sheet', label: words.sheet, content: <BodySheet page={page} today={today} /> },
          ...(isLender
            ? []
            : [
                {
                  id: 'loans',
                  label: words.loans,
                  count: page.agreements.length,
                  content: <BodyLoans agreements={page.agreements} today={today} />,
                },
              ]),
          { id: 'history', label: words.history, content: <History page={page} /> },
        ]}
      />
      {dialog === 'edit' && <BodyDialog body={body} onClose={close} />}
      {dialog === 'suppress' && <SuppressDialog body={body} onClose={close} />}
    </div>
  )
}

const History = ({ page: { body } }: { page: Page }) => (
  <div className="body-history">
    <HistoryPanel subject={body.id} name={body.name} fields={bodyFields} />
  </div>
)

const headFacts = ({ body, isLender }: Page): string[] =>
  [
    isLender ? words.lender : bodyKindWords[body.kind],
    body.region,
    body.istatCode && `ISTAT ${body.istatCode}`,
    body.cadastralCode && `Belfiore ${body.cadastralCode}`,
  ].flatMap((fact) => fact ?? [])

/** What the body holds, on paper: the list that it needs for its own accounts. */
const printAction = (onPress: () => void) => ({
  id: 'holdings',
  label: holdingsText.open,
  icon: 'print' as const,
  onPress,
})

const holdingsOf = (ente: string) => ({ to: '/prestiti/situazione', search: { ente } })

const suppressAction = (isLender: boolean, onPress: () => void) => ({
  id: 'suppress',
  label: words.suppress,
  kind: 'danger' as const,
  writes: true,
  disabledReason: isLender ? words.cannotSuppressLender : undefined,
  onPress,
})

/** What must be known before anything else: it is no more, or its contracts would lack something. */
const Notices = ({ page }: { page: Page }) => {
  const navigate = useNavigate()
  const { body, successorName } = page
  const successorId = body.suppressed?.successorId
  if (body.suppressed)
    return (
      <div className="body-notice">
        <Notice
          tone="warning"
          title={words.suppressedTitle(body.name, body.suppressed.on)}
          action={
            successorId !== undefined && (
              <Button onPress={() => void navigate({ to: '/enti/$id', params: { id: successorId } })}>
                {words.goToSuccessor(successorName ?? '')}
              </Button>
            )
          }
        >
          {words.suppressedHelp} {successorId === undefined && words.noSuccessor}
        </Notice>
      </div>
    )
  const missing = missingFacts(page)
  if (missing.length === 0) return null
  return (
    <div className="body-notice">
      <Notice tone="info" title={words.missing(missing)} />
    </div>
  )
}

const missingFacts = ({ body, agreements }: Page): string[] =>
  agreements.length === 0
    ? []
    : [
        body.taxCode === undefined ? bodyFieldText.taxCode.toLowerCase() : '',
        body.certifiedEmail === undefined ? bodyFieldText.certifiedEmail : '',
        body.seat === undefined ? bodyFieldText.seat.toLowerCase() : '',
      ].filter((fact) => fact !== '')
