import type { Bytes } from './streams.ts'

/** How the files of a folder of backups are stored: in clear, or for the holder of its key alone. */
export interface Cipher {
  /** What the names of stored files end with. */
  readonly suffix: '' | '.age'
  /** The name, without suffix, under which bytes of that SHA-256 are stored. */
  readonly nameOf: (sha256: string) => string
  readonly seal: (bytes: Bytes) => Bytes
  readonly open: (bytes: Bytes) => Bytes
}

/** In clear: a file's name is the SHA-256 of its bytes, so that anyone can check it. */
export const inClear: Cipher = {
  suffix: '',
  nameOf: (sha256) => sha256,
  seal: (bytes) => bytes,
  open: (bytes) => bytes,
}
