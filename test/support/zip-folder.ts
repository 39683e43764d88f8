import { Zip, ZipPassThrough } from 'fflate'
import { createWriteStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { once } from 'node:events'

/** The host system code zip writes beside Unix permissions. */
const unix = 3

/** Packs a folder without compressing it, and with the files' permissions. */
export async function zipFolder(folder: string, archive: string): Promise<void> {
  const output = createWriteStream(archive)
  const zip = new Zip((error, chunk, last) => {
    if (error !== null) output.destroy(error)
    else if (last) output.end(chunk)
    else output.write(chunk)
  })
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const packed = new ZipPassThrough(path.relative(folder, file))
    packed.os = unix
    packed.attrs = (await stat(file)).mode << 16
    zip.add(packed)
    packed.push(await readFile(file), true)
  }
  zip.end()
  await once(output, 'close')
}
