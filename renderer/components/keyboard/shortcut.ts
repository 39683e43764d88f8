import { useEffect, useRef } from 'react'

export type Shortcut =
  | 'Ctrl+Enter'
  | 'Ctrl+N'
  | 'Ctrl+D'
  | 'Ctrl+K'
  | 'Ctrl+S'
  | 'Alt+ArrowLeft'
  | 'F1'
  | `Ctrl+${number}`

const pressed = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`

/**
 * Calls back when the keys are pressed, wherever the focus is on the screen. A dialog that is open has them to
 * itself; without a callback they are left to whoever else wants them.
 */
export function useShortcut(keys: Shortcut | undefined, onPress: (() => void) | undefined): void {
  const latest = useRef(onPress)
  useEffect(() => {
    latest.current = onPress
  })
  useEffect(() => {
    if (keys === undefined) return undefined
    const listen = (event: KeyboardEvent) => {
      if (pressed(event) !== keys || event.repeat || latest.current === undefined) return
      if (document.querySelector('.dialog') !== null) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [keys])
}
