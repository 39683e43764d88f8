import { zipSync } from 'fflate'

/** A zip file that says of what is in it that a password protects it. */
export function lockedZip(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'firmato.pdf': Buffer.from('%PDF-1.7') }, { level: 0 }))
  // The flag stands at the beginning of the file and in its table of contents.
  bytes.writeUInt16LE(1, 6)
  bytes.writeUInt16LE(1, bytes.indexOf('PK\u0001\u0002') + 8)
  return bytes
}
