import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast'

/** One short message, with the one thing that can be done about it. */
export interface ToastMessage {
  text: string
  tone: 'neutral' | 'success' | 'danger'
  action?: { label: string; onPress: () => void }
}

export interface ToastOptions {
  tone?: ToastMessage['tone']
  action?: ToastMessage['action']
  /** How long it stays; by default 6 s, 12 s with an action. An error stays until it is closed. */
  milliseconds?: number
  /** It takes the place of the last message on that matter, which holds no longer. */
  matter?: string
  /** Hears that it is gone, however it went. */
  onClose?: () => void
}

/** The messages on the screen; drawn by `<Toasts>`. */
export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 4 })

/** The last message on each matter. */
const lastOn = new Map<string, string>()

/**
 * Says something that happened: `toast.say('Contratto salvato')`. What offers to take something back is said by
 * `sayWhile` (`renderer/shared/`), which knows until when.
 */
export const toast = {
  say: (text: string, options: ToastOptions = {}): void => void say(text, options),
  /** The same, for whoever knows when it holds no longer: what it answers takes it away. */
  open: (text: string, options: ToastOptions): (() => void) => {
    const key = say(text, options)
    return () => toastQueue.close(key)
  },
  /** What was just said to be done may be so no more. */
  takeBackDone: (): void => {
    for (const { key, content } of toastQueue.visibleToasts)
      if (content.tone === 'success' && content.action === undefined) toastQueue.close(key)
  },
}

function say(
  text: string,
  { tone = 'neutral', action, milliseconds, matter, onClose }: ToastOptions,
): string {
  const stays = milliseconds ?? (action ? 12_000 : 6_000)
  const former = matter === undefined ? undefined : lastOn.get(matter)
  if (former !== undefined) toastQueue.close(former)
  const key = toastQueue.add(
    { text, tone, ...(action && { action }) },
    { ...(tone !== 'danger' && { timeout: stays }), ...(onClose && { onClose }) },
  )
  if (matter !== undefined) lastOn.set(matter, key)
  return key
}
