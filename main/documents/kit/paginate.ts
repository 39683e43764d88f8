import type { Columns, FlowItem, Strip } from './strips.ts'
import { frames, type Orientation } from './style.ts'

export type PlacedStrip = { readonly strip: Strip; readonly top: number }
export type Page = { readonly orientation: Orientation; readonly strips: readonly PlacedStrip[] }

/**
 * Puts the flow on pages, each strip once: strips bound to each other go together as long as a page can hold them.
 * There is always a page, and never an empty one before a page break.
 */
export function paginate(flow: readonly FlowItem[]): Page[] {
  const writer = new PageWriter()
  let bound: Strip[] = []
  for (const item of flow) {
    if ('newPage' in item) {
      writer.place(bound)
      bound = []
      writer.turn(item.newPage)
    } else if ('columns' in item) {
      writer.place(bound)
      bound = []
      writer.placeColumns(item)
    } else {
      bound.push(item)
      if (!item.keep) {
        writer.place(bound)
        bound = []
      }
    }
  }
  writer.place(bound)
  return writer.pages
}

class PageWriter {
  readonly pages: { orientation: Orientation; strips: PlacedStrip[] }[] = [
    { orientation: 'portrait', strips: [] },
  ]
  #y = 0

  turn(orientation: Orientation): void {
    const page = this.#page
    if (page.strips.length === 0) page.orientation = orientation
    else this.pages.push({ orientation, strips: [] })
    this.#y = 0
  }

  place(bound: readonly Strip[]): void {
    if (bound.length === 0) return
    if (this.#fits(bound)) {
      for (const strip of bound) this.#put(strip)
      return
    }
    if (this.#page.strips.length > 0 && this.#heightAtTop(bound) <= this.#frameHeight) {
      this.turn(this.#page.orientation)
      for (const strip of bound) this.#put(strip)
      return
    }
    // Bound strips taller than a page: no page could keep them all together, so what ends them stays together.
    const end = this.#endOf(bound)
    for (const strip of bound.slice(0, end)) {
      if (this.#page.strips.length > 0 && !this.#fits([strip])) this.turn(this.#page.orientation)
      this.#put(strip)
    }
    const ending = bound.slice(end)
    if (this.#page.strips.length > 0 && !this.#fits(ending)) this.turn(this.#page.orientation)
    for (const strip of ending) this.#put(strip)
  }

  /** Where the last of the strips begin that half a page holds: a signature is the last, and its article before it. */
  #endOf(bound: readonly Strip[]): number {
    let height = 0
    let start = bound.length
    while (start > 0) {
      const { gap = 0, height: own = 0 } = bound[start - 1] ?? {}
      height += gap + own
      if (height > this.#frameHeight / 2) break
      start -= 1
    }
    return Math.min(start, bound.length - 1)
  }

  /** Each column goes on as far as the page holds it; on the next page both go on. */
  placeColumns({ columns, gap, divider }: Columns): void {
    let [first, second] = columns
    let above = gap
    while (first.length + second.length > 0) {
      const isFresh = this.#page.strips.length === 0
      const top = isFresh ? 0 : this.#y + above
      const room = this.#frameHeight - top + 0.01
      const fit = [fitting(first, room), fitting(second, room)] as const
      if (!isFresh && (isStuck(first, fit[0]) || isStuck(second, fit[1]))) {
        this.turn(this.#page.orientation)
        continue
      }
      // Bound strips taller than a page: no page could keep them together.
      const [a, b] = [fit[0] || whatFits(first, room), fit[1] || whatFits(second, room)]
      this.#putColumns([first.slice(0, a), second.slice(0, b)], top, divider)
      first = first.slice(a)
      second = second.slice(b)
      above = 0
      if (first.length + second.length > 0) this.turn(this.#page.orientation)
    }
  }

  /** In the order in which they are read: the whole of one column on this page, then of the other. */
  #putColumns(columns: Columns['columns'], top: number, divider: Columns['divider']): void {
    const { strips } = this.#page
    const height = Math.max(...columns.map(heightOf))
    strips.push({ strip: divider(height), top })
    for (const column of columns) {
      let y = top
      for (const [at, strip] of column.entries()) {
        y += at === 0 ? 0 : strip.gap
        strips.push({ strip, top: y })
        y += strip.height
      }
    }
    this.#y = top + height
  }

  get #page(): { orientation: Orientation; strips: PlacedStrip[] } {
    const page = this.pages.at(-1)
    if (!page) throw new Error('paginate: there is no page')
    return page
  }

  get #frameHeight(): number {
    return frames[this.#page.orientation].height
  }

  #fits(strips: readonly Strip[]): boolean {
    if (this.#page.strips.length === 0) return this.#heightAtTop(strips) <= this.#frameHeight
    const height = strips.reduce((sum, strip) => sum + strip.gap + strip.height, 0)
    return this.#y + height <= this.#frameHeight + 0.01
  }

  #heightAtTop(strips: readonly Strip[]): number {
    const repeated = (strips[0]?.repeat ?? []).reduce((sum, strip) => sum + strip.height, 0)
    return strips.reduce((sum, strip, at) => sum + strip.height + (at === 0 ? 0 : strip.gap), repeated)
  }

  #put(strip: Strip): void {
    const { strips } = this.#page
    if (strips.length === 0) {
      for (const repeated of strip.repeat ?? []) {
        strips.push({ strip: repeated, top: this.#y })
        this.#y += repeated.height
      }
    } else this.#y += strip.gap
    strips.push({ strip, top: this.#y })
    this.#y += strip.height
  }
}

/** The height of strips one under the other, without the white above the first. */
const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, strip, at) => sum + strip.height + (at === 0 ? 0 : strip.gap), 0)

/** How many of the strips there is room for. */
function whatFits(strips: readonly Strip[], room: number): number {
  let height = 0
  for (const [at, strip] of strips.entries()) {
    height += strip.height + (at === 0 ? 0 : strip.gap)
    if (height > room) return Math.max(1, at)
  }
  return strips.length
}

/** How many of them stay together with no strip parted from the one it is bound to; none when not even the first ones. */
function fitting(strips: readonly Strip[], room: number): number {
  let count = whatFits(strips, room)
  if (count === strips.length) return heightOf(strips) <= room ? count : 0
  while (count > 0 && strips[count - 1]?.keep === true) count -= 1
  return heightOf(strips.slice(0, count)) <= room ? count : 0
}

const isStuck = (strips: readonly Strip[], count: number): boolean => strips.length > 0 && count === 0
