import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fonts, openFonts } from './fonts.ts'

/** What every document needs from the program's `assets` folder. */
export type DocumentResources = {
  readonly fonts: Fonts
  /** The ICC profile that says what the colours mean. */
  readonly colourProfile: Uint8Array
}

/** Reads and parses the resources in the given `assets` folder. Do it once: all documents share them. */
export function openResources(assetsFolder: string): DocumentResources {
  return {
    fonts: openFonts(join(assetsFolder, 'fonts')),
    colourProfile: readFileSync(join(assetsFolder, 'colour', 'sRGB2014.icc')),
  }
}
