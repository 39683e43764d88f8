import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Milliseconds and pixels within which two presses are one double click, as systems have it. */
const within = { time: 500, distance: 8 }

const whatFollows = ['mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const

/**
 * Whoever double-clicks on what opens another page presses that page with the second click: it would mark all its text,
 * or work a button that has come to be there. That press goes nowhere.
 */
export function useSecondPress(): void {
  const { history } = useRouter()
  useEffect(() => {
    let first = { time: -Infinity, x: 0, y: 0, path: '' }
    let isSecond = false
    const onPress = (event: PointerEvent) => {
      const { timeStamp: time, clientX: x, clientY: y } = event
      const path = history.location.pathname
      isSecond =
        path !== first.path &&
        time - first.time < within.time &&
        Math.hypot(x - first.x, y - first.y) < within.distance
      if (isSecond) drop(event)
      else first = { time, x, y, path }
    }
    const onRest = (event: MouseEvent) => {
      // A click that no press came before is made by a key.
      if (isSecond && (event.type !== 'click' || event.detail > 0)) drop(event)
    }
    window.addEventListener('pointerdown', onPress, { capture: true })
    for (const type of whatFollows) window.addEventListener(type, onRest, { capture: true })
    return () => {
      window.removeEventListener('pointerdown', onPress, { capture: true })
      for (const type of whatFollows) window.removeEventListener(type, onRest, { capture: true })
    }
  }, [history])
}

function drop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
