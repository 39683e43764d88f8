import { createHash } from 'node:crypto'
import { ArchivalDocument } from './pdfkit-document.ts'
import type { Attachment } from './attachment.ts'
import type { Picture } from './images.ts'
import { EmbeddedFaces, number } from './pdfkit-fonts.ts'
import type { PdfKitDocument } from './pdfkit-private.d.ts'
import { type Box, type StructureElement, StructureTree } from './pdfkit-structure.ts'
import type { DocumentResources } from './resources.ts'
import type {
  Artifact,
  FieldMark,
  ImageMark,
  PolygonMark,
  RectMark,
  RectsMark,
  Tag,
  TextMark,
} from './strips.ts'
import type { Colour } from './style.ts'
import { universalAccessXmp } from './xmp.ts'

/** What stands in the file about the document. `contentDigest` makes the file's identifier depend on its content. */
export type DocumentFacts = {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly createdAt: Date
  readonly contentDigest: string
  readonly language: string
  /** With any of them the file is PDF/A-3a; files that are no PDF may be in no other. */
  readonly attachments?: readonly Attachment[]
}

/** The pen of a marked stretch of content: it exists only while a tag or an artifact is open. */
export type Pen = {
  readonly text: (mark: TextMark) => void
  readonly rect: (mark: RectMark) => void
  readonly rects: (mark: RectsMark) => void
  readonly polygon: (mark: PolygonMark) => void
  readonly image: (mark: ImageMark) => void
}

/** How each kind of artifact is told apart in a page. */
const artifacts: Readonly<Record<Artifact, string>> = {
  Layout: '/Layout',
  Header: '/Pagination\n/Attached [/Top]',
  Footer: '/Pagination\n/Attached [/Bottom]',
}

const numbers = (...values: readonly number[]): string => values.map(number).join(' ')

/**
 * The only user of PDFKit, and so the keeper of its private parts. It writes PDF/A-2a, or 3a, and PDF/UA-1 at once.
 * Coordinates are in points from the top left of the sheet.
 */
