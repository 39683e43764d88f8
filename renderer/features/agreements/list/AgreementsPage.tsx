import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAsk } from '#renderer/bridge/queries.ts'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { agreementListText as words } from '#renderer/text/it/agreements.ts'
import { listText } from '#renderer/text/it/lists.ts'
import { AgreementsList } from './AgreementsList.tsx'
import { ListSearch, QuickView, viewCount } from './quick-views.ts'

/** The list of the loans: quick views of it, and the way to a new one. */
export const AgreementsPage = () => {
  const navigate = useNavigate()
  const { vista: view, testo } = ListSearch.parse(useSearch({ strict: false }))
  const overview = useAsk('register.overview', {}).data
  const today = useAsk('register.status', {}).data?.today
  const startLoan = () => void navigate({ to: '/prestiti/nuovo' })
  useShortcut('Ctrl+N', startLoan)
  return (
    <div className="list-page">
      <PageHeader
        title={words.title}
        actions={[{ id: 'new', label: words.newLoan, icon: 'add', kind: 'primary', onPress: startLoan }]}
      />
      <Tabs
        label={listText.views}
        current={view}
        onChange={(id) => void navigate({ to: '/prestiti', search: { vista: QuickView.parse(id) } })}
        tabs={QuickView.options.map((id) => {
          const count = viewCount(id, overview)
          return {
            id,
            label: words.viewLabels[id],
            ...(count !== undefined && { count }),
            content: overview && today && (
              <AgreementsList
                key={testo}
                view={id}
                today={today}
                expiringUntil={overview.expiringUntil}
                searched={testo}
              />
            ),
          }
        })}
      />
    </div>
  )
}
