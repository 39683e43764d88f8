import type { HeadingBlock, ListContent, NoticeBlock, Numbering, ParagraphBlock } from './blocks.ts'
import type { FaceName, Fonts } from './fonts.ts'
import { breakLines } from './lines.ts'
import { normalise, type RichText } from './rich-text.ts'
import { type Backdrop, type Line, type Mark, moved, type Strip, type Tag, type TextMark } from './strips.ts'
import { box, type Colour, type Frame, gap, ink, type, type TypeSize } from './style.ts'

/** Where a block is set: the fonts, the room it has, and the element of the structure it goes under. */
export type Place = {
  readonly fonts: Fonts
  readonly x: number
  readonly width: number
  readonly frame: Frame
  readonly parent: Tag
  /** In one of two columns type is smaller. */
  readonly narrow?: boolean
  readonly withoutBookmarks?: boolean
}

export type TextStyle = {
  readonly face: FaceName
  readonly type: TypeSize
  readonly colour: Colour
  readonly align?: 'left' | 'right' | 'center' | 'justify'
}

export const bodyStyle: TextStyle = { face: 'regular', type: type.body, colour: ink.text }
const columnStyle: TextStyle = { ...bodyStyle, type: type.column }
const textStyle = ({ narrow }: Place): TextStyle => (narrow ? columnStyle : bodyStyle)
export const smallStyle: TextStyle = { face: 'regular', type: type.small, colour: ink.muted }
export const labelStyle: TextStyle = { face: 'regular', type: type.small, colour: ink.muted }

/** Spaces may grow to three times their width; past that a justified line is left as it falls. */
const widestStretch = 0.45

/** A line in its column, its capitals centred in the leading that starts at `top`. */
export function lineMark(
  line: Line,
  at: { readonly x: number; readonly width: number; readonly top: number },
  style: TextStyle,
  fonts: Fonts,
): TextMark {
  const { size, leading } = style.type
  const slack = at.width - line.width
  const spaces = line.words.length - 1
  const stretch = style.align === 'justify' && !line.endsParagraph && spaces > 0 ? slack / spaces : 0
  const shift = style.align === 'right' ? slack : style.align === 'center' ? slack / 2 : 0
  return {
    kind: 'text',
    x: at.x + shift,
    y: at.top + leading / 2 + (fonts[style.face].capHeight * size) / 2000,
    line,
    size,
    colour: style.colour,
    stretch: stretch > size * widestStretch ? 0 : stretch,
  }
}

export const linesOf = (text: RichText, width: number, style: TextStyle, fonts: Fonts): readonly Line[] =>
  breakLines(text, width, { fonts, face: style.face, size: style.type.size })

/** Text as one strip per line; its first two and its last two lines are never parted. */
export function textStrips(
  text: RichText,
  place: Place,
  style: TextStyle,
  options: { readonly tag: Tag; readonly gap: number; readonly keep?: boolean },
): readonly Strip[] {
  const lines = linesOf(text, place.width, style, place.fonts)
  const last = lines.length - 1
  return lines.map((line, at): Strip => {
    const shape = lineMark(line, { x: place.x, width: place.width, top: 0 }, style, place.fonts)
    const keep = at === last ? options.keep === true : at === 0 || at === last - 1
    return {
      height: style.type.leading,
      gap: at === 0 ? options.gap : 0,
      keep,
      marks: [{ tag: options.tag, shape }],
    }
  })
}

const headingRoles = { 1: 'H1', 2: 'H2', 3: 'H3' } as const

export function composeHeading(block: HeadingBlock, place: Place): readonly Strip[] {
  const { level, text } = block
  const bookmark = { level, title: normalise(text).replaceAll('\n', ' ') }
  const tag: Tag = {
    role: headingRoles[level],
    parent: place.parent,
    ...(!place.withoutBookmarks && { bookmark }),
  }
  const style: TextStyle = {
    face: level === 3 ? 'bold' : 'heading',
    type: place.narrow ? type.columnHeading : type.heading[level],
    colour: level === 3 ? ink.text : ink.accent,
    ...(block.align ? { align: block.align } : {}),
  }
  // A title that follows another block is one piece with what comes after it, all its lines included.
  return textStrips(text, place, style, { tag, gap: gap.heading[level] }).map((strip) => ({
    ...strip,
    keep: true,
  }))
}

