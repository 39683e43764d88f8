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
}

/** The messages on the screen; drawn by `<Toasts>`. */
export const toastQueue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 4 })

/**
 * Says something that happened: `toast.say('Contratto salvato')`,
 * `toast.say('40 beni importati', { action: { label: 'Annulla', onPress: undo } })`.
 */
export const toast = {
  say: (text: string, { tone = 'neutral', action, milliseconds }: ToastOptions = {}): void => {
    const stays = milliseconds ?? (action ? 12_000 : 6_000)
    toastQueue.add({ text, tone, ...(action && { action }) }, tone === 'danger' ? {} : { timeout: stays })
  },
}
