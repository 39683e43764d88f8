import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { TextFault, TextField } from '#src/contract/templates.ts'
import type { Place } from './markup.ts'
import { openEditor, type TextEditorView } from './editor-view.ts'

export type CodeAreaHandle = Pick<TextEditorView, 'show' | 'insert'>

export interface CodeAreaProps {
  ref: Ref<CodeAreaHandle>
  text: string
  faults: readonly TextFault[]
  /** What the text may put in, offered while it is written. */
  fields: readonly TextField[]
  onChange: (text: string) => void
  /** Hears where the caret has come. */
  onPlace: (place: Place) => void
}

/** The text as it is written: its lines numbered, its fields marked, what is wrong marked where it stands. */
export const CodeArea = ({ ref, text, faults, fields, onChange, onPlace }: CodeAreaProps) => {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<TextEditorView>(undefined)
  const latest = useRef({ text, fields, onChange, onPlace })
  useLayoutEffect(() => {
    latest.current = { text, fields, onChange, onPlace }
  })
  useLayoutEffect(() => {
    if (!host.current) return undefined
    const opened = openEditor(host.current, latest.current.text, {
      fields: () => latest.current.fields,
      onChange: (changed) => latest.current.onChange(changed),
      onPlace: (place) => latest.current.onPlace(place),
    })
    editor.current = opened
    return () => opened.close()
  }, [])
  useLayoutEffect(() => editor.current?.replace(text), [text])
  useEffect(() => editor.current?.mark(faults), [faults])
  useImperativeHandle(
    ref,
    () => ({
      show: (line, column) => editor.current?.show(line, column),
      insert: (written) => editor.current?.insert(written),
    }),
    [],
  )
  return <div ref={host} className="code-area" />
}
