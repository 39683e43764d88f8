import type { ReactNode } from 'react'
import { FieldError as AriaFieldError } from 'react-aria-components/FieldError'
import { Icon } from '#renderer/components/Icon.tsx'

/** What is wrong with a field, under it and tied to it for the screen reader. Nothing when `children` is empty. */
export const FieldError = ({ children }: { children?: ReactNode }) => (
  <AriaFieldError className="field-error">
    <Icon name="danger" />
    <span>{children}</span>
  </AriaFieldError>
)
