import { reasonsText as words } from '#renderer/text/it/agreements.ts'
import './reasons.css'

interface ReasonsProps {
  title: string
  rows: readonly { readonly id: string; readonly name: string; readonly reason: string }[]
}

// A part that scrolls is reached by keyboard as well.
const focusable = { tabIndex: 0 }

/** More than a person reads in a dialog; the others are counted. */
const shown = 200

/** Which loans are left out of something that is done to many, and why. */
export const Reasons = ({ title, rows }: ReasonsProps) =>
  rows.length > 0 && (
    <section className="reasons" aria-label={title} {...focusable}>
      <h3>{title}</h3>
      <ul>
        {rows.slice(0, shown).map(({ id, name, reason }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>{reason}</span>
          </li>
        ))}
        {rows.length > shown && <li>{words.others(rows.length - shown)}</li>}
      </ul>
    </section>
  )
