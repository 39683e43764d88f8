import type { ProblemAt } from './fault.ts'
import type { TemplateNode } from './parse.ts'
import { type Entry, entryNamed, isCondition, namesWithin, type Vocabulary } from './vocabulary.ts'

/** `{{art.durata}}` is the number of the article headed `## Durata {#durata}`. */
export const articlePrefix = 'art.'

/** The name an article's heading ends with. */
export const articleName = /\s*\{#([a-z][a-z0-9-]*)\}$/

/** What no facts could make right: looked for in all of the template, in the clauses that rarely apply as well. */
export function findProblems(
  source: string,
  nodes: readonly TemplateNode[],
  vocabulary: Vocabulary,
): readonly ProblemAt[] {
  const reserved = source.search(/[\uE000-\uF8FF]/)
  if (reserved >= 0) return [{ problem: { code: 'characterReserved' }, at: reserved }]
  const articles = new Set([...source.matchAll(/^#.*\{#([a-z][a-z0-9-]*)\}\s*$/gm)].map(([, name]) => name))
  return problemsIn(nodes, [vocabulary], articles)
}

const problemsIn = (
  nodes: readonly TemplateNode[],
  scopes: readonly Vocabulary[],
  articles: ReadonlySet<string | undefined>,
): readonly ProblemAt[] =>
  nodes.flatMap((node) => (node.kind === 'text' ? [] : problemsOf(node, scopes, articles)))

function problemsOf(
  node: Exclude<TemplateNode, { kind: 'text' }>,
  scopes: readonly Vocabulary[],
  articles: ReadonlySet<string | undefined>,
): readonly ProblemAt[] {
  const { name, at } = node
  if (node.kind === 'field' && name.startsWith(articlePrefix)) {
    const article = name.slice(articlePrefix.length)
    return articles.has(article) ? [] : [{ problem: { code: 'articleUnknown', name: article }, at }]
  }
  const entry = entryNamed(name, scopes)
  if (entry === undefined) return [{ problem: { code: 'fieldUnknown', name }, at }]
  if (node.kind === 'field') return entry === 'text' ? [] : [{ problem: { code: 'fieldNotText', name }, at }]
  if (!isCondition(entry)) return [{ problem: { code: 'fieldNotCondition', name }, at }]
  return problemsIn(node.children, scopesWithin(node.inverted, entry, scopes), articles)
}

const scopesWithin = (inverted: boolean, entry: Entry, scopes: readonly Vocabulary[]) => {
  const within = inverted ? undefined : namesWithin(entry)
  return within ? [within, ...scopes] : scopes
}

/** A document is called by the title that its text begins with. */
export function titleProblems(source: string): readonly ProblemAt[] {
  const printed = source.replaceAll(/\{\{[\s\S]*?\}\}/g, (tag) => ' '.repeat(tag.length))
  const at = printed.search(/\S/)
  return printed.slice(at).startsWith('# ')
    ? []
    : [{ problem: { code: 'titleMissing' }, at: Math.max(at, 0) }]
}
