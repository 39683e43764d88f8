import { PDF, PdfArray, PdfDict, type PdfObject, PdfNumber, PdfString } from '@libpdf/core'
import { readSignedMessage } from './cms.ts'
import { barsSignatureIn } from './pdf-permissions.ts'
import {
  type DatedSignature,
  datedSignatures,
  datedWithin,
  isSound,
  readTimeStamp,
  type TimeStamp,
} from './time-stamp.ts'

/** A signature in a PDF, with the name of the field that holds it. */
export type PdfSignature = DatedSignature & { readonly field: string }

/** What was added to a paper: signatures of people, and time stamps of all that is before them. */
export type PdfAdditions = {
  readonly signatures: readonly PdfSignature[]
  readonly timeStamps: readonly TimeStamp[]
}

/** Opens a PDF as readers do, through its cross-references; undefined when that cannot be done. */
export async function openPdf(bytes: Uint8Array): Promise<PDF | undefined> {
  try {
    const pdf = await PDF.load(bytes)
    return pdf.recoveredViaBruteForce || pdf.isEncrypted ? undefined : pdf
  } catch {
    // The library throws at what is not a PDF.
    return undefined
  }
}

/** Time stamps of the whole document are no party's signature. */
const timeStamp = 'ETSI.RFC3161'
const detached = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached']

/**
 * The signatures of a PDF that was added to after `issuedLength` bytes, each checked over the ranges it signs
 * (ISO 32000-1, 12.8.1; ETSI EN 319 142-1). One without a time stamp of its own is dated by the first that was put on
 * the document after it. One that allows no other signature is at fault when there is one; time stamps are always allowed
 * (ISO 32000-2, 12.8.2.2.2).
 */
export function pdfAdditions(pdf: PDF, bytes: Uint8Array, issuedLength: number): PdfAdditions {
  const resolve = pdf.context.resolve.bind(pdf.context)
  const values = signatureFields(pdf).flatMap(({ name, field }) => {
    const value = field.get('V', resolve)
    if (!(value instanceof PdfDict)) return []
    const filter = value.getName('SubFilter', resolve)?.value
    return [{ name, value, filter, signed: signedBytes(value, bytes, issuedLength) }]
  })
  const stamps = values.filter(({ filter }) => filter === timeStamp).map(stampOf)
  const ofPeople = values.filter(({ filter }) => filter !== timeStamp)
  const signatures = ofPeople.flatMap((value) => {
    const isBroken = ofPeople.some(
      (later) => isAfter(later, value) && barsSignatureIn(later.name, value.value, resolve),
    )
    return checkValue(value)
      .map((one) => datedBy(one, value, stamps))
      .map((one): PdfSignature => (isBroken ? { fault: 'laterSignatureBarred', ...one } : one))
  })
  return { signatures, timeStamps: stamps.map(({ stamp }) => stamp) }
}

type FieldValue = {
  readonly name: string
  readonly value: PdfDict
  readonly filter: string | undefined
  readonly signed: SignedBytes | undefined
}

const isAfter = (later: FieldValue, { signed }: FieldValue): boolean =>
  signed !== undefined && later.signed !== undefined && later.signed.from >= signed.end

function checkValue({ name: field, value, filter, signed }: FieldValue): PdfSignature[] {
  if (filter === undefined || !detached.includes(filter)) return [{ field, fault: 'algorithmRefused' }]
  if (signed === undefined) return [{ field, fault: 'rangeWrong' }]
  const message = readSignedMessage(signed.signature)
  if (message === undefined) return [{ field, fault: 'valueWrong' }]
  const saidAt = dateOf(value.get('M'))
  return datedSignatures(message, signed.content, saidAt).map((checked) => ({ ...checked, field }))
}

type PlacedStamp = { readonly stamp: TimeStamp; readonly from: number }

function stampOf({ signed }: FieldValue): PlacedStamp {
  const { signature, content, from = 0 } = signed ?? {}
  if (signature === undefined) return { stamp: { of: 'document', authority: '', fault: 'rangeWrong' }, from }
  return { stamp: readTimeStamp(signature, content, 'document'), from }
}

function datedBy(
  signature: PdfSignature,
  { signed }: FieldValue,
  stamps: readonly PlacedStamp[],
): PdfSignature {
  if (signed === undefined) return signature
  const after = stamps.filter(({ stamp, from }) => isSound(stamp) && from >= signed.end)
  const [first] = after.map(({ stamp }) => stamp).sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
  return datedWithin(signature, first)
}

type SignedBytes = {
  readonly signature: Uint8Array
  readonly content: Uint8Array
  /** Where the value begins, in the file, and where what is signed ends. */
  readonly from: number
  readonly end: number
}

/**
 * What a signature signs, and its value: two ranges that begin with the file, go past what was issued, and leave out
 * nothing but the value between them. The value is read from the file itself, where the ranges leave it out.
 */
function signedBytes(value: PdfDict, bytes: Uint8Array, issuedLength: number): SignedBytes | undefined {
  const range = value.get('ByteRange')
  const numbers = range instanceof PdfArray ? range.toArray().map(numberOf) : []
  const [start, length, next, rest] = numbers
  if (numbers.length !== 4 || length === undefined || next === undefined || rest === undefined)
    return undefined
  const end = next + rest
  if (start !== 0 || length < issuedLength || next <= length || end > bytes.length) return undefined
  const hole = Buffer.from(bytes.subarray(length, next)).toString('latin1')
  const [, hex] = /^<([0-9A-Fa-f]*)>$/.exec(hole) ?? []
  if (hex === undefined) return undefined
  const signature = Buffer.from(hex, 'hex')
  const contents = value.get('Contents')
  if (!(contents instanceof PdfString) || !signature.equals(contents.bytes)) return undefined
  const content = Buffer.concat([bytes.subarray(0, length), bytes.subarray(next, end)])
  return { signature, content, from: length, end }
}

const numberOf = (object: PdfObject): number => (object instanceof PdfNumber ? object.value : Number.NaN)

/** The fields of signatures, with the names of those above them before their own. */
function signatureFields(pdf: PDF): { name: string; field: PdfDict }[] {
  const resolve = pdf.context.resolve.bind(pdf.context)
  const form = pdf.context.catalog.getDict().get('AcroForm', resolve)
  const found: { name: string; field: PdfDict }[] = []
  const walk = (
    fields: PdfObject | undefined,
    above: string,
    kind: string | undefined,
    depth: number,
  ): void => {
    if (!(fields instanceof PdfArray) || depth > 8) return
    for (let at = 0; at < fields.length; at += 1) {
      const field = fields.at(at, resolve)
      if (!(field instanceof PdfDict)) continue
      const own = field.get('T', resolve)
      const name = [above, own instanceof PdfString ? own.asString() : ''].filter(Boolean).join('.')
      const type = field.getName('FT', resolve)?.value ?? kind
      if (type === 'Sig') found.push({ name, field })
      else walk(field.get('Kids', resolve), name, type, depth + 1)
    }
  }
  if (form instanceof PdfDict) walk(form.get('Fields', resolve), '', undefined, 0)
  return found
}

/** A date of a PDF, `D:20260318101530+01'00'`, as an instant (ISO 32000-1, 7.9.4). */
function dateOf(object: PdfObject | undefined): string | undefined {
  const text = object instanceof PdfString ? object.asString() : ''
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(text)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second, zone = '+00', zoneMinutes = '00'] = parts
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}:${zoneMinutes}`)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
