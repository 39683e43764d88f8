import './reasons.css'

interface ReasonsProps {
  title: string
  rows: readonly { readonly id: string; readonly name: string; readonly reason: string }[]
}

// A part that scrolls is reached by keyboard as well.
const focusable = { tabIndex: 0 }

/** Which loans are left out of something that is done to many, and why. */
export const Reasons = ({ title, rows }: ReasonsProps) =>
  rows.length > 0 && (
    <section className="reasons" aria-label={title} {...focusable}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ id, name, reason }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
