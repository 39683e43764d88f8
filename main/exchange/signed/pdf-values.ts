import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfString,
} from '@libpdf/core'

/** A value of the paper as it was issued, and what stands in its place in the signed file. */
export type Sides = readonly [PdfObject | undefined, PdfObject | undefined]

export const numberOf = (object: PdfObject | undefined): number | undefined =>
  object instanceof PdfRef ? object.objectNumber : undefined

export function resolvedIn(pdf: PDF, object: PdfObject | undefined): PdfObject | undefined {
  const found = object instanceof PdfRef ? pdf.context.resolve(object) : object
  return found?.type === 'null' ? undefined : (found ?? undefined)
}

export const isPage = (object: PdfObject | undefined): boolean =>
  object instanceof PdfDict && object.getName('Type')?.value === 'Page'

/** More names than any program puts before the one of a field. */
const deepest = 8

/**
 * Whether a field, or the box where it is shown, is of a signature and does nothing but hold it; or is the name before
 * those of fields that all are (ISO 32000-1, 12.7.3.2).
 */
export function isSignature(pdf: PDF, field: PdfDict, depth = 0): boolean {
  const resolve = pdf.context.resolve.bind(pdf.context)
  if (field.has('A') || field.has('AA')) return false
  const parent = field.get('Parent', resolve)
  const type =
    field.getName('FT', resolve) ?? (parent instanceof PdfDict ? parent.getName('FT', resolve) : undefined)
  if (type !== undefined) return type.value === 'Sig'
  const kids = field.get('Kids', resolve)
  if (!(kids instanceof PdfArray) || kids.length === 0 || depth === deepest) return false
  return kids
    .toArray()
    .map((kid) => resolvedIn(pdf, kid))
    .every((kid) => kid instanceof PdfDict && isSignature(pdf, kid, depth + 1))
}

export function sameValue([before, after]: Sides): boolean {
  if (before instanceof PdfString && after instanceof PdfString)
    return Buffer.from(before.bytes).equals(after.bytes)
  if (before instanceof PdfName && after instanceof PdfName) return before.value === after.value
  if (before instanceof PdfNumber && after instanceof PdfNumber) return before.value === after.value
  if (before?.type === 'bool' && after?.type === 'bool') return before.value === after.value
  return before === undefined && after === undefined
}
