import { commonText } from '#renderer/text/it/common.ts'
import './kbd.css'

/** A key or a combination of keys, `Ctrl+K`, as it is written on the keyboard. */
export const Kbd = ({ keys }: { keys: string }) => (
  <kbd className="kbd">{keys.replace('Enter', commonText.enterKey)}</kbd>
)
