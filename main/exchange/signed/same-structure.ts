import { type PDF, PdfArray, PdfDict, PdfNumber, type PdfObject } from '@libpdf/core'
import { isSignature, numberOf, resolvedIn, type Sides } from './pdf-values.ts'

/** The two files, and how their other values are compared. */
export type Compared = {
  readonly issued: PDF
  readonly signed: PDF
  readonly same: (sides: Sides) => boolean
}

/** What leads from an element to others: compared by itself. */
const ofTree = new Set(['K', 'P'])
const ofRoot = ['K', 'ParentTree', 'ParentTreeNextKey']
/** What an element that a program adds for its signature may say; never a text to be read instead of the page. */
const ofAdded = new Set(['Type', 'S', 'P', 'K', 'Pg', 'Alt', 'T', 'ID', 'Lang', 'A', 'C'])
/** Deeper than any program builds it. */
const deepest = 16

/**
 * Whether the structure of the document, which is what assistive technology reads out, is that of the issued paper.
 * Programs that sign add the element of a field of theirs (ISO 14289-1, 7.18.4), and nothing else.
 */
export function sameStructure(sides: Sides, compared: Compared): boolean {
  const [before, after] = [resolvedIn(compared.issued, sides[0]), resolvedIn(compared.signed, sides[1])]
  if (before === undefined && after === undefined) return true
  if (!(before instanceof PdfDict) || !(after instanceof PdfDict)) return false
  const both = new Structures(compared)
  // Some programs add a map of roles, with nothing in it.
  const roles = resolvedIn(compared.signed, after.get('RoleMap'))
  const isBare = !before.has('RoleMap') && roles instanceof PdfDict && [...roles.keys()].length === 0
  const skipped = new Set([...ofRoot, ...(isBare ? ['RoleMap'] : [])])
  return (
    both.sameDict(before, after, skipped) &&
    both.sameKids([before.get('K'), after.get('K')]) &&
    both.sameParents([before.get('ParentTree'), after.get('ParentTree')])
  )
}

class Structures {
  readonly #compared: Compared

  constructor(compared: Compared) {
    this.#compared = compared
  }

  sameDict(before: PdfDict, after: PdfDict, skipped: ReadonlySet<string>): boolean {
    const keys = new Set([...before.keys(), ...after.keys()].map(({ value }) => value))
    return [...keys].every(
      (key) => skipped.has(key) || this.#compared.same([before.get(key), after.get(key)]),
    )
  }

  /** The children of an element are there, in their order, and what stands between them is of a signature. */
  sameKids([before, after]: Sides): boolean {
    const was = kidsIn(this.#compared.issued, before)
    let met = 0
    for (const kid of kidsIn(this.#compared.signed, after))
      if (met < was.length && this.#sameKid([was[met], kid])) met += 1
      else if (!this.#isOfSignature(kid)) return false
    return met === was.length
  }

  /** Each piece of the pages, and each box on them, belongs to the element that it belonged to. */
  sameParents([before, after]: Sides): boolean {
    const was = entriesOf(this.#compared.issued, before)
    const now = entriesOf(this.#compared.signed, after)
    if (was === undefined || now === undefined) return false
    for (const [key, parents] of was) if (!this.#sameParent([parents, now.get(key)])) return false
    for (const [key, parent] of now) if (!was.has(key) && !this.#isOfSignature(parent)) return false
    return true
  }

  #sameKid(sides: Sides): boolean {
    const [before, after] = this.#resolved(sides)
    if (numberOf(sides[0]) !== numberOf(sides[1])) return false
    if (!(before instanceof PdfDict) || !(after instanceof PdfDict))
      return this.#compared.same([before, after])
    if (isBox(before) && isBox(after))
      // What the box itself shows is compared with the page that it is on.
      return ['Obj', 'Pg'].every((key) => numberOf(before.get(key)) === numberOf(after.get(key)))
    return (
      numberOf(before.get('P')) === numberOf(after.get('P')) &&
      this.sameDict(before, after, ofTree) &&
      this.sameKids([before.get('K'), after.get('K')])
    )
  }

  #sameParent(sides: Sides): boolean {
    const [before, after] = this.#resolved(sides)
    if (before instanceof PdfArray && after instanceof PdfArray)
      return (
        before.length === after.length &&
        before.toArray().every((one, at) => this.#isSameElement([one, after.at(at)]))
      )
    return this.#isSameElement(sides)
  }

  #isSameElement(sides: Sides): boolean {
    const [before, after] = this.#resolved(sides)
    if (before === undefined || after === undefined) return before === after
    return numberOf(sides[0]) !== undefined && numberOf(sides[0]) === numberOf(sides[1])
  }

  /** Whether a part of the structure leads to boxes of signatures alone. */
  #isOfSignature(part: PdfObject | undefined, depth = 0): boolean {
    const { signed } = this.#compared
    const element = resolvedIn(signed, part)
    if (!(element instanceof PdfDict) || depth > deepest) return false
    if (isBox(element)) {
      const box = resolvedIn(signed, element.get('Obj'))
      return box instanceof PdfDict && isSignature(signed, box)
    }
    return (
      [...element.keys()].every(({ value }) => ofAdded.has(value)) &&
      kidsIn(signed, element.get('K')).every((kid) => this.#isOfSignature(kid, depth + 1))
    )
  }

  #resolved([before, after]: Sides): Sides {
    return [resolvedIn(this.#compared.issued, before), resolvedIn(this.#compared.signed, after)]
  }
}

/** A reference from the structure to what is not content: an annotation. */
const isBox = (part: PdfDict): boolean => part.getName('Type')?.value === 'OBJR'

/** One child stands alone, many in a list. */
function kidsIn(pdf: PDF, kids: PdfObject | undefined): readonly PdfObject[] {
  const found = resolvedIn(pdf, kids)
  if (found instanceof PdfArray) return found.toArray()
  return kids === undefined || found === undefined ? [] : [kids]
}

/**
 * What a tree of numbers holds, however it is divided (ISO 32000-1, 7.9.7). Nothing when a number is in it twice: of
 * the two entries a reader takes whichever it meets.
 */
function entriesOf(pdf: PDF, tree: PdfObject | undefined): ReadonlyMap<number, PdfObject> | undefined {
  const entries = new Map<number, PdfObject>()
  let doubled = false
  const walk = (branch: PdfObject | undefined, depth: number): void => {
    const found = resolvedIn(pdf, branch)
    if (!(found instanceof PdfDict) || depth > deepest) return
    const pairs = resolvedIn(pdf, found.get('Nums'))
    if (pairs instanceof PdfArray)
      for (let at = 0; at + 1 < pairs.length; at += 2) {
        const [key, value] = [resolvedIn(pdf, pairs.at(at)), pairs.at(at + 1)]
        if (!(key instanceof PdfNumber) || !value) continue
        doubled ||= entries.has(key.value)
        entries.set(key.value, value)
      }
    for (const kid of kidsIn(pdf, found.get('Kids'))) walk(kid, depth + 1)
  }
  walk(tree, 0)
  return doubled ? undefined : entries
}
