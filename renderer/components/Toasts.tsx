import { Button as AriaButton } from 'react-aria-components/Button'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { commonText } from '#renderer/text/it/common.ts'
import { Icon } from './Icon.tsx'
import { toastQueue } from './toast.ts'
import './toasts.css'

const toneIcons = { neutral: 'info', success: 'check', danger: 'danger' } as const

/** Where the messages of `toast.say` appear. Placed once, in the root of the interface; F6 reaches it. */
export const Toasts = () => (
  <ToastRegion queue={toastQueue} className="toasts" aria-label={commonText.messages}>
    {({ toast }) => (
      <AriaToast toast={toast} className="toast" data-tone={toast.content.tone}>
        <Icon name={toneIcons[toast.content.tone]} />
        <ToastContent className="toast-content">
          <Text slot="title">{toast.content.text}</Text>
        </ToastContent>
        {toast.content.action && (
          <AriaButton
            className="toast-action"
            onPress={() => {
              toast.content.action?.onPress()
              toastQueue.close(toast.key)
            }}
          >
            {toast.content.action.label}
          </AriaButton>
        )}
        <AriaButton slot="close" className="toast-close" aria-label={commonText.close}>
          <Icon name="close" />
        </AriaButton>
      </AriaToast>
    )}
  </ToastRegion>
)
