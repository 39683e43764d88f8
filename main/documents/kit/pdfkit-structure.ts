import type { ArchivalDocument } from './pdfkit-document.ts'
import { textString } from './pdfkit-text.ts'
import type { Tag } from './strips.ts'

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** An element of the structure, as long as more may come into it. */
export type StructureElement = {
  /** The number of its object. */
  readonly id: number
  /** Its object up to what it holds. */
  readonly head: string
  /** Those within it that are not over. */
  open: StructureElement[]
  /** What it holds, in order: elements, stretches of content, a field. */
  kids: string
  /** The page of its first stretch of content, by the number of its object. */
  page: number | undefined
  isOver: boolean
}

/** A page, the key of its owners, and the owner of each of its stretches of content in their order. */
type MarkedPage = { readonly id: number; readonly key: number; readonly owners: string[] }

/**
 * The structure of a tagged file, written as PDFKit would write it. PDFKit keeps several objects of each element until
 * the file ends, and each cell of a long list is an element; here one that is over is no more than its number.
 */
export class StructureTree {
  readonly #doc: ArchivalDocument
  readonly #roots: StructureElement[] = []
  /** Who owns the content of each page, and each field, by the keys that these have in the file. */
  readonly #owners: string[] = []
  #page: MarkedPage | undefined

  constructor(doc: ArchivalDocument) {
    this.#doc = doc
    Object.assign(doc.getStructParentTree(), { toString: () => this.#parentTree() })
    // PDFKit ends its own elements once it has written the root that they stand under.
    doc.structChildren.push({ end: () => this.#endAll(this.#roots) })
  }

  /** A new element. Those before it of which nothing more is drawn are written. */
  add(tag: Tag, parent: StructureElement | undefined, box: Box | undefined): StructureElement {
    if (parent && endsOthers(tag)) {
      this.#endAll(parent.open)
      parent.open = []
    }
    const above = parent?.id ?? this.#doc.getStructTreeRoot().id
    const object = this.#doc.ref()
    const head = `/S /${tag.role}\n${this.#told(tag, box)}/P ${above} 0 R\n`
    const element = { id: object.id, head, open: [], kids: '', page: undefined, isOver: false }
    if (parent) {
      own(parent, `${object.id} 0 R`)
      parent.open.push(element)
    } else {
      this.#roots.push(element)
      const root = this.#doc.getStructTreeRoot().data
      root.K = [...(root.K ?? []), object]
    }
    return element
  }

  /** The number that a stretch of content has on the page that was started last, now that it belongs to the element. */
  mark(element: StructureElement): number {
    const { id, owners } = this.#markedPage()
    const number = owners.length
    const isElsewhere = element.page !== undefined && element.page !== id
    own(element, isElsewhere ? `<<\n/Type /MCR\n/Pg ${id} 0 R\n/MCID ${number}\n>>` : String(number))
    element.page ??= id
    owners.push(`${element.id} 0 R`)
    return number
  }

  /** What PDFKit gives a field to, when it makes one that belongs to the element. */
  forField(element: StructureElement): PDFKit.FieldParent {
    return {
      add: ({ annotationRef: field }) => {
        const key = this.#doc.createStructParentTreeNextKey()
        field.data.StructParent = key
        this.#owners[key] = `${element.id} 0 R`
        own(element, `<<\n/Type /OBJR\n/Obj ${field.id} 0 R\n/Pg ${this.#doc.page.dictionary.id} 0 R\n>>`)
      },
    }
  }

  /** Nothing more comes into the element: it is written with all that is within it. */
  end(element: StructureElement): void {
    if (element.isOver) return
    this.#endAll(element.open)
    const { id, head, kids, page } = element
    const where = page === undefined ? '' : `/Pg ${page} 0 R\n`
    this.#doc.writeObject(id, `<<\n${head}/K [${kids}]\n${where}>>`)
    element.isOver = true
  }

  #endAll(elements: readonly StructureElement[]): void {
    for (const element of elements) this.end(element)
  }

  /** What is said of an element besides where it stands. */
  #told({ role, language, alt, scope, colSpan, numbering }: Tag, box: Box | undefined): string {
    const texts = `${language ? `/Lang ${textString(language)}\n` : ''}${alt ? `/Alt ${textString(alt)}\n` : ''}`
    if (scope || colSpan) {
      const cells = `${scope ? `/Scope /${scope}\n` : ''}${colSpan ? `/ColSpan ${colSpan}\n` : ''}`
      return `${texts}/A <<\n/O /Table\n${cells}>>\n`
    }
    if (numbering) return `${texts}/A <<\n/O /List\n/ListNumbering /${numbering}\n>>\n`
    if (role !== 'Figure' || !box) return texts
    const { height } = this.#doc.page
    const extent = [box[0], height - box[3], box[2], height - box[1]].map(precise)
    return `${texts}/A <<\n/O /Layout\n/Placement /Block\n/BBox [${extent.join(' ')}]\n>>\n`
  }

  #markedPage(): MarkedPage {
    const { structParentTreeKey: key, dictionary } = this.#doc.page
    if (this.#page?.key !== key) {
      this.#noteOwners()
      this.#page = { id: dictionary.id, key, owners: [] }
    }
    return this.#page
  }

  #noteOwners(): void {
    if (this.#page) this.#owners[this.#page.key] = `[${this.#page.owners.join(' ')}]`
  }

  #parentTree(): string {
    this.#noteOwners()
    const keys = this.#owners.map((owners, key) => `    ${key} ${owners}\n`)
    const limits = keys.length > 1 ? `  /Limits [0 ${keys.length - 1}]\n` : ''
    return `<<\n${limits}  /Nums [\n${keys.join('')}]\n>>`
  }
}

/**
 * Whether nothing more is drawn of the element before this one when this one begins: a block, a row. It is then written
 * at once; left to the end, a long document would stand still there, with all of itself in memory.
 */
const endsOthers = ({ role, parent }: Tag): boolean => role === 'TR' || parent?.parent === undefined

function own(element: StructureElement, kid: string): void {
  if (element.isOver) throw new Error('structure: what is over is given more')
  element.kids += element.kids === '' ? kid : ` ${kid}`
}

/** As many decimals as PDFKit gives numbers. */
const precise = (value: number): number => Math.round(value * 1e6) / 1e6
