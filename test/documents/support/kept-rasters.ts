import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder } from '#test/support/project.ts'
import { greyOf, pngOf, type Raster } from './rasters.ts'

/** Where each paper is kept as it looked when somebody last looked at it, its pages side by side. */
const folder = path.join(import.meta.dirname, '../kept')

export const keptRaster = async (kind: string): Promise<Raster> =>
  greyOf(await readFile(path.join(folder, `${kind}.png`)))

export async function keepRaster(kind: string, raster: Raster): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${kind}.png`), pngOf(raster))
}

/** Puts how the paper looks now where it can be looked at beside the kept one, and says where. */
export async function showRaster(kind: string, raster: Raster): Promise<string> {
  const shown = path.join(cacheFolder, 'papers')
  await mkdir(shown, { recursive: true })
  const file = path.join(shown, `${kind}.png`)
  await writeFile(file, pngOf(raster))
  return path.relative(process.cwd(), file)
}
