import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder } from '#test/support/project.ts'
import { firstDifference, greyOf, isBlank, pngOf, type Raster, sideBySide, smallPages } from './rasters.ts'

/** Where each paper is kept as it looked when somebody last looked at it, its pages side by side. */
const folder = path.join(import.meta.dirname, '../kept')

const keptRaster = async (kind: string): Promise<Raster> =>
  greyOf(await readFile(path.join(folder, `${kind}.png`)))

export async function keepRaster(kind: string, raster: Raster): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${kind}.png`), pngOf(raster))
}

/** Where the pages are not as they were kept, and what to do about it; undefined when they are. A blank page is never. */
export async function changedLook(kind: string, bytes: Uint8Array): Promise<string | undefined> {
  const pages = await smallPages(bytes)
  const blank = pages.findIndex(isBlank)
  if (blank !== -1) return `page ${blank + 1} is blank`
  const now = sideBySide(pages)
  const changed = firstDifference(await keptRaster(kind), now)
  return changed && `${await showRaster(kind, now)} at ${changed.x}, ${changed.y}: npm run papers:keep`
}

/** Puts how the paper looks now where it can be looked at beside the kept one, and says where. */
async function showRaster(kind: string, raster: Raster): Promise<string> {
  const shown = path.join(cacheFolder, 'papers')
  await mkdir(shown, { recursive: true })
  const file = path.join(shown, `${kind}.png`)
  await writeFile(file, pngOf(raster))
  return path.relative(process.cwd(), file)
}
