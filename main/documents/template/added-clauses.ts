import { withoutAnnexes } from './annexes.ts'
import type { ListItem } from '#main/documents/kit/blocks.ts'
import type { RichText } from '#main/documents/kit/rich-text.ts'
import type { Clause } from './clauses.ts'
import { type Part, partsOf } from './second-text.ts'

/**
 * What a text says once more clauses apply, and did not say before: whole articles, and commas under the heads of those
 * that were there; then the same of its annexes, under their titles. `apart`: articles that are not looked into.
 */
export function addedClauses(
  before: readonly Clause[],
  after: readonly Clause[],
  apart: ReadonlySet<string>,
): readonly Clause[] {
  const [former, next] = [withoutAnnexes(before), withoutAnnexes(after)]
  const articles = addedIn(partsOf(former.text), partsOf(next.text)).filter(
    ([heading]) => heading?.kind === 'heading' && heading.article && !apart.has(heading.article.name),
  )
  const annexes = next.written.flatMap(([title, ...body]) => {
    if (!title) return []
    const same = former.written.find(([one]) => keyOf(one) === keyOf(title))
    const added = addedIn(partsOf(same?.slice(1) ?? []), partsOf(body)).flat()
    return added.length === 0 ? [] : [lowered(title), ...added.map(lowered)]
  })
  return [...articles.flat(), ...annexes]
}

const lowered = (clause: Clause): Clause =>
  clause.kind === 'heading' ? { ...clause, level: clause.level === 1 ? 2 : 3 } : clause

function addedIn(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  const known = new Map(before.map((part) => [keyOf(part[0]), part]))
  return after.map((part) => {
    const same = known.get(keyOf(part[0]))
    return same ? addedTo(same, part) : part
  })
}

/** What opens a part: an article by its name, since its title may say more than before. */
const keyOf = (clause: Clause | undefined): string =>
  clause?.kind === 'heading' ? (clause.article?.name ?? `# ${clause.text}`) : ''

/** Its new commas, under its heading: not numbered, as those that the act has are. */
function addedTo(before: Part, part: Part): Part {
  const said = new Set(
    before.flatMap((clause) => (clause.kind === 'list' ? [] : [JSON.stringify(clause.text)])),
  )
  const known = before.flatMap((clause) => (clause.kind === 'list' ? clause.items : []))
  const added = part.flatMap((clause): readonly Clause[] => {
    if (clause.kind === 'heading') return []
    if (clause.kind === 'paragraph') return said.has(JSON.stringify(clause.text)) ? [] : [clause]
    const items = addedItems(known, clause.items)
    return items.length === 0 ? [] : [{ ...clause, numbering: 'bullet', items }]
  })
  const [heading] = part
  return heading && added.length > 0 ? [heading, ...added] : []
}

/** Of a comma that was there, only its new letters. */
const addedItems = (before: readonly ListItem[], items: readonly ListItem[]): readonly ListItem[] =>
  items.flatMap((item): readonly ListItem[] => {
    const same = before.find(({ text }) => JSON.stringify(text) === JSON.stringify(item.text))
    if (!same) return [item]
    const letters = addedItems(same.list?.items ?? [], item.list?.items ?? [])
    return letters.length === 0
      ? []
      : [{ text: item.text, list: { numbering: 'bullet', items: ended(letters) } }]
  })

/** The last of them ends with a full stop, also where others came after it in the text. */
const ended = (items: readonly ListItem[]): readonly ListItem[] =>
  items.map((item, at) => (at === items.length - 1 ? { ...item, text: withFullStop(item.text) } : item))

function withFullStop(text: RichText): RichText {
  const stopped = (words: string): string => words.replace(/\s*;$/, '.')
  if (typeof text === 'string') return stopped(text)
  return text.map((run, at) => (at === text.length - 1 ? { ...run, text: stopped(run.text) } : run))
}
