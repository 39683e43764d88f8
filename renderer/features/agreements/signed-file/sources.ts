import { isArchiveName, largestSignedArchive, largestSignedFile } from '#src/agreements/signed-file.ts'
import type { ArrivalStatus } from '#src/contract/arrivals.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { UnpackedFiles } from '#src/contract/signatures.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'

/** Where the bytes of a file are taken from. They are read when they are wanted: there may be hundreds of files. */
export type Source = {
  readonly name: string
  /** The folders and the archive that it is in. */
  readonly place?: string
  readonly read: () => Promise<Result<Uint8Array, AnyRefusal>>
  /** The file's SHA-256, when it arrived in the folder that is watched. */
  readonly arrived?: string
}

/** A file that somebody dropped or chose. */
export const chosenSource = (file: File): Source => ({
  name: file.name,
  read: async () => {
    const limit = isArchiveName(file.name) ? largestSignedArchive : largestSignedFile
    if (file.size > limit) return refused({ code: 'signedFileTooLarge', size: file.size, limit })
    const bytes = await file.arrayBuffer().catch(() => undefined)
    return bytes
      ? ok(new Uint8Array(bytes))
      : refused({ code: 'signedFileUnreadable', name: file.name, found: 'withheld' })
  },
})

/** A file that was in an archive. The system holds the bytes, on disk when they are many. */
export function unpackedSource({ name, place, bytes }: UnpackedFiles['files'][number]): Source {
  const held = new Blob([new Uint8Array(bytes)])
  return { name, place, read: async () => ok(new Uint8Array(await held.arrayBuffer())) }
}

/** A file that arrived in the folder that is watched. */
export const arrivedSource = ({ sha256, name, place }: ArrivalStatus['files'][number]): Source => ({
  name,
  ...(place !== undefined && { place }),
  arrived: sha256,
  read: async () => {
    const answer = await ask('arrivals.read', { sha256 })
    return answer.ok ? ok(answer.value.bytes) : answer
  },
})
