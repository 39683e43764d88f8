import type { ReactNode } from 'react'
import './key-value-list.css'

export interface KeyValue {
  label: string
  /** Nothing is shown as a dash: that a fact is missing is a fact too. */
  value: ReactNode
}

/** The facts of a thing, one a line. */
export const KeyValueList = ({ facts, columns = 1 }: { facts: readonly KeyValue[]; columns?: 1 | 2 }) => (
  <dl className="key-values" data-columns={columns}>
    {facts.map(({ label, value }) => (
      <div key={label} className="key-value">
        <dt>{label}</dt>
        <dd>{value === undefined || value === null || value === '' ? '–' : value}</dd>
      </div>
    ))}
  </dl>
)
