import { PDF, PdfDict, PdfName, type PdfRef, PdfStream, PdfString } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Signers, type TestSigner } from '#test/support/signing/signers.ts'
import { type IssuedAgreement, issuedAgreement } from './support/signed-agreement.ts'

let signers: Signers
let ada: TestSigner
let agreement: IssuedAgreement

beforeAll(async () => {
  signers = await Signers.open()
  ada = await signers.signer('Àda', 'Di Prova')
  agreement = issuedAgreement()
}, 60_000)
afterAll(() => signers.close())

type Place = { readonly catalog: PdfDict; readonly info: PdfDict; readonly xmp: string }

/** What comes of the paper when what it says of itself is changed by an increment, and the whole is then signed. */
async function signedAfter(change: (place: Place) => string | undefined) {
  const pdf = await PDF.load(agreement.bytes)
  const resolve = (reference: PdfRef) => pdf.context.resolve(reference)
  const catalog = pdf.context.catalog.getDict()
  const [old, info] = [catalog.get('Metadata', resolve), pdf.context.info.trailer.get('Info', resolve)]
  if (!(old instanceof PdfStream) || !(info instanceof PdfDict)) throw new Error('no metadata')
  const was = Buffer.from(old.getDecodedData()).toString()
  const xmp = change({ catalog, info, xmp: was })
  if (xmp !== undefined) {
    expect(xmp).not.toBe(was)
    const kind = [
      ['Type', PdfName.of('Metadata')],
      ['Subtype', PdfName.of('XML')],
    ] as const
    catalog.set('Metadata', pdf.context.register(new PdfStream(new Map(kind), Buffer.from(xmp))))
  }
  const changed = await pdf.save({ incremental: true })
  expect(Buffer.from(changed).subarray(0, agreement.bytes.length).equals(agreement.bytes)).toBe(true)
  expect(changed.length).toBeGreaterThan(agreement.bytes.length)
  const signed = await signers.pades(changed, ada, 'FirmaComodante')
  return agreement.read(signed)
}

const altered = { ok: false, error: { code: 'signedFileAltered', part: 'metadata' } }
const described = (xmp: string, more: string) => xmp.replace('</rdf:RDF>', `${more}</rdf:RDF>`)
const about = '<rdf:Description rdf:about=""'

const changes: [string, (place: Place) => string | undefined][] = [
  ['another title', ({ xmp }) => xmp.replace('gratuito', 'oneroso')],
  [
    'a second title beside the first',
    ({ xmp }) =>
      described(
        xmp,
        `${about} xmlns:t="http://purl.org/dc/elements/1.1/"><t:title><rdf:Alt><rdf:li xml:lang="x-default">Vendita</rdf:li></rdf:Alt></t:title></rdf:Description>`,
      ),
  ],
  [
    'a title in another language',
    ({ xmp }) =>
      xmp.replace(
        '</rdf:li>\n                    </rdf:Alt>',
        '</rdf:li><rdf:li xml:lang="en">Sale</rdf:li></rdf:Alt>',
      ),
  ],
  ['another standard that it claims to keep to', ({ xmp }) => xmp.replace('>A<', '>B<')],
  ['no claim to be accessible', ({ xmp }) => xmp.replace('<pdfuaid:part>1</pdfuaid:part>', '')],
  ['another author', ({ xmp }) => xmp.replace('>Regione Inventata<', '>Un altro<')],
  ['another day on which it was made', ({ xmp }) => xmp.replace('2026-03-10T', '2025-03-10T')],
  [
    'words that the paper did not have',
    ({ xmp }) => described(xmp, `${about} xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Keywords="canone"/>`),
  ],
  ['metadata that cannot be read', ({ xmp }) => xmp.replace('</rdf:RDF>', '')],
  [
    'no metadata',
    ({ catalog }) => {
      catalog.delete('Metadata')
      return undefined
    },
  ],
  [
    'another title in the older of the two places',
    ({ info }) => {
      info.set('Title', PdfString.fromString('Contratto di vendita'))
      return undefined
    },
  ],
  [
    'another digest of its content',
    ({ info }) => {
      info.set('ContenutoSHA256', PdfString.fromString('0'.repeat(64)))
      return undefined
    },
  ],
]

describe('a revision may not change what the paper says of itself:', () => {
  test.each(changes)('%s', async (_what, change) => {
    expect(await signedAfter(change)).toMatchObject(altered)
  })
})

