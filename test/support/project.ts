import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The checkout these scripts belong to. */
export const projectFolder = path.resolve(import.meta.dirname, '../..')

/** Where a checkout keeps what it can make again. */
export const cacheFolder = path.join(projectFolder, '.cache')

const Manifest = z.object({ version: z.string() })

/** The version of Electron the product is made with. */
export const electronVersion = Manifest.parse(
  JSON.parse(readFileSync(path.join(projectFolder, 'node_modules/electron/package.json'), 'utf8')),
).version
