import { PdfArray, PdfDict, PdfNumber, type PdfObject, type PdfRef, PdfString } from '@libpdf/core'

type Resolve = (reference: PdfRef) => PdfObject | null

/**
 * Whether one more signature, in the field of that name, is against what a signature says may still be done to the
 * document: one that certifies may allow no change at all, and any may lock fields (ISO 32000-1, 12.8.2.2 and 12.8.2.4).
 */
export function barsSignatureIn(field: string, value: PdfDict, resolve: Resolve): boolean {
  const references = value.get('Reference', resolve)
  if (!(references instanceof PdfArray)) return false
  return references.toArray().some((_one, at) => {
    const reference = references.at(at, resolve)
    if (!(reference instanceof PdfDict)) return false
    const parameters = reference.get('TransformParams', resolve)
    if (!(parameters instanceof PdfDict)) return false
    switch (reference.getName('TransformMethod', resolve)?.value) {
      case 'DocMDP':
        return allowsNothing(parameters, resolve)
      case 'FieldMDP':
        return locks(field, parameters, resolve)
      default:
        return false
    }
  })
}

/** When nothing is said, signing is allowed. */
function allowsNothing(parameters: PdfDict, resolve: Resolve): boolean {
  const allowed = parameters.get('P', resolve)
  return allowed instanceof PdfNumber && allowed.value === 1
}

/** A name stands for all the fields that are under it. */
function locks(field: string, parameters: PdfDict, resolve: Resolve): boolean {
  const list = parameters.get('Fields', resolve)
  const isListed =
    list instanceof PdfArray &&
    list.toArray().some((_one, at) => {
      const name = list.at(at, resolve)
      return name instanceof PdfString && `${field}.`.startsWith(`${name.asString()}.`)
    })
  switch (parameters.getName('Action', resolve)?.value) {
    case 'All':
      return true
    case 'Include':
      return isListed
    case 'Exclude':
      return !isListed
    default:
      return false
  }
}
