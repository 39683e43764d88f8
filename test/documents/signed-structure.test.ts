import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfRef, PdfString } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Signers, type TestSigner } from '#test/support/signing/signers.ts'
import { type IssuedAgreement, issuedAgreement } from './support/signed-agreement.ts'

let signers: Signers
let ada: TestSigner
let agreement: IssuedAgreement

beforeAll(async () => {
  signers = await Signers.open()
  ada = await signers.signer('Àda', 'Di Prova')
  agreement = issuedAgreement(15)
}, 60_000)
afterAll(() => signers.close())

/** What comes of the paper when its structure is changed by an increment, and the whole is then signed. */
async function signedAfter(change: (tree: StructureTree) => void) {
  const pdf = await PDF.load(agreement.bytes)
  change(new StructureTree(pdf))
  const changed = await pdf.save({ incremental: true })
  expect(changed.length).toBeGreaterThan(agreement.bytes.length)
  expect(Buffer.from(changed).subarray(0, agreement.bytes.length).equals(agreement.bytes)).toBe(true)
  const signed = await signers.pades(changed, ada, 'FirmaComodante')
  return agreement.read(signed)
}

/** The structure of a PDF, to be changed as a forger or a program that signs would. */
class StructureTree {
  readonly #pdf: PDF
  readonly root: PdfDict

  constructor(pdf: PDF) {
    this.#pdf = pdf
    this.root = this.dict(pdf.context.catalog.getDict(), 'StructTreeRoot')
  }

