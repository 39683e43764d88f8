import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfString } from '@libpdf/core'
import type { Signers, TestSigner } from './signers.ts'

/** What a signature says may be done after it, as the transform that it names and its parameters. */
export type Permissions = { readonly method: 'DocMDP' | 'FieldMDP'; readonly parameters: PdfDict }

/** A signature that certifies, and allows nothing more (1), filling and signing (2), and notes too (3). */
export const certifying = (allowed?: number): Permissions => ({
  method: 'DocMDP',
  parameters: new PdfDict(allowed === undefined ? [] : [['P', PdfNumber.of(allowed)]]),
})

export const locking = (action: 'All' | 'Include' | 'Exclude', ...fields: string[]): Permissions => ({
  method: 'FieldMDP',
  parameters: new PdfDict([
    ['Action', PdfName.of(action)],
    ['Fields', new PdfArray(fields.map((name) => PdfString.fromString(name)))],
  ]),
})

const room = 8192
const noNumber = 1_000_000_000

/** The paper signed by `openssl` in a field, with what is allowed after it: the library that signs elsewhere cannot say so. */
export async function signedPermitting(
  signers: Signers,
  paper: Uint8Array,
  signer: TestSigner,
  { field, permissions }: { readonly field: string; readonly permissions: Permissions },
): Promise<Uint8Array> {
  const pdf = await PDF.load(paper)
  const form = pdf.context.catalog.getDict().get('AcroForm', pdf.context.resolve.bind(pdf.context))
  const value = pdf.context.register(valueSaying(permissions))
  fieldCalled(pdf, form, field).set('V', value)
  const saved = Buffer.from(await pdf.save({ incremental: true }))
  const from = saved.indexOf(`<${'00'.repeat(room)}>`)
  const to = from + 2 * room + 2
  const range = `[0 ${from} ${to} ${saved.length - to}]`
  const unsaid = saved.indexOf(`[0 ${noNumber}`)
  saved.write(range.padEnd(saved.indexOf(']', unsaid) + 1 - unsaid), unsaid)
  const content = Buffer.concat([saved.subarray(0, from), saved.subarray(to)])
  const signature = await signers.cades(content, signer, { detached: true })
  saved.write(signature.toString('hex'), from + 1)
  return saved
}

const valueSaying = ({ method, parameters }: Permissions): PdfDict =>
  new PdfDict([
    ['Type', PdfName.of('Sig')],
    ['Filter', PdfName.of('Adobe.PPKLite')],
    ['SubFilter', PdfName.of('ETSI.CAdES.detached')],
    ['ByteRange', new PdfArray([0, noNumber, noNumber, noNumber].map((at) => PdfNumber.of(at)))],
    ['Contents', new PdfString(new Uint8Array(room), 'hex')],
    [
      'Reference',
      new PdfArray([
        new PdfDict([
          ['Type', PdfName.of('SigRef')],
          ['TransformMethod', PdfName.of(method)],
          ['TransformParams', parameters],
        ]),
      ]),
    ],
  ])

function fieldCalled(pdf: PDF, form: PdfObject | undefined, name: string): PdfDict {
  const fields =
    form instanceof PdfDict ? form.get('Fields', pdf.context.resolve.bind(pdf.context)) : undefined
  for (const reference of fields instanceof PdfArray ? fields.toArray() : []) {
    const field = reference.type === 'ref' ? pdf.context.resolve(reference) : reference
    const own = field instanceof PdfDict ? field.get('T') : undefined
    if (field instanceof PdfDict && own instanceof PdfString && own.asString() === name) return field
  }
  throw new Error(`no ${name}`)
}
