import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#renderer/bridge/queries.ts'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { HistoryPanel } from '#renderer/shared/history/HistoryPanel.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { fundFields } from '#renderer/text/it/history/body-changes.ts'
import { historyText } from '#renderer/text/it/history/panel.ts'
import { fundText as words } from '#renderer/text/it/items-funds.ts'
import { fundColumns } from './funds/fund-columns.tsx'
import { FundDialog } from './funds/FundDialog.tsx'
import './items.css'

/** One fund: what is known of it, what it paid, and what happened to it. */
export const FundPage = () => {
  const navigate = useNavigate()
  const { id } = useParams({ strict: false })
  const [correcting, setCorrecting] = useState(false)
  const answer = useAsk('funds.list', {})
  const refusal = queryRefusal(answer.error)
  const row = answer.data?.funds.find(({ fund }) => fund.id === id)
  const back = () => void navigate({ to: '/fondi' })
  if (refusal !== undefined || (answer.data && !row))
    return (
      <div className="item-page">
        <Notice tone="error" title={refusal ?? words.unknown} />
      </div>
    )
  if (!row) return null
  return (
    <div className="item-page">
      <PageHeader
        title={row.fund.name}
        crumbs={[{ label: words.title, onPress: back }, { label: row.fund.name }]}
        actions={[{ id: 'correct', label: words.correct, writes: true, onPress: () => setCorrecting(true) }]}
      />
      <div className="item-facts">
        <section className="item-group" aria-label={words.sheet}>
          <h2>{words.sheet}</h2>
          <KeyValueList
            facts={fundColumns.map(({ header, cell }) => ({ label: header, value: cell(row) }))}
          />
        </section>
        <section className="item-group" aria-label={historyText.title}>
          <h2>{historyText.title}</h2>
          <HistoryPanel key={id} subject={row.fund.id} name={row.fund.name} fields={fundFields} />
        </section>
      </div>
      {correcting && <FundDialog fund={row.fund} onClose={() => setCorrecting(false)} />}
    </div>
  )
}
