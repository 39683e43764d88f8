import { assertNever } from '#src/shared/result.ts'
import type { InLanguageBlock, ParallelBlock, TextBlock } from './blocks.ts'
import { composeHeading, composeList, composeParagraph, type Place } from './compose-text.ts'
import { type Columns, type Mark, type Strip, stacked, type Tag } from './strips.ts'
import { ink, mm } from './style.ts'

const between = mm(8)

/** A heading, a paragraph or a list. */
export function composeText(block: TextBlock, place: Place): readonly Strip[] {
  switch (block.kind) {
    case 'heading':
      return composeHeading(block, place)
    case 'paragraph':
      return composeParagraph(block, place)
    case 'list':
      return composeList(block, place, block.keepWithNext)
    default:
      return assertNever(block, 'text block')
  }
}

/** A text in another language, under an element that says so. */
export function composeInLanguage(block: InLanguageBlock, place: Place): readonly Strip[] {
  const parent: Tag = { role: 'Div', parent: place.parent, language: block.language }
  const inner: Place = { ...place, parent, withoutBookmarks: block.withoutBookmarks === true }
  return block.blocks.flatMap((one) => composeText(one, inner))
}

/** Two texts side by side, each under an element of its own: all of the first is read before the second. */
export function composeParallel(block: ParallelBlock, place: Place): Columns | Strip {
  const pair: Tag = { role: 'Div', parent: place.parent }
  const width = (place.width - between) / 2
  const column = (x: number, language?: string): Place => ({
    ...place,
    x: place.x + x,
    width,
    narrow: true,
    parent: { role: 'Div', parent: pair, ...(language !== undefined && { language }) },
  })
  const first = column(0)
  const second = { ...column(width + between, block.other.language), withoutBookmarks: true }
  const columns = [
    block.blocks.flatMap((one) => composeText(one, first)),
    block.other.blocks.flatMap((one) => composeText(one, second)),
  ] as const
  const gap = Math.max(0, ...columns.map(([top]) => top?.gap ?? 0))
  const divider = (height: number): Strip => ({
    height,
    gap: 0,
    keep: true,
    marks: [dividing(place.x + width + between / 2, height)],
  })
  if (!block.keepWithNext) return { columns, gap, divider }
  const whole = columns.map((strips) => stacked(strips, gap))
  const height = Math.max(...whole.map((strip) => strip.height))
  if (height > place.frame.height / 2) return { columns, gap, divider }
  const marks = [...divider(height).marks, ...whole.flatMap((strip) => strip.marks)]
  return { height, gap, keep: true, marks }
}

function dividing(x: number, height: number): Mark {
  const shape = {
    kind: 'rect',
    x: x - 0.25,
    y: 2,
    width: 0.5,
    height: Math.max(0, height - 2),
    fill: ink.hairline,
  } as const
  return { artifact: 'Layout', shape }
}
