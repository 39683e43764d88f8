import { lineMark, linesOf, type TextStyle } from './compose-text.ts'
import type { Fonts } from './fonts.ts'
import { normalise } from './rich-text.ts'
import type { Line, Mark } from './strips.ts'
import { type Frame, ink, mm, type } from './style.ts'

/** What stands on every page outside the text: a header from the second page on, and a footer with the page number. */
export type Furniture = {
  readonly header: string
  readonly footer: string
  /** «pagina 3 di 9». */
  readonly pageNumber: (page: number, pages: number) => string
  /** Small last lines, for the traces of the register. */
  readonly ledgerLines?: readonly string[]
}

const style: TextStyle = { face: 'regular', type: type.furniture, colour: ink.muted }
const ledgerStyle: TextStyle = { face: 'regular', type: type.ledger, colour: ink.muted }

const headerAbove = mm(10)
const footerBelow = mm(8)

/** One line of furniture; a text too long for it loses its last words and says so with an ellipsis. */
function furnitureLine(
  text: string,
  at: { readonly x: number; readonly width: number; readonly top: number },
  look: TextStyle,
  fonts: Fonts,
  artifact: 'Header' | 'Footer',
): readonly Mark[] {
  const words = normalise(text).split(/[ \n]+/)
  const fits = (count: number): readonly Line[] =>
    linesOf(words.slice(0, count).join(' ') + (count < words.length ? '…' : ''), at.width, look, fonts)
  let count = words.length
  while (count > 1 && fits(count).length > 1) count -= 1
  return fits(count).map((line) => ({ artifact, shape: lineMark(line, at, look, fonts) }))
}

const rule = (frame: Frame, y: number, artifact: 'Header' | 'Footer'): Mark => ({
  artifact,
  shape: { kind: 'rect', x: frame.left, y, width: frame.width, height: 0.5, fill: ink.hairline },
})

/** What stands on all pages of one frame. */
type Standing = {
  readonly header: readonly Mark[]
  readonly footer: readonly Mark[]
  readonly ledger: readonly Mark[]
}

/** Where the page number stands, at the right end of the footer. */
const numberWidth = mm(40)

/** The furniture of page `page` of `pages`, counted from 1, in the coordinates of the sheet. */
export type FurnitureMarks = (frame: Frame, page: number, pages: number) => readonly Mark[]

/** The furniture of a document: all but the page number is set once for all its pages. */
export function furnitureOf(furniture: Furniture, fonts: Fonts): FurnitureMarks {
  const known = new Map<Frame, Standing>()
  return (frame, page, pages) => {
    const standing = known.get(frame) ?? standingOn(frame, furniture, fonts)
    known.set(frame, standing)
    const { left, width } = frame
    const place = { x: left + width - numberWidth, width: numberWidth, top: footerTop(frame) }
    const look: TextStyle = { ...style, align: 'right' }
    return [
      ...(page === 1 ? [] : standing.header),
      ...standing.footer,
      ...furnitureLine(furniture.pageNumber(page, pages), place, look, fonts, 'Footer'),
      ...standing.ledger,
    ]
  }
}

function standingOn(frame: Frame, { header, footer, ledgerLines = [] }: Furniture, fonts: Fonts): Standing {
  const { left: x, width } = frame
  const headerTop = frame.top - headerAbove
  const top = footerTop(frame)
  return {
    header: [
      ...furnitureLine(header, { x, width, top: headerTop }, style, fonts, 'Header'),
      rule(frame, headerTop + style.type.leading + 2, 'Header'),
    ],
    footer: [
      rule(frame, top - 4, 'Footer'),
      ...furnitureLine(footer, { x, width: width - numberWidth, top }, style, fonts, 'Footer'),
    ],
    ledger: ledgerLines.flatMap((text, at) => {
      const below = top + style.type.leading + 2 + at * ledgerStyle.type.leading
      return furnitureLine(text, { x, width, top: below }, ledgerStyle, fonts, 'Footer')
    }),
  }
}

const footerTop = ({ top, height }: Frame): number => top + height + footerBelow
