/** Names Windows keeps for its devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name that every file system takes, as near as possible to the one asked: `Accordo 3/2026` → `Accordo 3-2026`. */
export function fileNameFor(asked: string): string {
  const name = asked
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 150)
  return name === '' || reserved.test(name) ? `_${name}` : name
}
