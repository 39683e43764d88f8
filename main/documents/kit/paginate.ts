import type { FlowItem, Strip } from './strips.ts'
import { frames, type Orientation } from './style.ts'

export type PlacedStrip = { readonly strip: Strip; readonly top: number }
export type Page = { readonly orientation: Orientation; readonly strips: readonly PlacedStrip[] }

/**
 * Puts the flow on pages, each strip once: strips bound to each other go together as long as a page can hold them.
 * There is always a page, and never an empty one before a page break.
 */
export function paginate(flow: readonly FlowItem[]): readonly Page[] {
  const writer = new PageWriter()
  let bound: Strip[] = []
  for (const item of flow) {
    if ('newPage' in item) {
      writer.place(bound)
      bound = []
      writer.turn(item.newPage)
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
    // Bound strips taller than a page: no page could keep them together, so each goes where it fits.
    for (const strip of bound) {
      if (this.#page.strips.length > 0 && !this.#fits([strip])) this.turn(this.#page.orientation)
      this.#put(strip)
    }
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
