import { type FaceName, faceOf, type Fonts, type Word } from './fonts.ts'
import { normalise, type RichText, runsOf } from './rich-text.ts'
import type { Line } from './strips.ts'

export type Setting = { readonly fonts: Fonts; readonly face: FaceName; readonly size: number }

type Fragment = { readonly face: FaceName; readonly text: string }

/** Breaks text into lines no wider than `width` points: greedy, at spaces; a word too long is cut where it hurts least. */
export function breakLines(text: RichText, width: number, setting: Setting): readonly Line[] {
  return paragraphsOf(text, setting.face).flatMap((words) => fill(words, width, setting))
}

/** How wide a line must be for no word of the text to be cut. */
export const widestWord = (text: RichText, { fonts, face, size }: Setting): number =>
  Math.max(
    0,
    ...paragraphsOf(text, face).flatMap((words) =>
      words.map((fragments) => (shaped(fragments, fonts).width * size) / 1000),
    ),
  )

/** Words per paragraph (a newline divides them), each word in fragments of one face. */
function paragraphsOf(text: RichText, base: FaceName): readonly (readonly (readonly Fragment[])[])[] {
  const paragraphs: Fragment[][][] = [[]]
  let word: Fragment[] = []
  const endWord = (): void => {
    if (word.length > 0) paragraphs.at(-1)?.push(word)
    word = []
  }
  for (const run of runsOf(text)) {
    const face = faceOf(run, base)
    for (const token of normalise(run.text).split(/([ \n])/)) {
      if (token === ' ') endWord()
      else if (token === '\n') {
        endWord()
        paragraphs.push([])
      } else if (token !== '') word.push({ face, text: token })
    }
  }
  endWord()
  return paragraphs.filter((words, at) => words.length > 0 || at < paragraphs.length - 1)
}

/** Nearly all words are in one style: those are shared by all the lines that they stand in. */
function shaped(fragments: readonly Fragment[], fonts: Fonts): Word {
  const [first] = fragments
  if (first && fragments.length === 1) return fonts[first.face].word(first.text)
  const words = fragments.map(({ face, text }) => fonts[face].word(text))
  return {
    pieces: words.flatMap(({ pieces }) => pieces),
    width: words.reduce((sum, { width }) => sum + width, 0),
  }
}

function fill(paragraph: readonly (readonly Fragment[])[], width: number, setting: Setting): readonly Line[] {
  const { fonts, size } = setting
  const limit = (width / size) * 1000 + 0.01
  const lines: Line[] = []
  let words: Word[] = []
  let used = 0
  const endLine = (spaceAfter: boolean, endsParagraph: boolean): void => {
    // A copy has room for its words alone; what was pushed to has room for many more.
    lines.push({ words: words.slice(), width: (used * size) / 1000, spaceAfter, endsParagraph })
    words = []
    used = 0
  }
  for (const fragments of paragraph) {
    const whole = shaped(fragments, fonts)
    const parts = whole.width <= limit ? [whole] : cut(fragments, limit, fonts)
    for (const [at, part] of parts.entries()) {
      const space = at === 0 ? spaceWidth(words.at(-1), fonts) : 0
      if (words.length > 0 && (at > 0 || used + space + part.width > limit)) endLine(at === 0, false)
      used += (words.length > 0 ? space : 0) + part.width
      words.push(part)
    }
  }
  endLine(false, true)
  return lines
}

/** The width of the space after a word: it is set in the face the word ends with. */
function spaceWidth(word: Word | undefined, fonts: Fonts): number {
  const last = word?.pieces.at(-1)
  return last ? fonts[last.face].space.width : 0
}

/** A word too long in parts that fit: cut after a mark of punctuation, else between any two letters. */
function cut(fragments: readonly Fragment[], limit: number, fonts: Fonts): readonly Word[] {
  const parts: Word[] = []
  let pending: readonly Fragment[] = []
  const chunks = fragments.flatMap(({ face, text }) =>
    text.split(/(?<=[-/.,;:@_+\\|)])/).map((piece): Fragment => ({ face, text: piece })),
  )
  for (const chunk of chunks.flatMap((piece) => splitToFit(piece, limit, fonts))) {
    const longer = [...pending, chunk]
    if (pending.length > 0 && shaped(longer, fonts).width > limit) {
      parts.push(shaped(pending, fonts))
      pending = [chunk]
    } else pending = longer
  }
  return pending.length > 0 ? [...parts, shaped(pending, fonts)] : parts
}

function splitToFit(fragment: Fragment, limit: number, fonts: Fonts): readonly Fragment[] {
  if (shaped([fragment], fonts).width <= limit) return [fragment]
  const pieces: Fragment[] = []
  let text = ''
  let width = 0
  for (const letter of fragment.text) {
    const advance = shaped([{ face: fragment.face, text: letter }], fonts).width
    if (text !== '' && width + advance > limit) {
      pieces.push({ face: fragment.face, text })
      text = ''
      width = 0
    }
    text += letter
    width += advance
  }
  return [...pieces, { face: fragment.face, text }]
}
