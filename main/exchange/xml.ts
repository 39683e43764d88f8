/** What a reader of XML is told; a handler that answers `false` stops the reading. */
export type XmlHandlers = {
  /** The attributes come as written; `attribute` reads one of them. */
  readonly open: (name: string, attributes: string) => false | void
  readonly close: (name: string) => false | void
  readonly text: (text: string) => void
}

/**
 * Walks through an XML text once, without building a tree: sheets of 100,000 rows are hundreds of megabytes of
 * it. Answers whether every element that was opened was also closed, and in its order.
 */
export function scanXml(xml: string, handlers: XmlHandlers): boolean {
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag === -1) break
    if (tag > at) handlers.text(decodeEntities(xml.slice(at, tag)))
    const end = endOfMarkup(xml, tag)
    if (end === -1) return false
    at = end
    if (xml.startsWith('<![CDATA[', tag)) {
      handlers.text(xml.slice(tag + 9, end - 3))
    } else if (xml[tag + 1] === '/') {
      const name = xml.slice(tag + 2, end - 1).trim()
      if (open.pop() !== name) return false
      if (handlers.close(name) === false) return true
    } else if (xml[tag + 1] !== '!' && xml[tag + 1] !== '?') {
      const closed = xml[end - 2] === '/'
      const inner = xml.slice(tag + 1, closed ? end - 2 : end - 1)
      const name = /^[^\s]+/.exec(inner)?.[0] ?? ''
      if (handlers.open(name, inner.slice(name.length)) === false) return true
      if (!closed) open.push(name)
      else if (handlers.close(name) === false) return true
    }
  }
  return open.length === 0
}

/** Where the markup that starts at `tag` is over; -1 when it never is. */
function endOfMarkup(xml: string, tag: number): number {
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag + 4)
  if (xml.startsWith('<![CDATA[', tag)) return after(xml, ']]>', tag + 9)
  // A `>` may stand inside a quoted attribute.
  let from = tag + 1
  for (;;) {
    const end = xml.indexOf('>', from)
    if (end === -1) return -1
    const quote = openQuote(xml, from, end)
    if (quote === undefined) return end + 1
    const close = xml.indexOf(quote.mark, quote.at + 1)
    if (close === -1) return -1
    from = close + 1
  }
}

function openQuote(xml: string, from: number, end: number): { mark: string; at: number } | undefined {
  let at = from
  while (at < end) {
    const mark = xml[at]
    if (mark === '"' || mark === "'") {
      const close = xml.indexOf(mark, at + 1)
      if (close === -1 || close > end) return { mark, at }
      at = close
    }
    at += 1
  }
  return undefined
}

const after = (xml: string, mark: string, from: number) => {
  const found = xml.indexOf(mark, from)
  return found === -1 ? -1 : found + mark.length
}

/** The value of one attribute, by the name with its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name)
  while (at !== -1) {
    const match = /^\s*=\s*("([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length))
    if (match && /\s/.test(attributes[at - 1] ?? ' ')) return decodeEntities(match[2] ?? match[3] ?? '')
    at = attributes.indexOf(name, at + 1)
  }
  return undefined
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    if (name !== undefined) return named[name] ?? whole
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The name of an element without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
