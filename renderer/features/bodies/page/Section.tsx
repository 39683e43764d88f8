import { useId, type ReactNode } from 'react'

interface SectionProps {
  title: string
  /** What can be done here, at the right of the title. */
  action?: ReactNode
  children: ReactNode
}

/** A part of the sheet of a body. */
export const Section = ({ title, action, children }: SectionProps) => {
  const id = useId()
  return (
    <section className="body-section" aria-labelledby={id}>
      <div className="body-section-head">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}
