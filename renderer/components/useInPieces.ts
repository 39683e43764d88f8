import { startTransition, useEffect, useState } from 'react'

/**
 * How many of so many costly fields stand on the page already: one more in each frame, so that a long form leaves
 * the page free to answer while it is drawn.
 */
export function useInPieces(count: number): number {
  const [drawn, setDrawn] = useState(1)
  useEffect(() => {
    if (drawn >= count) return undefined
    const next = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + 1)))
    return () => cancelAnimationFrame(next)
  }, [drawn, count])
  return Math.min(drawn, count)
}
