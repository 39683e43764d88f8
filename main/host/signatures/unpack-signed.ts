import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { UnpackedFiles } from '#src/contract/signatures.ts'
import { placed } from '#src/agreements/signed-file.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

/** The signed files in a zip file that somebody brings: all of them, or a refusal of the whole. */
export async function unpackSignedFiles({
  bytes,
  fileName,
}: {
  readonly bytes: Uint8Array
  readonly fileName: string
}): Promise<Result<UnpackedFiles, AnyRefusal>> {
  const { openSignedArchive } = await import('#main/exchange/signed/signed-archive.ts')
  const archive = await openSignedArchive(bytes)
  if (!archive.ok) return refused({ code: 'signedArchiveRefused', name: fileName, problem: archive.error })
  const files: UnpackedFiles['files'] = []
  for (const file of archive.value.files) {
    const read = await file.read()
    if (!read.ok) return refused({ code: 'signedArchiveRefused', name: fileName, problem: read.error })
    const { name, place = '' } = placed(`${fileName}/${file.name}`)
    files.push({ name: name.slice(-longestName), place, bytes: read.value })
  }
  return ok({ files, others: [...archive.value.others] })
}

/** As file systems have it; in an archive a name may be of any length. */
const longestName = 255
