import { fromMarkdown } from 'mdast-util-from-markdown'
import type {
  HeadingBlock,
  ListBlock,
  ListContent,
  ListItem,
  ParagraphBlock,
} from '#main/documents/kit/blocks.ts'
import { withElision } from '#main/documents/italian.ts'
import { remembered } from '#main/documents/kit/remembered.ts'
import type { Run } from '#main/documents/kit/rich-text.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { articleName } from './check.ts'
import type { ProblemAt, TemplateProblem } from './fault.ts'
import { type Filled, holePattern } from './fill.ts'
import { type ArticleNumbers, articleNumbers } from './numbers.ts'

/** All that a template can say: titles and articles, paragraphs, lists of commas and letters. */
export type Clause = ClauseHeading | ParagraphBlock | ListBlock
/** The article that it opens, if it opens one, and where it stands in the template. */
export type ClauseHeading = HeadingBlock & {
  readonly article?: { readonly name: string; readonly number: string }
  readonly at: number
}

type Markdown = ReturnType<typeof fromMarkdown>['children'][number]
type Of<T extends Markdown['type']> = Extract<Markdown, { type: T }>
type Inline = Of<'paragraph'>['children'][number]
type AnyNode = { readonly type: string; readonly position?: Markdown['position'] }

/** So many forms of one text are remembered: in most batches the same clauses apply to all agreements. */
const rememberedForms = 8

/** Reads Markdown and remembers it: as no value is in it yet, it is the same for all papers with the same clauses. */
export const markdownReader = (): ((source: string) => readonly Markdown[]) =>
  remembered((source) => fromMarkdown(source).children, rememberedForms)

/** The clauses that the Markdown says, with its holes filled and its articles numbered; `agreed`: those that were. */
export function clausesOf(
  filled: Filled,
  markdown: readonly Markdown[],
  spelling: Spelling = italianSpelling,
  agreed: ArticleNumbers = new Map(),
): Result<readonly Clause[], ProblemAt> {
  const reader = new ClauseReader(filled, spelling, agreed)
  const clauses = reader.read(markdown)
  return reader.problem ? refused(reader.problem) : ok(clauses)
}

/** A box to tick, as wide as a cross by hand, never parted from what it stands for. */
const tickBox = '[\u00a0\u00a0\u00a0]\u00a0'

/** Reads on past a problem, so that every case has a value; the first one met is what is told. */
class ClauseReader {
  problem: ProblemAt | undefined
  readonly #filled: Filled
  readonly #agreed: ArticleNumbers
  #numbers: ArticleNumbers = new Map()

  readonly #spelling: Spelling

  constructor(filled: Filled, spelling: Spelling, agreed: ArticleNumbers) {
    this.#filled = filled
    this.#spelling = spelling
    this.#agreed = agreed
  }

  read(blocks: readonly Markdown[]): readonly Clause[] {
    this.#numbers = articleNumbers(this.#articlesIn(blocks), this.#agreed)
    return blocks.flatMap((block) => this.#clause(block))
  }

  /** In the order in which they stand: none after a second title, which opens an annex and comes after who signs. */
  #articlesIn(blocks: readonly Markdown[]): readonly string[] {
    const names: string[] = []
    let titles = 0
    for (const block of blocks) {
      if (block.type !== 'heading') continue
      if (block.depth === 1) titles += 1
      const name = nameOf(block)
      if (name === undefined) continue
      if (titles > 1) this.#refuse(block, { code: 'articleInAnnex', name })
      if (names.includes(name)) this.#refuse(block, { code: 'articleTwice', name })
      else names.push(name)
    }
    return names
  }

