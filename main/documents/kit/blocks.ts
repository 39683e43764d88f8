import type { Picture } from './images.ts'
import type { RichText } from './rich-text.ts'
import type { Orientation } from './style.ts'

/** What a document is made of, in reading order. Plain data: write it as literals. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | KeyValuesBlock
  | NoticeBlock
  | EmblemsBlock
  | TableBlock
  | SignaturesBlock
  | InLanguageBlock
  | ParallelBlock
  | SpaceBlock
  | PageBreakBlock

/** A heading and its bookmark. The first is level 1, and none goes down more than one level at once. */
export type HeadingBlock = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
  readonly align?: 'left' | 'center'
}

export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly text: RichText
  readonly align?: 'left' | 'justify' | 'center'
  readonly small?: boolean
  /** Stays on the page of what follows: «si conviene quanto segue:». */
  readonly keepWithNext?: boolean
}

export type Numbering = 'bullet' | 'decimal' | 'letters'
export type ListItem = { readonly text: RichText; readonly list?: ListContent }
export type ListContent = { readonly numbering: Numbering; readonly items: readonly ListItem[] }
export type ListBlock = {
  readonly kind: 'list'
  /** All of it stays on the page of what follows, as long as a page can hold them. */
  readonly keepWithNext?: boolean
} & ListContent

/** Pairs such as «Codice fiscale: 80014930327», set and tagged as a table with row headers. */
export type KeyValuesBlock = {
  readonly kind: 'keyValues'
  readonly pairs: readonly {
    readonly label: string
    readonly value: RichText
    readonly other?: OtherText
    readonly otherValue?: OtherText
  }[]
}

/** A passage in a tinted box. */
export type NoticeBlock = {
  readonly kind: 'notice'
  readonly title?: string
  readonly paragraphs: readonly RichText[]
  /** The same in a second language, under it in the box. */
  readonly other?: { readonly language: string; readonly paragraphs: readonly RichText[] }
}

/** Emblems and names side by side, the first on the left margin and the last on the right one. */
export type EmblemsBlock = { readonly kind: 'emblems'; readonly items: readonly EmblemItem[] }
export type EmblemItem =
  /** A logo and its text alternative, with words beside it if any. */
  | {
      readonly kind: 'logo'
      readonly picture: Picture
      readonly alt: string
      readonly words?: string
      readonly other?: OtherText
    }
  /** The emblem of the European Union with its funding statement (regulation (EU) 2021/1060, annex IX). */
  | {
      readonly kind: 'european'
      readonly alt: string
      readonly statement: string
      readonly other?: OtherText
      /** What it is said of, where the paper is not about that alone. */
      readonly of?: string
      readonly otherOf?: OtherText
    }
  /** A body without a logo: its name in type, never a made-up emblem. */
  | { readonly kind: 'name'; readonly name: string; readonly detail?: string; readonly other?: OtherText }

/** The same words in a second language. */
export type OtherText = { readonly language: string; readonly text: string }

export type Align = 'left' | 'right' | 'center'
export type Column = {
  readonly header: string
  /** Points (see `mm`), or a share of what the fixed columns leave. */
  readonly width: number | { readonly share: number }
  readonly align?: Align
  /** Its values are not broken over lines, as long as they take no more than a fifth of the table: numbers, dates. */
  readonly whole?: true
  /** The cells of this column name their rows: inventory number, serial. */
  readonly rowHeader?: boolean
  /** The header in a second language, under it. */
  readonly other?: OtherText
}
/** A cell per column, or a title over the rows that follow it. */
export type Row = readonly RichText[] | { readonly group: RichText }
/** A label over the first `span` columns, then a cell for each of the others. */
export type TotalRow = { readonly label: string; readonly span: number; readonly cells: readonly RichText[] }
/** Without rows nothing is drawn: a table of nothing is not a table. */
export type TableBlock = {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly totals?: readonly TotalRow[]
  readonly caption?: string
  /** Rows are high enough to be written in by hand, and their cells parted by a line. */
  readonly roomy?: boolean
}

/** An empty signature field per party, two parties side by side. */
export type SignaturesBlock = { readonly kind: 'signatures'; readonly parties: readonly SigningParty[] }
export type SigningParty = {
  /** «Per il comodante». */
  readonly title: string
  readonly other?: OtherText
  /** The body: «Regione Autonoma Friuli Venezia Giulia». */
  readonly party: string
  readonly signatory: string
  readonly role: string
  /** In the empty box, small: «Firma digitale». */
  readonly boxLabel: string
  /** The field's name for signing tools, letters and digits only: `FirmaComodante`. */
  readonly fieldName: string
  /** What a screen reader says of the field. */
  readonly tooltip: string
}

/** What a text is made of, in any language. */
export type TextBlock = HeadingBlock | ParagraphBlock | ListBlock

/** A text in another language than the document’s, by its code (BCP 47). */
export type InLanguageBlock = {
  readonly kind: 'inLanguage'
  readonly language: string
  readonly blocks: readonly TextBlock[]
  /** Its headings are not among the bookmarks: those of the same text in the document’s language are. */
  readonly withoutBookmarks?: boolean
}

/** The same text in two languages, side by side: it is read first in the document’s language, then in the other. */
export type ParallelBlock = {
  readonly kind: 'parallel'
  readonly blocks: readonly TextBlock[]
  readonly other: { readonly language: string; readonly blocks: readonly TextBlock[] }
  /** Stays whole, on the page of what follows, where it is shorter than half of it. */
  readonly keepWithNext?: boolean
}

/** White between two blocks, lost where a page ends. */
type SpaceBlock = { readonly kind: 'space'; readonly points: number }
/** Whatever follows begins a page, upright unless said otherwise; the way of the sheet lasts until the next break. */
type PageBreakBlock = { readonly kind: 'pageBreak'; readonly orientation?: Orientation }

/** «Art. 4 – Oggetto» with its commas 1., 2., and their letters a), b): a heading and a list. */
export function article(content: {
  readonly number: number
  readonly title: string
  readonly commas: readonly { readonly text: RichText; readonly letters?: readonly RichText[] }[]
}): readonly Block[] {
  const items = content.commas.map(({ text, letters }): ListItem => {
    if (!letters) return { text }
    return { text, list: { numbering: 'letters', items: letters.map((letter) => ({ text: letter })) } }
  })
  return [
    { kind: 'heading', level: 2, text: `Art.\u00a0${content.number} – ${content.title}` },
    { kind: 'list', numbering: 'decimal', items },
  ]
}
