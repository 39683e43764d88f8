import { createContext, type ReactNode, use } from 'react'
import { TabPanel, Tabs } from 'react-aria-components/Tabs'
import { type TabHead, TabHeads } from './Tabs.tsx'

export interface ViewTabsProps {
  label: string
  /** Questions asked often of a list, one click away. */
  views: readonly TabHead[]
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
      <TabHeads label={label} tabs={views} />
      <TabPanel key={current} id={current} className="tab-panel">
        <ViewContent />
      </TabPanel>
    </Tabs>
  </Content>
)

const ViewContent = () => use(Content)
