import { type PDF, PdfDict, PdfStream, PdfString } from '@libpdf/core'
import { resolvedIn, sameValue, type Sides } from './pdf-values.ts'
import { xmpProperties } from './xmp-properties.ts'

/** What a program that signs brings up to date: when and by what the file was last written, and which writing it is. */
const ofWriting = new Set([
  '{http://ns.adobe.com/xap/1.0/}ModifyDate',
  '{http://ns.adobe.com/xap/1.0/}MetadataDate',
  '{http://ns.adobe.com/pdf/1.3/}Producer',
])
const versions = '{http://ns.adobe.com/xap/1.0/mm/}'
const ofWritingInfo = new Set(['Producer', 'ModDate'])

/**
 * Whether the document says of itself what the issued paper says: its title, whose it is, which standard it keeps to.
 * Readers show it and archives rely on it, and it stands in two places (ISO 32000-1, 14.3).
 */
export const sameMetadata = (issued: PDF, signed: PDF): boolean =>
  sameXmp(xmpIn(issued), xmpIn(signed)) && sameInfo(issued, signed)

function xmpIn(pdf: PDF): Uint8Array | undefined {
  const stream = resolvedIn(pdf, pdf.context.catalog.getDict().get('Metadata'))
  return stream instanceof PdfStream ? stream.getDecodedData() : undefined
}

function sameXmp(before: Uint8Array | undefined, after: Uint8Array | undefined): boolean {
  if (before === undefined || after === undefined) return before === after
  if (Buffer.from(before).equals(after)) return true
  const [was, now] = [xmpProperties(before), xmpProperties(after)]
  if (was === undefined || now === undefined) return false
  return [...new Set([...was.keys(), ...now.keys()])].every(
    (name) =>
      ofWriting.has(name) ||
      name.startsWith(versions) ||
      JSON.stringify(was.get(name)) === JSON.stringify(now.get(name)),
  )
}

/** Some programs that sign leave the older of the two places out: nothing else is then said there. */
function sameInfo(issued: PDF, signed: PDF): boolean {
  const [before, after] = [infoIn(issued), infoIn(signed)]
  if (after === undefined) return true
  const keys = new Set([...(before?.keys() ?? []), ...after.keys()].map(({ value }) => value))
  return [...keys].every(
    (key) =>
      ofWritingInfo.has(key) ||
      sameText([resolvedIn(issued, before?.get(key)), resolvedIn(signed, after.get(key))]),
  )
}

function infoIn(pdf: PDF): PdfDict | undefined {
  const info = resolvedIn(pdf, pdf.context.info.trailer.get('Info'))
  return info instanceof PdfDict ? info : undefined
}

/** A program may write the same words in another of the encodings of a PDF. */
const sameText = ([before, after]: Sides): boolean =>
  before instanceof PdfString && after instanceof PdfString
    ? before.asString() === after.asString()
    : sameValue([before, after])
