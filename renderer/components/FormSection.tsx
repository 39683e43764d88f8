import { useId, type ReactNode } from 'react'
import './form-section.css'

export interface FormSectionProps {
  title: string
  description?: string
  /** Fields side by side; a field that needs the whole width goes in a `<FormRow>`. */
  columns?: 1 | 2 | 3
  children: ReactNode
}

/** A part of a form: its title and explanation at the left, its fields at the right. */
export const FormSection = ({ title, description, columns = 2, children }: FormSectionProps) => {
  const id = useId()
  return (
    <section className="form-section" aria-labelledby={id}>
      <div className="form-section-head">
        <h2 id={id} className="form-section-title">
          {title}
        </h2>
        {description !== undefined && <p className="form-section-description">{description}</p>}
      </div>
      <div className="form-section-fields" data-columns={columns}>
        {children}
      </div>
    </section>
  )
}

/** One or more fields across the whole width of a section. */
export const FormRow = ({ children }: { children: ReactNode }) => <div className="form-row">{children}</div>
