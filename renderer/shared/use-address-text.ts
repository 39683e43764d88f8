import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

/** Milliseconds without a key before what is typed goes into the address. */
const pause = 300

/**
 * Text that is typed at once and written to the address in pauses, so that coming back finds it; an address opened from
 * elsewhere sets it. What the address says late of our own writing is not taken: more may have been typed since. Nor is
 * anything written for whoever has left for another page, which may still be on its way.
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
    const timer = setTimeout(() => {
      if (history.location.pathname !== page) return
      setWritten(text)
      latest.current(text)
    }, pause)
    return () => clearTimeout(timer)
  }, [text, written, history, page])
  return [text, setText]
}
