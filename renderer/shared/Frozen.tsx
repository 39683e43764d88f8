import { type ReactNode, useLayoutEffect, useRef } from 'react'
import './frozen.css'

interface FrozenProps {
  /** Why nothing of it can be changed now; absent while it can. */
  reason: string | undefined
  children: ReactNode
}

/** What a person chooses, which cannot be changed while a work goes by it. */
export const Frozen = ({ reason, children }: FrozenProps) => {
  const choices = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const isFrozen = reason !== undefined
  useLayoutEffect(() => {
    // Whoever is in a field when the work begins would be nowhere; and then again when it ends.
    const left = document.activeElement
    if (!isFrozen || !(left instanceof HTMLElement) || !choices.current?.contains(left)) return undefined
    said.current?.focus()
    return () => {
      if (document.activeElement === document.body) left.focus()
    }
  }, [isFrozen])
  return (
    <>
      {isFrozen && (
        <p className="frozen-reason" tabIndex={-1} ref={said}>
          {reason}
        </p>
      )}
      <div className="frozen-choices" inert={isFrozen} ref={choices}>
        {children}
      </div>
    </>
  )
}
