/** Names Windows keeps for its devices. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i

/** Bytes of a name in UTF-8 within which every file system takes it, whatever is appended. */
const longest = 150

/** A name that every file system takes, as near as possible to the one asked: `Accordo 3/2026` → `Accordo 3-2026`. */
export function fileNameFor(asked: string, limit = longest): string {
  const name = asked
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '-')
  const fit = trimmed(within(trimmed(name), limit))
  return fit === '' || reserved.test(fit) ? `_${fit}` : fit
}

const trimmed = (name: string): string => name.replace(/^[.\s]+|[.\s]+$/g, '')

/** As many whole characters as there is room for. */
function within(name: string, limit: number): string {
  let bytes = 0
  let fit = ''
  for (const character of name) {
    bytes += bytesOf(character.codePointAt(0) ?? 0)
    if (bytes > limit) break
    fit += character
  }
  return fit
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x8_00) return 2
  return code < 0x1_00_00 ? 3 : 4
}
