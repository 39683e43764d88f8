import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import { formatNumber } from '#renderer/text/format.ts'
import './tabs.css'

export interface TabHead {
  id: string
  label: string
  /** How many things are inside, shown after the label. */
  count?: number | undefined
}

export interface TabDefinition extends TabHead {
  content: ReactNode
}

export interface TabsProps {
  label: string
  tabs: readonly TabDefinition[]
  /** The tab that is open; without it the component keeps it by itself. */
  current?: string
  onChange?: (id: string) => void
}

/** Parts of one thing, one in sight at a time. */
export const Tabs = ({ label, tabs, current, onChange }: TabsProps) => (
  <AriaTabs
    className="tabs"
    {...(current !== undefined && { selectedKey: current })}
    {...(onChange && { onSelectionChange: (key) => onChange(String(key)) })}
  >
    <TabHeads label={label} tabs={tabs} />
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className="tab-panel">
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
)

export const TabHeads = ({ label, tabs }: { label: string; tabs: readonly TabHead[] }) => (
  <TabList className="tab-list" aria-label={label}>
    {tabs.map(({ id, label: name, count }) => (
      <Tab key={id} id={id} className="tab">
        {name}
        {count !== undefined && <span className="tab-count">{formatNumber(count)}</span>}
      </Tab>
    ))}
  </TabList>
)