describe('programs that sign may', () => {
  const xmpBasic = 'xmlns:x="http://ns.adobe.com/xap/1.0/"'

  test('say when and by what the file was written, and which writing it is', async () => {
    const answer = await signedAfter(({ xmp, info }) => {
      info.set('Producer', PdfString.fromString('Programma di firma'))
      info.set('ModDate', PdfString.fromString("D:20260318101530+01'00'"))
      return described(
        xmp.replace('<pdf:Producer>Comodato<', '<pdf:Producer>Programma di firma<'),
        `${about} ${xmpBasic} x:ModifyDate="2026-03-18T10:15:30+01:00" x:MetadataDate="2026-03-18T10:15:30+01:00" xmlns:mm="http://ns.adobe.com/xap/1.0/mm/"><mm:InstanceID>uuid:1</mm:InstanceID></rdf:Description>`,
      )
    })
    expect(answer).toMatchObject({ ok: true })
  })

  test('write the same in another form: other prefixes, another order, attributes', async () => {
    const answer = await signedAfter(({ xmp }) => {
      const [, tool = ''] = /<xmp:CreatorTool>(.*)<\/xmp:CreatorTool>/.exec(xmp) ?? []
      const other = xmp
        .replace(`<xmp:CreatorTool>${tool}</xmp:CreatorTool>`, '')
        .replaceAll('dc:', 'd:')
        .replace('xmlns:dc=', 'xmlns:d=')
        .replaceAll(/\n\s*/g, '\n')
        .replace('’', '&#8217;')
      return described(other, `${about} ${xmpBasic} x:CreatorTool="${tool}"/>`)
    })
    expect(answer).toMatchObject({ ok: true })
  })

  const schema = /<rdf:li rdf:parseType="Resource">\s*<pdfaSchema:schema>[\s\S]*?<\/rdf:li>\s*<\/rdf:Bag>/
  /** The description of the schema of PDF/UA as pyHanko writes it: parts as attributes, an address as one too. */
  const inAttributes = (name: string) =>
    `<rdf:li><rdf:Description pdfaSchema:schema="PDF/UA identification schema" pdfaSchema:prefix="pdfuaid"><pdfaSchema:namespaceURI rdf:resource="http://www.aiim.org/pdfua/ns/id/"/><pdfaSchema:property><rdf:Seq><rdf:li><rdf:Description pdfaProperty:name="${name}" pdfaProperty:valueType="Integer" pdfaProperty:category="internal" pdfaProperty:description="Part of ISO 14289 this file follows"/></rdf:li></rdf:Seq></pdfaSchema:property></rdf:Description></rdf:li></rdf:Bag>`

  test('write the parts of a value as attributes', async () => {
    const answer = await signedAfter(({ xmp }) => xmp.replace(schema, inAttributes('part')))
    expect(answer).toMatchObject({ ok: true })
  })

  test('but not change one of them', async () => {
    const answer = await signedAfter(({ xmp }) => xmp.replace(schema, inAttributes('parte')))
    expect(answer).toMatchObject(altered)
  })

  const address = 'rdf:resource="https://altrove.example/"'

  test.each([
    ['an address beside them', '<rdf:li>', `<rdf:li ${address}>`],
    ['words beside them', '<rdf:li>', '<rdf:li>Vendita'],
    ['words in their description', '<pdfaSchema:property>', 'Vendita<pdfaSchema:property>'],
    ['words beside an address', 'ns/id/"/>', 'ns/id/">Vendita</pdfaSchema:namespaceURI>'],
  ])('nor put %s', async (_what, place, more) => {
    const written = inAttributes('part').replace(place, more)
    const answer = await signedAfter(({ xmp }) => xmp.replace(schema, written))
    expect(answer).toMatchObject(altered)
  })

  test('leave the older of the two places out', async () => {
    const first = Buffer.from(await signers.pades(agreement.bytes, ada, 'FirmaComodante'))
    const at = first.lastIndexOf('/Info')
    expect(at).toBeGreaterThan(agreement.bytes.length)
    first.fill(' ', at, first.indexOf('R', at) + 1)
    const signed = await signers.pades(first, ada, 'FirmaComodatario')
    expect((await PDF.load(signed)).context.info.trailer.has('Info')).toBe(false)
    expect(await agreement.read(signed)).toMatchObject({ ok: true })
  })
})
