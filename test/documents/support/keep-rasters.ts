import { ensurePrograms } from '#test/support/system-libraries.ts'
import { everyPaper } from './every-paper.ts'
import { everyLabel } from './labels.ts'
import { keepRaster } from './kept-rasters.ts'
import { sideBySide, smallPages } from './rasters.ts'

// Keeps every paper as it looks now, after somebody has looked at it: npm run papers:keep
await ensurePrograms({ pdftoppm: 'poppler-utils' })
for (const [kind, { bytes }] of Object.entries(everyPaper()))
  await keepRaster(kind, sideBySide(await smallPages(bytes)))
for (const [name, bytes] of Object.entries(everyLabel()))
  await keepRaster(name, sideBySide(await smallPages(bytes)))
