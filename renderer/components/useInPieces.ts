import { startTransition, useEffect, useState } from 'react'

/**
 * How many of so many costly fields stand on the page already: a few more in each frame, so that a long form leaves
 * the page free to answer while it is drawn.
 */
export function useInPieces(count: number, piece: number): number {
  const [drawn, setDrawn] = useState(piece)
  useEffect(() => {
    if (drawn >= count) return undefined
    const next = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + piece)))
    return () => cancelAnimationFrame(next)
  }, [drawn, count, piece])
  return Math.min(drawn, count)
}
