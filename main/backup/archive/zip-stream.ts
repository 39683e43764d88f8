import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Bytes } from '#main/backup/streams.ts'
import type { Instant } from '#src/shared/dates.ts'

/** One entry of a ZIP, whose bytes are asked for when its turn comes. */
export type Part = { readonly path: string; readonly compress: boolean; readonly bytes: () => Bytes }

/** A ZIP as it goes to the disk: each part is read when its turn comes, in that order. */
export function zipStream(parts: readonly Part[], at: Instant): Bytes {
  const zip = new ZipFile()
  const mtime = new Date(at)
  const out = new PassThrough()
  zip.on('error', (error: Error) => out.destroy(error))
  zip.outputStream.on('error', (error) => out.destroy(error))
  for (const { path, compress, bytes } of parts)
    zip.addReadStreamLazy(path, { mtime, compress }, (give) => {
      give(null, failing(Readable.from(bytes(), { objectMode: false }), out))
    })
  zip.end()
  zip.outputStream.pipe(out)
  return out
}

/** Whatever stops one part stops the whole, with its own reason. */
function failing(part: Readable, whole: PassThrough): Readable {
  return part.on('error', (error) => whole.destroy(error))
}
