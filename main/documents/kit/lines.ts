import { type FaceName, faceOf, type Fonts, type Word } from './fonts.ts'
import { withBound } from './no-break.ts'
import { normalise, type RichText, runsOf } from './rich-text.ts'
import type { Line } from './strips.ts'

export type Setting = { readonly fonts: Fonts; readonly face: FaceName; readonly size: number }

type Fragment = { readonly face: FaceName; readonly text: string }

/** Breaks text into lines no wider than `width` points: greedy, at spaces; a word too long is cut where it hurts least. */
export function breakLines(text: RichText, width: number, setting: Setting): readonly Line[] {
  const filling = new Filling(width, setting)
  for (const { text: drawn, face } of fragmentsOf(text, setting.face)) read(drawn, face, filling)
  return filling.end()
}

/** The runs as they are drawn. What is held together may begin in one style and end in another. */
function fragmentsOf(text: RichText, base: FaceName): readonly Fragment[] {
  const runs = runsOf(text).map((run): Fragment => ({ text: normalise(run.text), face: faceOf(run, base) }))
  const whole = withBound(runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join(''))
  let from = 0
  return runs.map(({ text: { length }, face }) => {
    const drawn = whole.slice(from, from + length)
    from += length
    return { text: drawn, face }
  })
}

/** How wide a line must be, in points, for no word of the text to be cut. */
export const widestWord = (text: RichText, setting: Setting): number =>
  Math.max(
    0,
    ...breakLines(text, Infinity, setting).flatMap(({ words }) =>
      words.map(({ width }) => (width * setting.size) / 1000),
    ),
  )

const space = 0x20
const newline = 0x0a

/** Puts the words of a run into lines. The last one may go on in the run after it. */
function read(text: string, face: FaceName, filling: Filling): void {
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== space && code !== newline) continue
    filling.endWord(face, text.slice(from, at))
    if (code === newline) filling.endParagraph()
    from = at + 1
  }
  filling.beginWord(face, text.slice(from))
}

/** The lines of a text as its words come. */
class Filling {
  readonly #fonts: Fonts
  readonly #size: number
  readonly #limit: number
  readonly #lines: Line[] = []
  /** What there is of a word that changes its style. */
  #begun: Fragment[] = []
  /** The line that is being filled, and how wide it is. */
  #words: Word[] = []
  #used = 0

  constructor(width: number, { fonts, size }: Setting) {
    this.#fonts = fonts
    this.#size = size
    this.#limit = (width / size) * 1000 + 0.01
  }

  beginWord(face: FaceName, text: string): void {
    if (text !== '') this.#begun.push({ face, text })
  }

  endWord(face: FaceName, text: string): void {
    if (this.#begun.length > 0) {
      this.beginWord(face, text)
      this.#endBegun()
    } else if (text !== '') {
      // Nearly all words are in one style: those are shared by all the lines that they stand in.
      const word = this.#fonts[face].word(text)
      if (word.width <= this.#limit) this.#add(word)
      else this.#addCut([{ face, text }])
    }
  }

  endParagraph(): void {
    this.#endBegun()
    this.#endLine(false, true)
  }

  /** A newline at the end begins no line of its own. */
  end(): readonly Line[] {
    this.#endBegun()
    if (this.#words.length > 0) this.#endLine(false, true)
    return this.#lines
  }

  #endBegun(): void {
    if (this.#begun.length === 0) return
    const word = shaped(this.#begun, this.#fonts)
    if (word.width <= this.#limit) this.#add(word)
    else this.#addCut(this.#begun)
    this.#begun = []
  }

  #add(word: Word): void {
    const before = this.#words.at(-1)
    const gap = before ? spaceAfter(before, this.#fonts) : 0
    if (!before || this.#used + gap + word.width <= this.#limit) this.#put(word, gap)
    else {
      this.#endLine(true, false)
      this.#put(word, 0)
    }
  }

  #addCut(fragments: readonly Fragment[]): void {
    for (const [at, part] of cut(fragments, this.#limit, this.#fonts).entries()) {
      if (at === 0) this.#add(part)
      else {
        this.#endLine(false, false)
        this.#put(part, 0)
      }
    }
  }

  #put(word: Word, gap: number): void {
    this.#used += gap + word.width
    this.#words.push(word)
  }

  #endLine(spaceFollows: boolean, endsParagraph: boolean): void {
    // A copy has room for its words alone; what was pushed to has room for many more.
    const words = this.#words.slice()
    this.#lines.push({
      words,
      width: (this.#used * this.#size) / 1000,
      spaceAfter: spaceFollows,
      endsParagraph,
    })
    this.#words = []
    this.#used = 0
  }
}

function shaped(fragments: readonly Fragment[], fonts: Fonts): Word {
  const [first] = fragments
  if (first && fragments.length === 1) return fonts[first.face].word(first.text)
  const words = fragments.map(({ face, text }) => fonts[face].word(text))
  return {
    pieces: words.flatMap(({ pieces }) => pieces),
    width: words.reduce((sum, { width }) => sum + width, 0),
  }
}

/** The width of the space after a word: it is set in the face the word ends with. */
function spaceAfter(word: Word, fonts: Fonts): number {
  const last = word.pieces.at(-1)
  return last ? fonts[last.face].space.width : 0
}

/** A word too long in parts that fit: cut where it has a space, after a mark of punctuation, else between any two letters. */
function cut(fragments: readonly Fragment[], limit: number, fonts: Fonts): readonly Word[] {
  const parts: Word[] = []
  let pending: readonly Fragment[] = []
  const chunks = fragments.flatMap(({ face, text }) =>
    text.split(/(?<=[-/.,;:@_+\\|)\u00a0])/).map((piece): Fragment => ({ face, text: piece })),
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
