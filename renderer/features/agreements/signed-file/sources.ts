import { largestSignedFile } from '#src/agreements/signed-file.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'

/** Where the bytes of a file are taken from. They are read when they are wanted: there may be hundreds of files. */
export type Source = {
  readonly name: string
  readonly read: () => Promise<Result<Uint8Array, AnyRefusal>>
  /** The file's SHA-256, when it arrived in the folder that is watched. */
  readonly arrived?: string
}

/** A file that somebody dropped or chose. */
export const chosenSource = (file: File): Source => ({
  name: file.name,
  read: async () => {
    if (file.size > largestSignedFile)
      return refused({ code: 'signedFileTooLarge', size: file.size, limit: largestSignedFile })
    const bytes = await file.arrayBuffer().catch(() => undefined)
    return bytes ? ok(new Uint8Array(bytes)) : refused({ code: 'signedFileUnreadable', name: file.name })
  },
})

/** A file that arrived in the folder that is watched. */
export const arrivedSource = ({ sha256, name }: { sha256: string; name: string }): Source => ({
  name,
  arrived: sha256,
  read: async () => {
    const answer = await ask('arrivals.read', { sha256 })
    return answer.ok ? ok(answer.value.bytes) : answer
  },
})