export function composeParagraph(block: ParagraphBlock, place: Place): readonly Strip[] {
  const base = block.small ? smallStyle : textStyle(place)
  const style = block.align ? { ...base, align: block.align } : base
  const options = {
    tag: { role: 'P', parent: place.parent },
    gap: gap.paragraph,
    keep: block.keepWithNext === true,
  } as const
  return textStrips(block.text, place, style, options)
}

const numberings = { bullet: 'Disc', decimal: 'Decimal', letters: 'LowerAlpha' } as const
const labelWidths = { bullet: 13, decimal: 20, letters: 18 } as const

function labelOf(numbering: Numbering, at: number): string {
  if (numbering === 'bullet') return '•'
  if (numbering === 'decimal') return `${at + 1}.`
  const letter = String.fromCharCode(97 + (at % 26))
  return `${letter.repeat(1 + Math.floor(at / 26))})`
}

/** What goes with a list goes with its last item: kept whole, a long one would leave half a page empty. */
export function composeList(list: ListContent, place: Place, keepWithNext = false): readonly Strip[] {
  const tag: Tag = { role: 'L', parent: place.parent, numbering: numberings[list.numbering] }
  const style = textStyle(place)
  const indent = labelWidths[list.numbering] * (style.type.size / bodyStyle.type.size)
  return list.items.flatMap((item, at) => {
    const entry: Tag = { role: 'LI', parent: tag }
    const label = linesOf(labelOf(list.numbering, at), place.width, style, place.fonts)
    const labelMarks = label.map((line): Mark => {
      const shape = lineMark(line, { x: place.x, width: indent, top: 0 }, style, place.fonts)
      return { tag: { role: 'Lbl', parent: entry }, shape }
    })
    const body: Tag = { role: 'LBody', parent: entry }
    const inner: Place = { ...place, x: place.x + indent, width: place.width - indent, parent: body }
    const own = textStrips(item.text, inner, style, {
      tag: { role: 'P', parent: body },
      gap: gap.item,
      keep: item.list !== undefined,
    })
    const [first, ...others] = own.length > 0 ? own : [emptyLine]
    const nested = item.list ? composeList(item.list, inner) : []
    const strips = first
      ? [{ ...first, marks: [...labelMarks, ...first.marks] }, ...others, ...nested]
      : nested
    const isKept = keepWithNext && at === list.items.length - 1
    return isKept ? strips.map((strip) => ({ ...strip, keep: true })) : strips
  })
}

const emptyLine: Strip = { height: type.body.leading, gap: gap.item, keep: false, marks: [] }

/** A box that fits in half a page is never parted; a longer one continues on the next page. */
export function composeNotice(block: NoticeBlock, place: Place): readonly Strip[] {
  const backdrop: Backdrop = { x: place.x, width: place.width, fill: ink.wash, bar: ink.accent }
  const parent: Tag = { role: 'Div', parent: place.parent }
  const inner: Place = {
    ...place,
    x: place.x + box.bar + box.padX,
    width: place.width - box.bar - box.padX * 2,
    parent,
  }
  const title = block.title
    ? textStrips(
        block.title,
        inner,
        { ...bodyStyle, face: 'bold' },
        { tag: { role: 'P', parent }, gap: 0, keep: true },
      )
    : []
  const paragraphs = block.paragraphs.flatMap((text) =>
    textStrips(text, inner, bodyStyle, { tag: { role: 'P', parent }, gap: gap.item }),
  )
  const { language, paragraphs: said } = block.other ?? { language: '', paragraphs: [] }
  const others = said.flatMap((text) =>
    textStrips(text, inner, smallStyle, { tag: { role: 'P', parent, language }, gap: gap.item }),
  )
  const strips = [...title, ...paragraphs, ...others]
  const height = strips.reduce((sum, strip) => sum + strip.gap + strip.height, box.padY * 2)
  const whole = height < place.frame.height / 2
  const boxed = padded(strips, box.padY).map((strip, at) => ({
    ...strip,
    gap: at === 0 ? gap.box : strip.gap,
    keep: at < strips.length - 1 && (whole || strip.keep),
    backdrop,
  }))
  return [...boxed, { height: 0, gap: box.below, keep: false, marks: [] }]
}

function padded(strips: readonly Strip[], pad: number): readonly Strip[] {
  return strips.map((strip, at) => {
    const above = at === 0 ? pad : 0
    const below = at === strips.length - 1 ? pad : 0
    const marks = strip.marks.map((mark) => moved(mark, 0, above))
    return { ...strip, height: strip.height + above + below, marks }
  })
}
