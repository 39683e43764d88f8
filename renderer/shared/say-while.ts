import { onNotice } from '#renderer/bridge/host.ts'
import { toast, type ToastOptions } from '#renderer/components/toast.ts'

/**
 * Says what was done and offers to take it back, for as long as it is so: by whatever way the register has come to say
 * otherwise, the message goes.
 */
export function sayWhile(
  stands: () => Promise<boolean>,
  text: string,
  options: ToastOptions & Required<Pick<ToastOptions, 'action'>>,
): void {
  const stop = onNotice(({ notice }) => {
    if (notice === 'changed') void check()
  })
  const close = toast.open(text, { ...options, onClose: stop })
  const check = async () => {
    if (!(await stands())) close()
  }
}
