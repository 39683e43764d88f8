import { useEffect } from 'react'
import { contentElement } from './shell/content.ts'

/** Where a screen says that its work is, or its beginning. */
const contentStart = () => document.querySelector<HTMLElement>('[data-content-start]') ?? contentElement()

/** How long a component may take to move the focus by itself, in milliseconds. */
const patience = 100

/**
 * Keeps the keyboard in the page: when what had the focus goes away (another screen, another step, a dialog whose
 * button is gone) the focus would fall on nothing, and a screen reader with it. It goes to the content instead.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let waiting: number | undefined
    const look = () => {
      window.clearTimeout(waiting)
      waiting = window.setTimeout(() => {
        if (document.activeElement === document.body) contentStart()?.focus()
      }, patience)
    }
    const watcher = new MutationObserver((changes) => {
      if (
        document.activeElement === document.body &&
        changes.some(({ removedNodes }) => removedNodes.length > 0)
      )
        look()
    })
    watcher.observe(document.body, { childList: true, subtree: true })
    return () => {
      watcher.disconnect()
      window.clearTimeout(waiting)
    }
  }, [])
}
