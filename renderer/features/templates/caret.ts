/** Takes the caret to a place of a text, counted from 1, and makes it seen. */
export function showLine(area: HTMLTextAreaElement | null, line: number, column: number): void {
  if (!area) return
  const before = area.value.split('\n').slice(0, line - 1)
  const start = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
  const end = area.value.indexOf('\n', start)
  // Chromium scrolls to the caret of a field when the focus comes to it, not when the caret is moved.
  area.blur()
  area.setSelectionRange(start, end === -1 ? area.value.length : end)
  area.focus()
}

/** Writes a field where the caret is, so that the text's own undo takes it back. */
export function insertAtCaret(area: HTMLTextAreaElement | null, text: string): void {
  if (!area) return
  area.focus()
  // Marked as old for pages in general; nothing else writes through the undo of a field.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand('insertText', false, text)
}
