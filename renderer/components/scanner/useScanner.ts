import { useEffect, useRef } from 'react'
import { keyTarget } from '#renderer/components/keyboard/key-target.ts'
import { burstAfter, codeOf, type Burst } from './burst.ts'

/** Who listens for codes now, the latest last: a code belongs to the innermost part of the screen that wants one. */
const listening: symbol[] = []

interface ScannerOptions {
  /** Whether a code read while the focus is in a field is meant for us, and not for the field. */
  fromFields?: boolean
}

/**
 * Calls back with a code read by a scanner that types like a keyboard, wherever the focus is on the screen. Keys
 * reach their field as always; when they turn out to be a scan, its end key is swallowed (no form is sent, no row
 * opened) and what the scan wrote into a field is taken out again. A dialog keeps what is written in it.
 */
export const useScanner = (
  onCode: (code: string) => void,
  { fromFields = true }: ScannerOptions = {},
): void => {
  const latest = useRef(onCode)
  useEffect(() => {
    latest.current = onCode
  })
  useEffect(() => {
    const self = Symbol('scanner')
    listening.push(self)
    let burst: Burst = []
    const listen = (event: KeyboardEvent) => {
      const target = keyTarget(event)
      const ours = listening.at(-1) === self && isHeard(target, fromFields)
      if (!ours || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
        burst = []
        return
      }
      const key = { key: event.key, at: event.timeStamp }
      const code = codeOf(burst, key)
      if (code === undefined) {
        burst = burstAfter(burst, key)
        return
      }
      event.preventDefault()
      event.stopPropagation()
      takeOut(target, burst.map((scanned) => scanned.key).join(''))
      burst = []
      latest.current(code)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      listening.splice(listening.indexOf(self), 1)
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [fromFields])
}

const isHeard = (target: EventTarget | null, fromFields: boolean): boolean =>
  !(target instanceof Element) ||
  (target.closest('.dialog') === null &&
    !isText(target) &&
    (fromFields || !(isField(target) || isSegment(target))))

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** A text of many lines, in which a code read is only more of it. */
const isText = (target: Element): boolean => target instanceof HTMLElement && target.isContentEditable

/** A part of a date, which is written in as well. */
const isSegment = (target: Element): boolean => target.getAttribute('role') === 'spinbutton'

/** Removes what the scan wrote before the cursor, through the browser's own editing so that the field hears of it. */
const takeOut = (target: EventTarget | null, written: string): void => {
  if (!isField(target)) return
  const end = target.selectionStart
  if (end === null || !target.value.slice(0, end).endsWith(written)) return
  target.setRangeText('', end - written.length, end, 'end')
  target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }))
}
