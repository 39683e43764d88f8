import { decode, Parser } from 'saxen'

/** As they are written: `decode` those that hold free text. */
export type Attributes = Readonly<Record<string, string>>

/** What a reader of XML is told; a handler that answers `false` stops the reading. Names come with their prefix. */
export type XmlHandlers = {
  readonly open: (name: string, attributes: Attributes) => false | void
  readonly close?: (name: string) => false | void
  readonly text?: (text: string) => void
}

/**
 * Walks through an XML text once, without building a tree: sheets of 100,000 rows are hundreds of megabytes of
 * it. Answers whether what was read is well formed.
 */
export function scanXml(xml: string, { open, close, text }: XmlHandlers): boolean {
  const parser = new Parser()
  let whole = true
  const stopIf = (answer: false | void) => {
    if (answer === false) parser.stop()
  }
  parser.on('openTag', (name, attributes) => stopIf(open(name, attributes() || {})))
  parser.on('closeTag', (name) => stopIf(close?.(name)))
  parser.on('text', (part) => text?.(decode(part)))
  parser.on('cdata', (part) => text?.(part))
  parser.on('error', () => {
    whole = false
  })
  parser.parse(xml)
  return whole
}

/** The name of an element without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
