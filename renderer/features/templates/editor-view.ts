import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, redo, undo } from '@codemirror/commands'
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, type Text } from '@codemirror/state'
import {
  type Command,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import type { TextFault, TextField } from '#src/contract/templates.ts'
import { templatesText as words, textProblem } from '#renderer/text/it/templates.ts'
import { editorPhrases } from '#renderer/text/it/text-editor.ts'
import { editorTheme } from './editor-theme.ts'
import { fieldCompletion } from './field-completion.ts'
import { markup, type Place, placeAt } from './markup.ts'

/** An editor that stands on the page. Lines and columns count from 1. */
export type TextEditorView = {
  /** Selects from there to the end of the line, and makes it seen. */
  readonly show: (line: number, column: number) => void
  /** Writes where the caret is. */
  readonly insert: (text: string) => void
  /** Puts another text in place of what is written, which undo brings back. */
  readonly replace: (text: string) => void
  readonly mark: (faults: readonly TextFault[]) => void
  readonly close: () => void
}

export type EditorHearing = {
  readonly fields: () => readonly TextField[]
  readonly onChange: (text: string) => void
  readonly onPlace: (place: Place) => void
}

/**
 * Opens an editor in a shadow root: there its style sheets are adopted, where in the page they would be elements that
 * the security policy forbids.
 */
export function openEditor(host: HTMLElement, text: string, hearing: EditorHearing): TextEditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const state = EditorState.create({ doc: text, extensions: [...extensions, listening(hearing)] })
  const view = new EditorView({ state, parent: root, root })
  return {
    show: (line, column) => {
      const from = placeIn(view.state.doc, line, column)
      const selection = { anchor: from, head: view.state.doc.lineAt(from).to }
      view.dispatch({ selection, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
      view.focus()
    },
    insert: (written) => {
      view.dispatch(view.state.replaceSelection(written), { scrollIntoView: true, userEvent: 'input' })
      view.focus()
    },
    replace: (wanted) => {
      const { doc } = view.state
      const insert = view.state.toText(wanted)
      if (!insert.eq(doc)) view.dispatch({ changes: { from: 0, to: doc.length, insert } })
    },
    mark: (faults) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc, faults))),
    close: () => view.destroy(),
  }
}

/** A text has its own undo, also where there is nothing left to undo: the register's stays out of it. */
const own =
  (command: Command): Command =>
  (view) => {
    command(view)
    return true
  }

const undoKeys = [
  { key: 'Mod-z', run: own(undo), stopPropagation: true },
  { key: 'Mod-y', run: own(redo), stopPropagation: true },
  { key: 'Mod-Shift-z', run: own(redo), stopPropagation: true },
]

const extensions = [
  EditorState.phrases.of(editorPhrases),
  EditorView.contentAttributes.of({ 'aria-label': words.text, tabindex: '0' }),
  EditorView.lineWrapping,
  lineNumbers(),
  lintGutter(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  history(),
  search({ top: true }),
  markup,
  editorTheme,
  keymap.of([...undoKeys, ...completionKeymap, ...searchKeymap, ...lintKeymap, ...defaultKeymap]),
]

const listening = ({ fields, onChange, onPlace }: EditorHearing) => [
  autocompletion({ override: [fieldCompletion(fields)], icons: false }),
  EditorView.updateListener.of(({ state, docChanged, selectionSet }) => {
    if (docChanged) onChange(state.doc.toString())
    if (selectionSet) onPlace(placeAt(state.doc, state.selection.main.head))
  }),
]

/** The place at that line and column, or the nearest: the text may have changed since it was looked at. */
function placeIn(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return Math.min(from + column - 1, to)
}

function diagnosticsOf(doc: Text, faults: readonly TextFault[]): Diagnostic[] {
  return faults.map(({ line, column, problem, about }) => {
    const from = placeIn(doc, line, column)
    const { to, text, from: start } = doc.lineAt(from)
    const tag = /^\{\{.*?\}\}/.exec(text.slice(from - start))
    return {
      from,
      to: tag ? from + tag[0].length : to,
      severity: 'error',
      message: textProblem(problem, about),
    }
  })
}