export class PdfFile {
  readonly #doc: ArchivalDocument
  readonly #facts: DocumentFacts
  readonly #faces: EmbeddedFaces
  readonly #images = new Map<Picture, { readonly name: string; readonly ref: PDFKit.PDFKitReference }>()
  readonly #structure: StructureTree
  readonly #elements = new WeakMap<Tag, StructureElement>()
  readonly #bookmarks: { readonly level: number; readonly item: PDFKit.PDFOutline }[] = []
  /** What the page is filled with now. */
  #fill: Colour | undefined
  readonly #pen: Pen = {
    text: (mark) => this.#text(mark),
    rect: (mark) => this.#rect(mark),
    rects: (mark) => this.#rects(mark),
    polygon: (mark) => this.#polygon(mark),
    image: (mark) => this.#image(mark),
  }

  constructor(facts: DocumentFacts, { fonts, colourProfile }: DocumentResources) {
    this.#facts = facts
    this.#doc = new ArchivalDocument({
      pdfVersion: '1.7',
      subset: facts.attachments?.length ? 'PDF/A-3a' : 'PDF/A-2a',
      tagged: true,
      displayTitle: true,
      lang: facts.language,
      autoFirstPage: false,
      // No name at all, or PDFKit would load its Helvetica, which cannot be embedded.
      font: '',
      info: {
        Producer: 'Comodato',
        Creator: 'Comodato',
        CreationDate: facts.createdAt,
        Title: facts.title,
        Subject: facts.subject,
        Author: facts.author,
        ContenutoSHA256: facts.contentDigest,
      },
    })
    this.#structure = new StructureTree(this.#doc)
    this.#faces = new EmbeddedFaces(this.#doc, fonts)
    // PDFKit reads the profile from beside its own source, which a bundled program does not have.
    Object.assign(this.#doc, { _addColorOutputIntent: () => addOutputIntent(this.#doc, colourProfile) })
    this.#doc.appendXML(universalAccessXmp)
    catalogOf(this.#doc).PageLabels = { Nums: [0, { S: 'D' }] }
  }

  /** Measures are those of the paper: viewers must not fit pages to the printer's margins. */
  keepPrintedSize(): void {
    const preferences = catalogOf(this.#doc).ViewerPreferences
    if (!preferences) throw new Error('pdfkit: there are no preferences for viewers')
    preferences.data.PrintScaling = 'None'
  }

  startPage(width: number, height: number): void {
    this.#doc.addPage({ size: [width, height], margin: 0 })
    this.#fill = undefined
    this.#faces.startPage()
  }

  /** Draws what belongs to an element of the structure; elements are created in the order they are first drawn. */
  tagged(tag: Tag, box: Box | undefined, draw: (pen: Pen) => void): void {
    const stretch = this.#structure.mark(this.element(tag, box))
    this.#marked(`/${tag.role} <<\n/MCID ${stretch}\n>>`, draw)
  }

  /** Draws what is for the eye only. */
  artifact(type: Artifact, draw: (pen: Pen) => void): void {
    this.#marked(`/Artifact <<\n/Type ${artifacts[type]}\n>>`, draw)
  }

  #marked(as: string, draw: (pen: Pen) => void): void {
    this.#doc.addContent(`${as} BDC`)
    draw(this.#pen)
    this.#doc.addContent('EMC')
  }

  /** The structure element of a tag, created with its parents when new. A heading leaves a bookmark at `box`. */
  element(tag: Tag, box: Box | undefined): StructureElement {
    const known = this.#elements.get(tag)
    if (known) return known
    const parent = tag.parent ? this.element(tag.parent, undefined) : undefined
    const element = this.#structure.add(tag, parent, box)
    this.#elements.set(tag, element)
    if (tag.bookmark) this.#bookmark(tag.bookmark, box?.[1] ?? 0)
    return element
  }

  /** An empty signature field: field and widget in one dictionary, which is what signing tools fill. */
  signatureField(tag: Tag, field: FieldMark): void {
    const { x, y, width, height } = field
    const element = this.element(tag, undefined)
    const appearance = this.#doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: {},
    })
    // Not the empty text: PDFKit would write a dictionary without its stream.
    appearance.end('q Q')
    this.#doc.annotate(x, y, width, height, {
      Subtype: 'Widget',
      FT: 'Sig',
      T: pdfText(field.name),
      TU: pdfText(field.tooltip),
      F: 4,
      P: this.#doc.page.dictionary,
      AP: { N: appearance },
      structParent: this.#structure.forField(element),
    })
    this.#form().Fields.push(this.#doc.page.annotations.at(-1))
    this.#structure.end(element)
  }

  /** Nothing reads the stream while it is written, so that at the end it holds the whole file. */
  finish(): Uint8Array {
    const { attachments = [], createdAt } = this.#facts
    for (const attachment of attachments) attach(this.#doc, attachment, createdAt)
    this.#countBookmarks()
    this.#doc.end()
    return this.#doc.bytes()
  }

  /** PDFKit asks viewers to draw the fields anew, which PDF/A forbids: ours come with their appearance. */
  #form(): PDFKit.FormData {
    const form = catalogOf(this.#doc).AcroForm ?? catalogOf(this.#doc.initForm()).AcroForm
    if (!form) throw new Error('pdfkit: no form was made')
    delete form.data.NeedAppearances
    form.data.SigFlags = 1
    return form.data
  }

  #bookmark({ level, title }: { readonly level: number; readonly title: string }, top: number): void {
    const parent = [...this.#bookmarks].reverse().find((one) => one.level < level)?.item ?? this.#doc.outline
    // PDFKit counts `left` from the right edge of the sheet.
    const item = parent.addItem(title, { top: Math.max(0, top - 12), left: this.#doc.page.width })
    this.#bookmarks.push({ level, item })
  }

  /** First-level bookmarks open, the others closed: a negative count says how many show when one is opened. */
  #countBookmarks(): void {
    const roots = this.#doc.outline.children
    for (const { item } of this.#bookmarks) {
      if (item.children.length > 0) {
        item.outlineData.Count = roots.includes(item) ? item.children.length : -item.children.length
      }
    }
    if (roots.length > 0) {
      this.#doc.outline.outlineData.Count = roots.reduce((sum, root) => sum + 1 + root.children.length, 0)
    }
  }

  #text({ x, y, line, size, colour, stretch }: TextMark): void {
    const widen = stretch > 0 ? `> ${number((-stretch / size) * 1000)} <` : ''
    const shown = this.#faces.shows(line, size, widen)
    this.#doc.addContent(`BT ${this.#fillWith(colour)}1 0 0 -1 ${number(x)} ${number(y)} Tm ${shown} ET`)
  }

  #rect({ x, y, width, height, fill, stroke }: RectMark): void {
    const path = `${numbers(x, y, width, height)} re`
    if (fill) this.#doc.addContent(`${this.#fillWith(fill)}${path} f`)
    if (stroke) this.#doc.addContent(`${numbers(...stroke.colour)} RG ${number(stroke.width)} w ${path} S`)
  }

  /** One path, so that no line of the background shows between rectangles that touch. */
  #rects({ rects, fill }: RectsMark): void {
    const path = rects.map((rect) => `${numbers(...rect)} re`).join(' ')
    this.#doc.addContent(`${this.#fillWith(fill)}${path} f`)
  }

  #polygon({ points, fill }: PolygonMark): void {
    const path = points.map(([x, y], at) => `${numbers(x, y)} ${at === 0 ? 'm' : 'l'}`).join(' ')
    this.#doc.addContent(`${this.#fillWith(fill)}${path} h f`)
  }

  /** A colour holds until the page is given another: nearly all the lines of a page have the same. */
  #fillWith(colour: Colour): string {
    if (colour === this.#fill) return ''
    this.#fill = colour
    return `${numbers(...colour)} rg `
  }

  #image({ x, y, width, height, picture }: ImageMark): void {
    const { name, ref } = this.#images.get(picture) ?? this.#embed(picture)
    this.#doc.page.xobjects[name] = ref
    this.#doc.addContent(`q ${numbers(width, 0, 0, -height, x, y + height)} cm /${name} Do Q`)
  }

  #embed(picture: Picture): { readonly name: string; readonly ref: PDFKit.PDFKitReference } {
    const { width, height } = picture
    const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 }
    const write = (data: object, bytes: Uint8Array): PDFKit.PDFKitReference => {
      const ref = this.#doc.ref({ ...common, ...data })
      ref.end(bytes)
      return ref
    }
    const embedded = { name: `I${this.#images.size + 1}`, ref: this.#imageObject(picture, write) }
    this.#images.set(picture, embedded)
    return embedded
  }

  #imageObject(
    picture: Picture,
    write: (data: object, bytes: Uint8Array) => PDFKit.PDFKitReference,
  ): PDFKit.PDFKitReference {
    if (picture.format === 'jpeg') {
      const ColorSpace = picture.channels === 1 ? 'DeviceGray' : 'DeviceRGB'
      return write({ ColorSpace, Filter: 'DCTDecode' }, picture.bytes)
    }
    const mask = picture.alpha ? { SMask: write({ ColorSpace: 'DeviceGray' }, picture.alpha) } : {}
    return write({ ColorSpace: 'DeviceRGB', ...mask }, picture.rgb)
  }
}

