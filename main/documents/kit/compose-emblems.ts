import type { EmblemItem, EmblemsBlock } from './blocks.ts'
import { lineMark, linesOf, type Place, type TextStyle } from './compose-text.ts'
import { europeanEmblem } from './european-emblem.ts'
import type { Line, Mark, Strip, Tag } from './strips.ts'
import { gap, ink, mm, type } from './style.ts'

/** The height of every emblem; the Commission asks for one centimetre at least. */
const emblemHeight = mm(13)
const widestEmblem = mm(45)
const beside = 7

const wordsStyle: TextStyle = { face: 'bold', type: { size: 9, leading: 11.5 }, colour: ink.text }
const nameStyle: TextStyle = { face: 'bold', type: { size: 11.5, leading: 14.5 }, colour: ink.text }
const captionStyle: TextStyle = { face: 'regular', type: type.furniture, colour: ink.muted }
const detailStyle: TextStyle = { face: 'regular', type: type.small, colour: ink.muted }

/** The size at which a logo keeps its proportions within the height of the row. */
function logoSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(emblemHeight / height, widestEmblem / width)
  return { width: width * scale, height: height * scale }
}

function emblemWidth(item: EmblemItem): number {
  if (item.kind === 'name') return 0
  return item.kind === 'european'
    ? emblemHeight * 1.5
    : logoSize(item.picture.width, item.picture.height).width
}

type ItemWords = { readonly text: string; readonly style: TextStyle; readonly language?: string }

function wordsOf(item: EmblemItem): readonly ItemWords[] {
  if (item.kind === 'european') {
    const second = item.other ? [{ ...item.other, style: wordsStyle }] : []
    const of = item.of ? [{ text: item.of, style: captionStyle }] : []
    const secondOf = item.otherOf ? [{ ...item.otherOf, style: captionStyle }] : []
    return [{ text: item.statement, style: wordsStyle }, ...second, ...of, ...secondOf]
  }
  const other = item.other ? [{ ...item.other, style: detailStyle }] : []
  if (item.kind === 'logo') return item.words ? [{ text: item.words, style: wordsStyle }, ...other] : other
  const detail = item.detail ? [{ text: item.detail, style: detailStyle }] : []
  return [{ text: item.name, style: nameStyle }, ...detail, ...other]
}

/** The drawing at (x, 0), centred in the height of the row. */
function emblemMarks(item: EmblemItem, x: number, parent: Tag): readonly Mark[] {
  if (item.kind === 'name') return []
  if (item.alt.trim() === '') throw new Error('emblems: a figure has no text alternative')
  const tag: Tag = { role: 'Figure', parent, alt: item.alt }
  if (item.kind === 'european') {
    return europeanEmblem(x, 0, emblemHeight).map((shape) => ({ tag, shape }))
  }
  const { width, height } = logoSize(item.picture.width, item.picture.height)
  const y = (emblemHeight - height) / 2
  return [{ tag, shape: { kind: 'image', x, y, width, height, picture: item.picture } }]
}

type Words = { readonly lines: readonly Line[] } & Omit<ItemWords, 'text'>

const heightOf = (words: readonly Words[]): number =>
  words.reduce((sum, { lines, style }) => sum + lines.length * style.type.leading, 0)

/** One item in its share of the width; returns what it draws and how tall it is. */
function composeItem(
  item: EmblemItem,
  cell: { readonly x: number; readonly width: number; readonly align: number },
  place: Place,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const drawn = emblemWidth(item)
  const indent = drawn > 0 ? drawn + beside : 0
  const words = wordsOf(item).map(({ text, ...look }): Words => {
    const { style } = look
    return { ...look, lines: linesOf(text, cell.width - indent, style, place.fonts) }
  })
  const textWidth = Math.max(0, ...words.flatMap(({ lines }) => lines.map((line) => line.width)))
  const width = textWidth > 0 ? indent + textWidth : drawn
  const x = cell.x + (cell.width - width) * cell.align
  let top = Math.max(0, (emblemHeight - heightOf(words)) / 2)
  const text = words.flatMap(({ lines, style, language }) => {
    const tag: Tag = { role: 'P', parent: place.parent, ...(language !== undefined && { language }) }
    return lines.map((line): Mark => {
      const shape = lineMark(line, { x: x + indent, width: textWidth, top }, style, place.fonts)
      top += style.type.leading
      return { tag, shape }
    })
  })
  const marks = [...emblemMarks(item, x, place.parent), ...text]
  return { marks, height: Math.max(emblemHeight, heightOf(words)) }
}

export function composeEmblems(block: EmblemsBlock, place: Place): readonly Strip[] {
  const count = block.items.length
  if (count === 0) return []
  const parent: Tag = { role: 'Div', parent: place.parent }
  const between = mm(6)
  const width = (place.width - between * (count - 1)) / count
  const items = block.items.map((item, at) => {
    const align = count === 1 ? 0 : at / (count - 1)
    return composeItem(item, { x: place.x + at * (width + between), width, align }, { ...place, parent })
  })
  const height = Math.max(...items.map((item) => item.height))
  return [{ height, gap: gap.paragraph, keep: false, marks: items.flatMap((item) => item.marks) }]
}
