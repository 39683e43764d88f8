import { PageHeader, type PageAction } from '#renderer/components/PageHeader.tsx'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { listText } from '#renderer/text/it/lists.ts'
import { ListView, type ListViewProps } from './ListView.tsx'

/** A question asked often of a list, one click away. */
export interface QuickView {
  id: string
  label: string
  count?: number | undefined
}

export interface ListPageProps<Row> extends ListViewProps<Row> {
  title: string
  actions: readonly PageAction[]
  moreActions?: readonly PageAction[]
  /** Without quick views there are no tabs. */
  views?: readonly QuickView[]
  view?: string
  onViewChange?: (view: string) => void
}

/** The page of a list: its title and actions, its quick views, its rows. Items, agreements and bodies look alike. */
export const ListPage = <Row,>(props: ListPageProps<Row>) => {
  const { title, actions, moreActions = [], views, view, onViewChange, ...list } = props
  const content = <ListView {...list} />
  return (
    <div className="list-page">
      <PageHeader title={title} actions={actions} moreActions={moreActions} />
      {views ? (
        <Tabs
          label={listText.views}
          {...(view !== undefined && { current: view })}
          {...(onViewChange && { onChange: onViewChange })}
          tabs={views.map(({ id, label, count }) => ({
            id,
            label,
            ...(count !== undefined && { count }),
            content,
          }))}
        />
      ) : (
        content
      )}
    </div>
  )
}
