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

/** The furniture of page `page` of `pages`, counted from 1, in the coordinates of the sheet. */
export function furnitureMarks(
  furniture: Furniture,
  frame: Frame,
  page: number,
  pages: number,
  fonts: Fonts,
): readonly Mark[] {
  const { left: x, width } = frame
  const headerTop = frame.top - headerAbove
  const footerTop = frame.top + frame.height + footerBelow
  const right: TextStyle = { ...style, align: 'right' }
  const numberWidth = mm(40)
  const header =
    page === 1
      ? []
      : [
          ...furnitureLine(furniture.header, { x, width, top: headerTop }, style, fonts, 'Header'),
          rule(frame, headerTop + style.type.leading + 2, 'Header'),
        ]
  const numberPlace = { x: x + width - numberWidth, width: numberWidth, top: footerTop }
  return [
    ...header,
    rule(frame, footerTop - 4, 'Footer'),
    ...furnitureLine(
      furniture.footer,
      { x, width: width - numberWidth, top: footerTop },
      style,
      fonts,
      'Footer',
    ),
    ...furnitureLine(furniture.pageNumber(page, pages), numberPlace, right, fonts, 'Footer'),
    ...(furniture.ledgerLines ?? []).flatMap((text, at) => {
      const top = footerTop + style.type.leading + 2 + at * ledgerStyle.type.leading
      return furnitureLine(text, { x, width, top }, ledgerStyle, fonts, 'Footer')
    }),
  ]
}
