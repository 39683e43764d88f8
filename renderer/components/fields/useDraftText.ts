import { useState } from 'react'

interface DraftCodec {
  /** The value as text; the empty text for null. */
  format: (value: number) => string
  /** The text as a value; NaN when it cannot be read. */
  parse: (text: string) => number
}

/**
 * A number edited as free text. While the person writes, the text stays as written; it is put in order on leaving
 * the field, and only when it could be read. `onChange` gets null for an empty field and NaN for what is not a number.
 * A value that comes from elsewhere takes the place of what was being written.
 */
export const useDraftText = (
  value: number | null,
  onChange: (value: number | null) => void,
  { format, parse }: DraftCodec,
) => {
  const [draft, setDraft] = useState<string | null>(null)
  const [known, setKnown] = useState(value)
  const read = (written: string) => (written.trim() === '' ? null : parse(written))
  if (!Object.is(value, known)) {
    setKnown(value)
    if (draft !== null && !Object.is(value, read(draft))) setDraft(null)
  }
  const settled = value === null || Number.isNaN(value) ? '' : format(value)
  const text = draft ?? settled
  return {
    text,
    unreadable: draft !== null && draft.trim() !== '' && Number.isNaN(parse(draft)),
    write: (written: string) => {
      setDraft(written)
      onChange(read(written))
    },
    settle: () => {
      if (draft === null || draft.trim() === '' || !Number.isNaN(parse(draft))) setDraft(null)
    },
  }
}
