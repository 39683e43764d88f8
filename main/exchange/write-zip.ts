import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A file inside a ZIP: its path with `/`, and its bytes. */
export type ZipEntry = { readonly path: string; readonly bytes: Uint8Array }

/** The files as one ZIP, all of that day. They are packed already, as PDF and spreadsheets are: nothing is squeezed twice. */
export async function writeZip(entries: readonly ZipEntry[], day: Date): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const { path, bytes } of entries)
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, {
      mtime: day,
      compress: false,
    })
  zip.end()
  return buffer(zip.outputStream)
}
