import { useEffect, useRef } from 'react'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { shellText } from '#renderer/text/it/shell.ts'
import './global-search.css'

export interface GlobalSearchProps {
  value: string
  onChange: (value: string) => void
  /** Enter: a code typed or scanned, or words to search everywhere. */
  onSubmit: (value: string) => void
}

/** The box that finds anything: an inventory number, a serial, a body, an agreement. Ctrl+K goes there. */
export const GlobalSearch = ({ value, onChange, onSubmit }: GlobalSearchProps) => {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', focus)
    return () => window.removeEventListener('keydown', focus)
  }, [])
  return (
    <search className="global-search">
      <SearchField
        label={shellText.search}
        value={value}
        onChange={onChange}
        onSubmit={onSubmit}
        shortcut="Ctrl+K"
        inputRef={input}
      />
    </search>
  )
}
