import mustache, { type TemplateSpans } from 'mustache'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { ProblemAt } from './fault.ts'

/** A template as a tree. `at` is the offset into its source. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'field'; readonly name: string; readonly at: number }
  | {
      readonly kind: 'section'
      readonly name: string
      readonly inverted: boolean
      readonly children: readonly TemplateNode[]
      readonly at: number
    }

/** Where one tag begins before another has ended: what the library would take for a name goes on to the next end. */
const tagInTag = /\{\{(?!!)(?:(?!\}\})[\s\S])*?\{\{/

/** Reads the Mustache of a template: fields, sections, inverted sections, comments. */
export function parseTemplate(source: string): Result<readonly TemplateNode[], ProblemAt> {
  const unclosed = tagInTag.exec(source)
  if (unclosed) return refused({ problem: { code: 'tagUnclosed' }, at: unclosed.index })
  let spans: TemplateSpans
  try {
    spans = mustache.parse(source)
  } catch (error) {
    return refused(syntaxProblem(source, error))
  }
  return nodesOf(spans)
}

/** How many sections may be open at once: those of the program open four. */
const deepest = 20

function nodesOf(spans: TemplateSpans, open = 0): Result<readonly TemplateNode[], ProblemAt> {
  const nodes: TemplateNode[] = []
  for (const [type, value, at, , inner] of spans) {
    if (type === 'text') nodes.push({ kind: 'text', text: value, at })
    else if (type === 'name' || type === '&') nodes.push({ kind: 'field', name: value, at })
    else if (type === '#' || type === '^') {
      if (open === deepest) return refused({ problem: { code: 'sectionTooDeep', limit: deepest }, at })
      const children = nodesOf(Array.isArray(inner) ? inner : [], open + 1)
      if (!children.ok) return children
      nodes.push({ kind: 'section', name: value, inverted: type === '^', children: children.value, at })
    } else if (type !== '!') {
      return refused({ problem: { code: 'tagUnsupported', tag: `${type}${value}` }, at })
    }
  }
  return ok(nodes)
}

/** The library says what it missed in a sentence; where a section was opened we look up ourselves. */
function syntaxProblem(source: string, error: unknown): ProblemAt {
  const message = error instanceof Error ? error.message : ''
  const [, what, name = '', position] =
    /^(Unclosed tag|Unclosed section|Unopened section)(?: "(.*)")? at (\d+)$/s.exec(message) ?? []
  const at = Number(position)
  if (what === 'Unopened section') return { problem: { code: 'sectionUnopened', name }, at }
  if (what === 'Unclosed section')
    return { problem: { code: 'sectionUnclosed', name }, at: openingOf(source, name, at) }
  if (what === 'Unclosed tag') return { problem: { code: 'tagUnclosed' }, at: source.lastIndexOf('{{', at) }
  throw error
}

function openingOf(source: string, name: string, before: number): number {
  const openings = source.slice(0, before).matchAll(/\{\{\s*[#^]\s*([^{}]*?)\s*\}\}/g)
  const ofName = [...openings].filter((opening) => opening[1] === name)
  return ofName.at(-1)?.index ?? 0
}
