import { createContext, type ReactNode, use } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { formatNumber } from '#renderer/text/format.ts'
import './tabs.css'

/** A question asked often of a list, one click away. */
export interface QuickView {
  id: string
  label: string
  count?: number | undefined
}

export interface ViewTabsProps {
  label: string
  views: readonly QuickView[]
  current: string
  onChange: (view: string) => void
  /** What all views share: the list that answers them. */
  children: ReactNode
}

const Content = createContext<ReactNode>(undefined)

/**
 * Views of one list as tabs. The list goes to its panel past the tabs, which are not drawn again with every key that
 * is typed in it.
 */
export const ViewTabs = ({ label, views, current, onChange, children }: ViewTabsProps) => (
  <Content value={children}>
    <Tabs className="tabs" selectedKey={current} onSelectionChange={(key) => onChange(String(key))}>
      <TabList className="tab-list" aria-label={label}>
        {views.map((view) => (
          <Tab key={view.id} id={view.id} className="tab">
            {view.label}
            {view.count !== undefined && <span className="tab-count">{formatNumber(view.count)}</span>}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={current} id={current} className="tab-panel">
        <ViewContent />
      </TabPanel>
    </Tabs>
  </Content>
)

const ViewContent = () => use(Content)