  #clause(block: Markdown): readonly Clause[] {
    switch (block.type) {
      case 'heading':
        return this.#heading(block)
      case 'paragraph':
        return [{ kind: 'paragraph', text: this.#said(block.children) }]
      case 'list':
        return [{ kind: 'list', ...this.#list(block, 'decimal') }]
      default:
        return this.#unsupported(block)
    }
  }

  #heading(heading: Of<'heading'>): readonly ClauseHeading[] {
    const { depth: level, children } = heading
    const runs = this.#said(children)
    const styled = runs.some((run) => run.bold ?? run.italic)
    if (styled || (level !== 1 && level !== 2 && level !== 3)) return this.#unsupported(heading)
    const text = runs.map((run) => run.text).join('')
    const name = nameOf(heading)
    const at = this.#filled.origin(heading.position?.start.offset ?? 0)
    if (text.replace(articleName, '').trim() === '') this.#refuse(heading, { code: 'headingEmpty' })
    if (name === undefined) return [{ kind: 'heading', level, text, at }]
    const title = text.replace(articleName, '')
    const number = this.#numbers.get(name) ?? ''
    const numbered = this.#spelling.articleHeading(number, title)
    return [{ kind: 'heading', level, text: numbered, article: { name, number }, at }]
  }

  /** A numbered list holds commas; one inside it holds letters, as in any Italian act. */
  #list(list: Of<'list'>, ordered: 'decimal' | 'letters'): ListContent {
    const items = list.children.flatMap((item): readonly ListItem[] => {
      const [first, second, third] = item.children
      if (first?.type !== 'paragraph') return this.#unsupported(first ?? item)
      const text = this.#said(first.children)
      if (second === undefined) return [{ text }]
      if (second.type !== 'list' || third) return this.#unsupported(third ?? second)
      return [{ text, list: this.#list(second, 'letters') }]
    })
    return { numbering: list.ordered ? ordered : 'bullet', items }
  }

  /** The words of one paragraph: what stands beside a value is written as it is said. */
  #said(nodes: readonly Inline[]): readonly Run[] {
    const { joined } = this.#spelling
    const runs = this.#runs(nodes, {})
    return joined
      ? runs.map((run, at) => ({ ...run, text: joined(run.text, runs[at + 1]?.text ?? '') }))
      : runs
  }

  #runs(nodes: readonly Inline[], style: Omit<Run, 'text'>): readonly Run[] {
    return nodes.flatMap((node): readonly Run[] => {
      switch (node.type) {
        case 'text':
          return [{ text: this.#text(node.value), ...style }]
        case 'strong':
          return this.#runs(node.children, { ...style, bold: true })
        case 'emphasis':
          return this.#runs(node.children, { ...style, italic: true })
        case 'break':
          return [{ text: '\n', ...style }]
        default:
          return this.#unsupported(node)
      }
    })
  }

  /** A line of Markdown may be broken anywhere; a value keeps the lines it was written in. */
  #text(value: string): string {
    const line = value.replaceAll('\n', ' ').replaceAll('[ ] ', tickBox)
    return line.replaceAll(holePattern, (_mark, index: string) => {
      const hole = this.#filled.holes[Number(index)]
      if (!hole) throw new Error(`template: no hole ${index}`)
      if (hole.kind === 'value') return hole.text
      const { name, at } = hole
      const number = this.#numbers.get(name)
      if (number === undefined) this.problem ??= { problem: { code: 'articleUnknown', name }, at }
      return number ?? ''
    })
  }

  #unsupported(node: AnyNode): readonly never[] {
    this.#refuse(node, { code: 'markdownUnsupported', what: node.type })
    return []
  }

  #refuse({ position }: AnyNode, problem: TemplateProblem): void {
    this.problem ??= { problem, at: this.#filled.origin(position?.start.offset ?? 0) }
  }
}

/** How a language writes the heads of articles, and words that stand beside each other. */
export type Spelling = {
  readonly articleHeading: (number: string, title: string) => string
  /** What becomes of words that have come to stand beside a value, which may be in what comes `after` them. */
  readonly joined?: (text: string, after: string) => string
}

const italianSpelling: Spelling = {
  articleHeading: (number, title) => `Art.\u00a0${number} – ${title}`,
  joined: withElision,
}

function nameOf({ children }: Of<'heading'>): string | undefined {
  const last = children.at(-1)
  return last?.type === 'text' ? articleName.exec(last.value)?.[1] : undefined
}
