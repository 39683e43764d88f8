import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
} from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import type { TextField } from '#src/contract/templates.ts'
import { fieldMeaning } from '#renderer/text/it/template-fields.ts'
import { openSections } from './sections.ts'

/** A tag that is being written, as far as the caret. */
const begun = /\{\{([#^/]?)[\p{L}\p{N}.]*$/u

/** Offers the names that can stand in the tag that is being written: to print, to ask whether, to close. */
export const fieldCompletion =
  (fields: () => readonly TextField[]) =>
  (context: CompletionContext): CompletionResult | null => {
    const tag = context.matchBefore(/\{\{[#^/]?[\p{L}\p{N}.]*/u)
    const [, sign] = begun.exec(tag?.text ?? '') ?? []
    if (!tag || sign === undefined) return null
    const from = tag.from + 2 + sign.length
    if (sign === '/') {
      const open = openSections(context.state.sliceDoc(0, tag.from)).at(-1)?.name
      return open === undefined ? null : { from, options: [{ label: open, apply: closing }] }
    }
    return { from, options: optionsFor(fields(), sign !== ''), validFor: /^[\p{L}\p{N}.]*$/u }
  }

const optionsFor = (fields: readonly TextField[], asks: boolean): Completion[] =>
  fields
    .filter(({ kind }) => asks || kind === 'text')
    .map(({ name, sample }) => {
      const label = ownName(name)
      return {
        label,
        detail: sample,
        info: fieldMeaning(name),
        apply: asks ? asking(label) : closing,
      }
    })

/** Inside a list names stand alone. */
export const ownName = (name: string): string => name.split(' › ').at(-1) ?? name

/** Writes the name and the end of its tag, unless that is already there. */
function closing(view: EditorView, { label }: Completion, from: number, to: number): void {
  const end = view.state.sliceDoc(to, to + 2) === '}}' ? '' : '}}'
  view.dispatch(insertCompletionText(view.state, `${label}${end}`, from, to))
}

/** Writes both ends of a section and leaves the caret between them. */
const asking =
  (name: string) =>
  (view: EditorView, _option: Completion, from: number, to: number): void => {
    const opening = `${name}}}`
    const inserted = insertCompletionText(view.state, `${opening}{{/${name}}}`, from, to)
    view.dispatch({ ...inserted, selection: { anchor: from + opening.length } })
  }
