import { type EditorState, type Range, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { openSections, type Section } from './sections.ts'

/** Comments, sections and fields; headings; the names of articles. */
const parts =
  /(?<comment>\{\{![\s\S]*?\}\})|(?<section>\{\{[#^/][^{}\n]*\}\})|(?<field>\{\{[^{}\n]*\}\})|(?<article>\{#[a-z][a-z0-9-]*\})/g

const heading = /^#{1,3} .*$/gm

const marks = {
  comment: Decoration.mark({ class: 'cm-text-comment' }),
  section: Decoration.mark({ class: 'cm-text-section' }),
  field: Decoration.mark({ class: 'cm-text-field' }),
  article: Decoration.mark({ class: 'cm-text-article' }),
}
const headingLine = Decoration.line({ class: 'cm-text-heading' })

function decorate({ doc }: EditorState): DecorationSet {
  const text = doc.toString()
  const ranges: Range<Decoration>[] = []
  for (const { index } of text.matchAll(heading)) ranges.push(headingLine.range(index))
  for (const { index, 0: found, groups = {} } of text.matchAll(parts))
    for (const [name, mark] of Object.entries(marks))
      if (groups[name] !== undefined) ranges.push(mark.range(index, index + found.length))
  return Decoration.set(ranges, true)
}

/** What in a text is of the program and what is of the document, told apart by their looks. */
export const markup = StateField.define<DecorationSet>({
  create: decorate,
  update: (decorations, { docChanged, state }) => (docChanged ? decorate(state) : decorations),
  provide: (field) => EditorView.decorations.from(field),
})

/** Where the caret stands in a text. */
export type Place = {
  /** The words of the heading above it. */
  readonly heading: string
  readonly sections: readonly Section[]
}

export const placeAt = (doc: Text, at: number): Place => ({
  heading: headingAbove(doc, at),
  sections: openSections(doc.sliceString(0, at)),
})

/** The words of the heading that a place stands under, without what the register puts in; empty above the first. */
export function headingAbove(doc: Text, place: number): string {
  for (let number = doc.lineAt(place).number; number > 0; number -= 1) {
    const [, words] = /^#{1,3} (.*)$/.exec(doc.line(number).text) ?? []
    if (words !== undefined) return printedOf(words)
  }
  return ''
}

/** The longest stretch that is printed as it is written. */
const printedOf = (words: string): string =>
  words
    .split(/\{\{.*?\}\}|\{#.*?\}/)
    .map((stretch) => stretch.trim())
    .reduce((longest, stretch) => (stretch.length > longest.length ? stretch : longest), '')
