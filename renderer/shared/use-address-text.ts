import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

/** Milliseconds without a key before what is typed goes into the address. */
const pause = 300

/**
 * Text that is typed at once and written to the address in pauses, or when the field is left, so that coming back finds
 * it; an address opened from elsewhere sets it. What the address says late of our own writing is not taken: more may
 * have been typed since. Nor is anything written for whoever has left for another page, which may still be on its way.
 */
export function useAddressText(
  given: string,
  write: (text: string) => void,
): [string, (text: string) => void] {
  const { history } = useRouter()
  const [page] = useState(history.location.pathname)
  const [text, setText] = useState(given)
  const [seen, setSeen] = useState(given)
  const [written, setWritten] = useState(given)
  if (given !== seen) {
    setSeen(given)
    if (given !== written) {
      setWritten(given)
      setText(given)
    }
  }
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })
  useEffect(() => {
    if (text === written) return undefined
    const put = () => {
      if (history.location.pathname !== page) return
      setWritten(text)
      latest.current(text)
    }
    const timer = setTimeout(put, pause)
    document.addEventListener('focusout', put, { once: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusout', put)
    }
  }, [text, written, history, page])
  return [text, setText]
}
