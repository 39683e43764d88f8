import { ok, refused, type Result } from '#src/shared/result.ts'
import { articlePrefix } from './check.ts'
import type { ProblemAt } from './fault.ts'
import type { TemplateNode } from './parse.ts'
import { type Fields, type Value, valueNamed } from './vocabulary.ts'

/** What stands at a place that was left open in the Markdown: a value of the register, or an article's number. */
export type Hole =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'article'; readonly name: string; readonly at: number }

/** The Markdown of the clauses that apply. Values are not in it yet: what a name contains is never Markdown. */
export type Filled = {
  readonly markdown: string
  readonly holes: readonly Hole[]
  /** The offset into the source of the template of what stands at an offset into the Markdown. */
  readonly origin: (offset: number) => number
}

/** A hole in the Markdown: its number between two private-use characters, which are letters to Markdown. */
export const holePattern = /\uE000(\d+)\uE001/g
const holeMark = (index: number): string => `\uE000${index}\uE001`

/** Characters of a text after which its sections are taken to repeat each other without end. */
const longest = 2_000_000

type Piece = { readonly from: number; readonly at: number; readonly literal: boolean }

/** Keeps the clauses that apply and leaves a hole for every value. */
export function fillTemplate(nodes: readonly TemplateNode[], fields: Fields): Result<Filled, ProblemAt> {
  let markdown = ''
  const holes: Hole[] = []
  const pieces: Piece[] = []
  const write = (text: string, at: number, literal: boolean): void => {
    pieces.push({ from: markdown.length, at, literal })
    markdown += text
  }
  const tooLong = (at: number): ProblemAt | undefined =>
    markdown.length > longest ? { problem: { code: 'textTooLong', limit: longest }, at } : undefined
  const fill = (some: readonly TemplateNode[], scopes: readonly Fields[]): ProblemAt | undefined => {
    for (const node of some) {
      if (node.kind === 'text') write(node.text, node.at, true)
      else if (node.kind === 'section') {
        for (const inner of repetitions(node, scopes)) {
          const problem = fill(node.children, inner) ?? tooLong(node.at)
          if (problem) return problem
        }
      } else {
        const hole = holeOf(node, scopes)
        if (!hole) return { problem: { code: 'fieldEmpty', name: node.name }, at: node.at }
        write(holeMark(holes.length), node.at, false)
        holes.push(hole)
      }
    }
    return undefined
  }
  const problem = fill(nodes, [fields])
  return problem ? refused(problem) : ok({ markdown, holes, origin: (offset) => originOf(pieces, offset) })
}

function holeOf(
  { name, at }: Extract<TemplateNode, { kind: 'field' }>,
  scopes: readonly Fields[],
): Hole | undefined {
  if (name.startsWith(articlePrefix)) return { kind: 'article', name: name.slice(articlePrefix.length), at }
  const value = valueNamed(name, scopes)
  if (typeof value !== 'string') throw new Error(`template: ${name} is not a text`)
  return value === '' ? undefined : { kind: 'value', text: value }
}

/** The scopes in which a section is written: none when it does not apply, one per entry of a list. */
function repetitions(
  { name, inverted }: Extract<TemplateNode, { kind: 'section' }>,
  scopes: readonly Fields[],
): readonly (readonly Fields[])[] {
  const value = valueNamed(name, scopes)
  if (isList(value) && !inverted) return value.map((entry) => [entry, ...scopes])
  const holds = isList(value) ? value.length > 0 : value !== '' && value !== false
  return holds === inverted ? [] : [scopes]
}

const isList = (value: Value): value is readonly Fields[] => Array.isArray(value)

function originOf(pieces: readonly Piece[], offset: number): number {
  let at = pieces.length - 1
  while (at > 0 && (pieces[at]?.from ?? 0) > offset) at -= 1
  const piece = pieces[at]
  if (!piece) return 0
  return piece.literal ? piece.at + offset - piece.from : piece.at
}