  dict(of: PdfDict, key: string): PdfDict {
    const found = of.get(key, this.#resolve)
    if (!(found instanceof PdfDict)) throw new Error(`no ${key}`)
    return found
  }

  array(of: PdfDict, key: string): PdfArray {
    const found = of.get(key, this.#resolve)
    if (!(found instanceof PdfArray)) throw new Error(`no ${key}`)
    return found
  }

  /** The first element of a kind, with where it stands. */
  first(kind: string): { element: PdfDict; reference: PdfRef } {
    const waiting = [...this.array(this.root, 'K').toArray()]
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const element = one instanceof PdfRef ? this.#resolve(one) : one
      if (!(element instanceof PdfDict)) continue
      if (one instanceof PdfRef && element.getName('S')?.value === kind) return { element, reference: one }
      const kids = element.get('K', this.#resolve)
      if (kids instanceof PdfArray) waiting.push(...kids.toArray())
    }
    throw new Error(`no ${kind}`)
  }

  add = (entries: [string, PdfObject][]): PdfRef => this.#pdf.context.register(new PdfDict(entries))

  /** A field that a program adds to sign in, with the box where it is shown. */
  addField(): PdfRef {
    const [page] = this.#pdf.context.pages.getPages()
    if (!page) throw new Error('no page')
    const field = this.add([
      ['Type', PdfName.of('Annot')],
      ['Subtype', PdfName.of('Widget')],
      ['FT', PdfName.of('Sig')],
      ['T', PdfString.fromString('Firma3')],
      ['F', PdfNumber.of(132)],
      ['Rect', new PdfArray([0, 0, 0, 0].map((at) => PdfNumber.of(at)))],
      ['P', page],
      ['StructParent', PdfNumber.of(900)],
    ])
    const pageDict = this.#resolve(page)
    if (!(pageDict instanceof PdfDict)) throw new Error('no page')
    const boxes = pageDict.get('Annots', this.#resolve)
    pageDict.set('Annots', new PdfArray([...(boxes instanceof PdfArray ? boxes.toArray() : []), field]))
    this.array(this.dict(this.#pdf.context.catalog.getDict(), 'AcroForm'), 'Fields').push(field)
    return field
  }

  /** Puts a name before those of fields, the first of which stands among the fields of the form. */
  nameAbove(name: string, ...fields: readonly PdfRef[]): void {
    const parent = this.add([
      ['T', PdfString.fromString(name)],
      ['Kids', new PdfArray([...fields])],
    ])
    for (const field of fields) {
      const own = this.#resolve(field)
      if (own instanceof PdfDict) own.set('Parent', parent)
    }
    const form = this.dict(this.#pdf.context.catalog.getDict(), 'AcroForm')
    const others = this.array(form, 'Fields').toArray()
    form.set(
      'Fields',
      new PdfArray([...others.filter((one) => !fields.some((field) => isSame(one, field))), parent]),
    )
  }

  readonly #resolve = (reference: PdfRef) => this.#pdf.context.resolve(reference)
}

const altered = { ok: false, error: { code: 'signedFileAltered' } }

const changes: [string, (tree: StructureTree) => void][] = [
  [
    'a text in place of a paragraph',
    (tree) => tree.first('P').element.set('ActualText', PdfString.fromString('Canone: 500 euro al mese')),
  ],
  [
    'another alternative of a picture or a field',
    (tree) => tree.first('Form').element.set('Alt', PdfString.fromString('Non firmare qui')),
  ],
  ['a heading that is read as a paragraph', (tree) => tree.first('H1').element.set('S', PdfName.of('P'))],
  [
    'a paragraph that is skipped',
    (tree) => {
      const { element, reference } = tree.first('P')
      const parent = tree.dict(element, 'P')
      const kids = tree.array(parent, 'K').toArray()
      parent.set('K', new PdfArray(kids.filter((kid) => !isSame(kid, reference))))
    },
  ],
  [
    'clauses in another order',
    (tree) => {
      const parent = tree.dict(tree.first('P').element, 'P')
      parent.set('K', new PdfArray(tree.array(parent, 'K').toArray().reverse()))
    },
  ],
  [
    'an element of its own, with a text',
    (tree) => {
      const { reference, element } = tree.first('Document')
      const added = tree.add([
        ['S', PdfName.of('P')],
        ['P', reference],
        ['ActualText', PdfString.fromString('Il comodatario paga 500 euro')],
      ])
      tree.array(element, 'K').push(added)
    },
  ],
  [
    'a piece of a page read twice',
    (tree) => {
      const { reference, element } = tree.first('Document')
      const page = tree.first('P').element.get('Pg')
      if (!page) throw new Error('no page')
      const added = tree.add([
        ['S', PdfName.of('P')],
        ['P', reference],
        ['Pg', page],
        ['K', PdfNumber.of(1)],
      ])
      tree.array(element, 'K').push(added)
    },
  ],
  [
    'headings that are declared to be something else',
    (tree) => tree.root.set('RoleMap', new PdfDict([['H1', PdfName.of('Artifact')]])),
  ],
  [
    'pieces of a page that lead to another element',
    (tree) => {
      const parents = tree.dict(tree.root, 'ParentTree')
      const numbers = tree.array(parents, 'Nums').toArray()
      const pages = numbers.map((one) => (one instanceof PdfNumber ? one : tree.first('H1').reference))
      parents.set('Nums', new PdfArray(pages))
    },
  ],
  [
    'no structure at all',
    (tree) => {
      tree.root.set('K', new PdfArray([]))
    },
  ],
]

describe('a revision may not change what is read out:', () => {
  test.each(changes)('%s', async (_what, change) => {
    expect(await signedAfter(change)).toMatchObject(altered)
  })
})

const isSame = (kid: unknown, reference: PdfRef) =>
  kid instanceof PdfRef && kid.objectNumber === reference.objectNumber

describe('programs that sign may add', () => {
  /** The element of a field of theirs, as ISO 14289-1 asks, inside the element of that kind. */
  const elementOfField = (tree: StructureTree, group?: string) => {
    const { reference, element } = tree.first('Document')
    const box = new PdfDict([
      ['Type', PdfName.of('OBJR')],
      ['Obj', tree.addField()],
    ])
    const form = tree.add([
      ['S', PdfName.of('Form')],
      ['P', reference],
      ['Alt', PdfString.fromString('Firma')],
      ['K', new PdfArray([box])],
    ])
    const added =
      group === undefined
        ? form
        : tree.add([
            ['S', PdfName.of(group)],
            ['P', reference],
            ['K', form],
          ])
    tree.array(element, 'K').push(added)
    const parents = tree.dict(tree.root, 'ParentTree')
    tree.array(parents, 'Nums').push(PdfNumber.of(900), form)
    tree.root.set('ParentTreeNextKey', PdfNumber.of(901))
  }

  test('the element of their own field, with its parent', async () => {
    expect(await signedAfter((tree) => elementOfField(tree))).toMatchObject({ ok: true })
  })

  test('the same in a part of its own', async () => {
    expect(await signedAfter((tree) => elementOfField(tree, 'Sect'))).toMatchObject({ ok: true })
  })

  test('but not under a number that is taken', async () => {
    const answer = await signedAfter((tree) => {
      elementOfField(tree)
      tree
        .array(tree.dict(tree.root, 'ParentTree'), 'Nums')
        .push(PdfNumber.of(0), tree.first('Form').reference)
    })
    expect(answer).toMatchObject(altered)
  })
})

describe('programs that sign may also add', () => {
  test('a map of roles with nothing in it, as iText does', async () => {
    expect(await signedAfter((tree) => tree.root.set('RoleMap', new PdfDict()))).toMatchObject({ ok: true })
  })

  test('a field under a name that it shares with others, as pyHanko does', async () => {
    expect(await signedAfter((tree) => tree.nameAbove('Firme', tree.addField()))).toMatchObject({ ok: true })
  })

  test('but no such name above a field that is not of a signature', async () => {
    const answer = await signedAfter((tree) => {
      const field = tree.addField()
      tree.nameAbove(
        'Firme',
        field,
        tree.add([
          ['FT', PdfName.of('Tx')],
          ['T', PdfString.fromString('Canone')],
        ]),
      )
    })
    expect(answer).toMatchObject(altered)
  })
})
