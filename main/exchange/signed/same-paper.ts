import { type PDF, PdfArray, PdfDict, PdfRef, PdfStream } from '@libpdf/core'
import { isPage, isSignature, numberOf, resolvedIn, sameValue, type Sides } from './pdf-values.ts'
import { sameMetadata } from './same-metadata.ts'
import { sameStructure } from './same-structure.ts'

/** Where a signed file says something else than the paper that was issued. Pages count from 1. */
export type PaperChange = { readonly page?: number; readonly part?: 'metadata' }

/** What signing may add to the whole document (ISO 32000-1, 12.8; ETSI EN 319 142-1, 5.4), and what says nothing. */
const ofSigning = new Set(['AcroForm', 'DSS', 'Extensions', 'Perms', 'Version'])
/** Compared by themselves. */
const besides = new Set(['Metadata', 'StructTreeRoot'])
/** What signing may change of a field and of the box where it is shown; some programs move the box, or hide it. */
const ofValue = ['V', 'M', 'Lock', 'SV', 'P', 'Parent']
const ofBox = ['AP', 'AS', 'Border', 'BS', 'C', 'DA', 'F', 'MK', 'Rect']
const ofField = new Set([...ofValue, ...ofBox])
const ofPage = new Set(['Annots', 'Tabs'])

/**
 * What of an issued paper is not as it was, once a file that begins with its very bytes has been added to; undefined
 * when only signatures were. A PDF may be changed by what is appended: that the old bytes are there proves nothing of
 * what a reader shows, so everything that the pages are made of is compared.
 */
export function paperChange(issued: PDF, signed: PDF): PaperChange | undefined {
  const both = new Comparison(issued, signed)
  if (!both.sameDocument()) return {}
  const before = both.issuedPages
  if (both.signedPages.length !== before.length) return {}
  const page = before.findIndex((_page, at) => !both.samePage(at))
  if (page !== -1) return { page: page + 1 }
  if (!both.sameForm() || !both.sameStructure()) return {}
  return sameMetadata(issued, signed) ? undefined : { part: 'metadata' }
}

class Comparison {
  readonly #issued: PDF
  readonly #signed: PDF
  /** Pairs that are being compared, or were: they may lead back to themselves. */
  readonly #met = new Set<string>()
  readonly issuedPages: readonly PdfRef[]
  readonly signedPages: readonly PdfRef[]

  constructor(issued: PDF, signed: PDF) {
    this.#issued = issued
    this.#signed = signed
    this.issuedPages = issued.context.pages.getPages()
    this.signedPages = signed.context.pages.getPages()
  }

  /** All of the document that is not on its pages: their order, what opens with it, its outline, its attachments. */
  sameDocument(): boolean {
    const [before, after] = [this.#issued, this.#signed].map((pdf) => pdf.context.catalog.getDict())
    const skipped = new Set([...ofSigning, ...besides])
    return before !== undefined && after !== undefined && this.#sameDict(before, after, skipped)
  }

  samePage(at: number): boolean {
    const [before, after] = [this.issuedPages[at], this.signedPages[at]]
    if (before?.objectNumber !== after?.objectNumber) return false
    const [page, now] = this.#resolved([before, after])
    if (!(page instanceof PdfDict) || !(now instanceof PdfDict)) return false
    return (
      this.#sameDict(page, now, ofPage) && this.#onlySignaturesAdded([page.get('Annots'), now.get('Annots')])
    )
  }

  sameForm(): boolean {
    const before = this.#issued.context.catalog.getDict().get('AcroForm')
    const after = this.#signed.context.catalog.getDict().get('AcroForm')
    const [form, now] = this.#resolved([before, after])
    if (form === undefined && now === undefined) return true
    if (!(now instanceof PdfDict) || now.has('XFA') || now.has('CO')) return false
    return this.#onlySignaturesAdded([
      form instanceof PdfDict ? form.get('Fields') : undefined,
      now.get('Fields'),
    ])
  }

  /** What is read out to who does not see the pages. */
  sameStructure(): boolean {
    const [before, after] = [this.#issued, this.#signed].map((pdf) =>
      pdf.context.catalog.getDict().get('StructTreeRoot'),
    )
    const same = (sides: Sides) => this.#same(sides)
    return sameStructure([before, after], { issued: this.#issued, signed: this.#signed, same })
  }

  /** A list of fields or of annotations: the former ones are there, and what is new is of a signature. */
  #onlySignaturesAdded(lists: Sides): boolean {
    const [before, after] = this.#resolved(lists).map((list) =>
      list instanceof PdfArray ? list.toArray() : [],
    )
    const left = new Map(before?.map((one) => [numberOf(one), one]))
    for (const one of after ?? []) {
      const was = left.get(numberOf(one))
      left.delete(numberOf(one))
      const [old, now] = this.#resolved([was, one])
      if (!(now instanceof PdfDict)) return false
      if (
        was === undefined
          ? !isSignature(this.#signed, now)
          : !(old instanceof PdfDict && this.#sameDict(old, now, ofField))
      )
        return false
    }
    return left.size === 0
  }

  #resolved([before, after]: Sides): Sides {
    return [resolvedIn(this.#issued, before), resolvedIn(this.#signed, after)]
  }

  #same(sides: Sides): boolean {
    const [first, second] = sides
    if (first instanceof PdfRef && second instanceof PdfRef) {
      const pair = `${first.objectNumber} ${second.objectNumber}`
      if (this.#met.has(pair)) return true
      this.#met.add(pair)
    }
    const [before, after] = this.#resolved(sides)
    if (isPage(before) && isPage(after)) return numberOf(first) === numberOf(second)
    if (before instanceof PdfStream && after instanceof PdfStream)
      return Buffer.from(before.data).equals(after.data) && this.#sameDict(before, after)
    if (before instanceof PdfDict && after instanceof PdfDict)
      return before.type === after.type && this.#sameDict(before, after)
    if (before instanceof PdfArray && after instanceof PdfArray)
      return (
        before.length === after.length && before.toArray().every((one, at) => this.#same([one, after.at(at)]))
      )
    return sameValue([before, after])
  }

  #sameDict(before: PdfDict, after: PdfDict, skipped: ReadonlySet<string> = new Set()): boolean {
    const keys = new Set([...before.keys(), ...after.keys()].map(({ value }) => value))
    return [...keys].every((key) => skipped.has(key) || this.#same([before.get(key), after.get(key)]))
  }
}