/** PDFKit keeps the catalog to itself. */
function catalogOf({ _root: root }: PdfKitDocument): PDFKit.Catalog {
  return root.data
}

/** PDFKit tells texts from names by the wrapper object. */
function pdfText(text: string): object {
  return Object(text)
}

/** Not by PDFKit's own `file`, which writes the sum of the bytes as the letters of its digits. */
function attach(doc: PdfKitDocument, { name, mediaType, description, bytes }: Attachment, date: Date): void {
  const CheckSum = createHash('md5').update(bytes).digest()
  const stream = doc.ref({
    Type: 'EmbeddedFile',
    Subtype: mediaType.replace('/', '#2F'),
    Params: { CreationDate: date, ModDate: date, CheckSum, Size: bytes.length },
  })
  stream.end(bytes)
  const file = doc.ref({
    Type: 'Filespec',
    AFRelationship: 'Data',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    EF: { F: stream, UF: stream },
  })
  file.end()
  doc.addNamedEmbeddedFile(name, file)
  const catalog = catalogOf(doc)
  catalog.AF = [...(catalog.AF ?? []), file]
}

function addOutputIntent(doc: PdfKitDocument, profile: Uint8Array): void {
  const stream = doc.ref({ N: 3 })
  stream.end(profile)
  const name = pdfText('sRGB IEC61966-2.1')
  const intent = doc.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: stream,
  })
  intent.end()
  catalogOf(doc).OutputIntents = [intent]
}
