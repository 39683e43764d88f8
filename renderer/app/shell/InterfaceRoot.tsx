import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Toasts } from '#renderer/components/Toasts.tsx'

/** What every screen stands in, with or without the frame: the language of the controls and the messages. */
export const InterfaceRoot = ({ children }: { children: ReactNode }) => (
  <I18nProvider locale="it-IT">
    {children}
    <Toasts />
  </I18nProvider>
)
