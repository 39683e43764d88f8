import { PageHeader, type PageAction } from '#renderer/components/PageHeader.tsx'
import type { TabHead } from '#renderer/components/Tabs.tsx'
import { ViewTabs } from '#renderer/components/ViewTabs.tsx'
import { listText } from '#renderer/text/it/lists.ts'
import { ListView, type ListViewProps } from './ListView.tsx'

export interface ListPageProps<Row> extends ListViewProps<Row> {
  title: string
  actions: readonly PageAction[]
  moreActions?: readonly PageAction[]
  views: readonly TabHead[]
  view: string
  onViewChange: (view: string) => void
}

/** The page of a list: its title and actions, its quick views, its rows. Items, agreements and bodies look alike. */
export const ListPage = <Row,>(props: ListPageProps<Row>) => {
  const { title, actions, moreActions = [], views, view, onViewChange, ...list } = props
  return (
    <div className="list-page">
      <PageHeader title={title} actions={actions} moreActions={moreActions} />
      <ViewTabs label={listText.views} views={views} current={view} onChange={onViewChange}>
        <ListView {...list} />
      </ViewTabs>
    </div>
  )
}
