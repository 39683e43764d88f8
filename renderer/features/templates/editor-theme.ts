import { EditorView } from '@codemirror/view'

/** Looks of the editor; the colours come from the theme of the page, light or dark. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--fg)', backgroundColor: 'var(--bg)' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'DejaVu Sans Mono', Consolas, monospace",
    fontSize: '12.5px',
    lineHeight: '1.55',
  },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--fg)' },
  '.cm-line': { padding: '0 16px 0 6px' },
  '.cm-gutters': {
    backgroundColor: 'var(--bg-chrome)',
    color: 'var(--fg-faint)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--bg-hover)' },
  '.cm-content ::selection': { backgroundColor: 'var(--bg-selected)' },
  '.cm-text-heading': { fontWeight: '700' },
  '.cm-text-field': { color: 'var(--accent)' },
  '.cm-text-section, .cm-text-article': { color: 'var(--fg-faint)', fontWeight: '400' },
  '.cm-text-comment': { color: 'var(--fg-faint)', fontStyle: 'italic' },
  '.cm-panels, .cm-tooltip': {
    color: 'var(--fg)',
    backgroundColor: 'var(--bg-raised)',
    borderColor: 'var(--line-strong)',
    fontFamily: 'var(--font)',
  },
  '.cm-tooltip': { borderRadius: 'var(--radius)', boxShadow: 'var(--shadow-popup)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font)',
    maxHeight: '14em',
    maxWidth: '420px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--fg)',
    backgroundColor: 'var(--bg-selected)',
  },
  '.cm-panel.cm-search': { padding: '6px 12px', fontSize: 'var(--text-s)' },
  '.cm-panel.cm-search label': { fontSize: 'var(--text-s)' },
  '.cm-panel.cm-search [name=close]': { padding: '6px 12px', fontSize: 'var(--text-l)' },
  '.cm-completionDetail': { color: 'var(--fg-soft)', fontStyle: 'normal' },
  '.cm-completionInfo': { padding: '6px 10px', maxWidth: '280px' },
  '.cm-textfield, .cm-button': {
    color: 'var(--fg)',
    backgroundImage: 'none',
    backgroundColor: 'var(--bg-control)',
    borderColor: 'var(--line-control)',
    borderRadius: 'var(--radius)',
    fontFamily: 'inherit',
    fontSize: 'var(--text-s)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--warning-soft)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--bg-selected)', outline: '1px solid var(--accent)' },
})
