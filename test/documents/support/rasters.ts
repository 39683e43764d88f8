import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { PNG } from 'pngjs'

const execute = promisify(execFile)

/** A page in shades of grey, from black, 0, to white, 255. */
export type Raster = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

/** Dots per inch at which pages are drawn, and how many of them make one of the small page: what is left is 36. */
const drawnAt = 144
const together = 4

/**
 * The pages, small. They are drawn four times as large and then averaged, so that it matters little how a program smooths
 * the edges of a letter, and still matters which letter it is.
 */
export async function smallPages(bytes: Uint8Array): Promise<readonly Raster[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-rasters-'))
  try {
    const [file, prefix] = [path.join(folder, 'paper.pdf'), path.join(folder, 'page')]
    await writeFile(file, bytes)
    await execute('pdftoppm', ['-png', '-gray', '-r', String(drawnAt), file, prefix])
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort()
    return await Promise.all(
      names.map(async (name) => averaged(greyOf(await readFile(path.join(folder, name))))),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A PNG as shades of grey. */
export function greyOf(png: Buffer): Raster {
  const { width, height, data } = PNG.sync.read(png)
  const grey = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 255)
  return { width, height, grey }
}

/** A PNG of shades of grey; of 32 of them, which is all that comparing needs. */
export function pngOf({ width, height, grey }: Raster): Buffer {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0 })
  png.data = Buffer.from(grey.map((shade) => Math.min(255, Math.round(shade / 8) * 8)))
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, deflateLevel: 9 })
}

function averaged({ width, height, grey }: Raster): Raster {
  const [across, down] = [Math.floor(width / together), Math.floor(height / together)]
  const small = new Uint8Array(across * down)
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      let sum = 0
      for (let row = 0; row < together; row += 1)
        for (let column = 0; column < together; column += 1)
          sum += grey[(y * together + row) * width + x * together + column] ?? 255
      small[y * across + x] = Math.round(sum / together ** 2)
    }
  }
  return { width: across, height: down, grey: small }
}

/** Pages one beside the other, on a ground that is no paper. */
export function sideBySide(pages: readonly Raster[]): Raster {
  const width = pages.reduce((sum, page) => sum + page.width, 0)
  const height = Math.max(...pages.map((page) => page.height))
  const grey = new Uint8Array(width * height).fill(128)
  let left = 0
  for (const page of pages) {
    for (let y = 0; y < page.height; y += 1)
      grey.set(page.grey.subarray(y * page.width, (y + 1) * page.width), y * width + left)
    left += page.width
  }
  return { width, height, grey }
}

/** A page with less ink than this, out of a thousand parts, is taken for a blank one. */
const leastInk = 2

export function isBlank({ grey }: Raster): boolean {
  const ink = grey.reduce((sum, shade) => sum + 255 - shade, 0)
  return ink * 1000 < leastInk * 255 * grey.length
}

/** How much two dots by two may differ on average, out of 255: less than one letter for another, more than its edges. */
const tolerance = 16

/** The first place, in dots from the top left, where two pictures are not the same; undefined when they are. */
export function firstDifference(one: Raster, other: Raster): { x: number; y: number } | undefined {
  if (one.width !== other.width || one.height !== other.height) return { x: 0, y: 0 }
  const { width, height } = one
  const apart = one.grey.map((shade, at) => Math.abs(shade - (other.grey[at] ?? 0)))
  for (let y = 0; y + 1 < height; y += 1) {
    for (let x = 0; x + 1 < width; x += 1) {
      const at = y * width + x
      const square = [at, at + 1, at + width, at + width + 1]
      if (square.reduce((sum, dot) => sum + (apart[dot] ?? 0), 0) > tolerance * 4) return { x, y }
    }
  }
  return undefined
}
