import type { SecondLanguageUse } from '#src/bodies/second-language.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { PaperKind } from '#src/templates/template.ts'
import type { Block, HeadingBlock, ParallelBlock, TextBlock } from './kit/blocks.ts'
import { bold, plainTextOf } from './kit/rich-text.ts'
import { keptWithSignatures, titled } from './paper-layout.ts'
import type { PaperResources, Templates as AllTemplates } from './resources.ts'
import type { Second } from './second-language.ts'
import { withoutAnnexes } from './template/annexes.ts'
import type { Clause } from './template/clauses.ts'
import type { TemplateFault } from './template/fault.ts'
import { type Part, partsOf, unmatchedPart } from './template/second-text.ts'
import type { Template } from './template/template.ts'
import type { FieldsOf, Vocabulary } from './template/vocabulary.ts'
import { listKey, remarksIn, secondWording, translationTo } from './text/languages/second-wording.ts'
import { signingFormula } from './text/it.ts'
import { italian, type Wording } from './text/wording.ts'

/** The text of a paper, in one language or in two. */
export type PaperText = {
  readonly title: string
  /** The title, in both languages. */
  readonly heading: readonly Block[]
  readonly body: readonly Block[]
  /** The whole text in the second language, when it comes after the Italian one. */
  readonly after: readonly Block[]
  readonly second: Second | undefined
  /** The annexes written after it, each from its title on: in Italian, then in the second language. */
  readonly written: readonly (readonly Block[])[]
  /** What it was drawn with. */
  readonly template: { readonly name: string; readonly digest: string }
}

/** The texts that a paper of that kind is drawn with, as it notes them. */
export function textsOf(
  resources: PaperResources,
  kind: PaperKind,
  use: SecondLanguageUse | undefined,
): readonly { readonly name: string; readonly digest: string }[] {
  const { italian: first, other } = templatesFor(resources, kind, use)
  return [first, ...(other ? [other] : [])]
}

/** The Italian text, and that of the second language where the office has one: without it the paper is in Italian. */
export function templatesFor<K extends PaperKind>(
  { templates, others }: PaperResources,
  kind: K,
  use: SecondLanguageUse | undefined,
): { readonly italian: AllTemplates[K]; readonly other: Partial<AllTemplates>[K] | undefined } {
  return { italian: templates[kind], other: use && others[use.language]?.[kind] }
}

type Templates<V extends Vocabulary> = {
  readonly italian: Template<V>
  /** That of the second language, where the office has one. */
  readonly other: Template<V> | undefined
}

/** Fills the text, or both. Refused where a text is faulty, and where one does not say the articles of the other. */
export function paperText<V extends Vocabulary>(
  templates: Templates<V>,
  use: SecondLanguageUse | undefined,
  fieldsIn: (say: Wording, bilingual: boolean) => FieldsOf<V>,
): Result<PaperText, TemplateFault> {
  const { other } = templates
  if (use && other) return textInTwo(templates.italian, other, use, fieldsIn)
  const clauses = templates.italian.clausesFor(fieldsIn(italian, false))
  if (!clauses.ok) return clauses
  const { text, written } = withoutAnnexes(clauses.value)
  const { title, body } = titled(text)
  return ok({
    title,
    heading: [titleBlock(title)],
    body: keptWithSignatures(body),
    after: [],
    written,
    second: undefined,
    template: templates.italian,
  })
}

function textInTwo<V extends Vocabulary>(
  own: Template<V>,
  other: Template<V>,
  use: SecondLanguageUse,
  fieldsIn: (say: Wording, bilingual: boolean) => FieldsOf<V>,
): Result<PaperText, TemplateFault> {
  const { language, layout } = use
  const say = secondWording(use)
  const clauses = own.clausesFor(fieldsIn(italian, true))
  if (!clauses.ok) return clauses
  const otherClauses = other.clausesFor(fieldsIn(say, true))
  if (!otherClauses.ok) return otherClauses
  const first = withoutAnnexes(clauses.value)
  const beside = withoutAnnexes(otherClauses.value)
  const { title, body } = titled(first.text)
  const second = titled(beside.text)
  const parts = { italian: partsOf(body), other: partsOf(second.body) }
  const fault = unmatchedPart(parts.italian, parts.other)
  if (fault) return refused(other.faultAt(fault))
  const subtitle = inLanguage([{ kind: 'paragraph', text: [bold(second.title)], align: 'center' }], language)
  const inTurn =
    layout === 'sideBySide'
      ? { body: sideBySide(parts.italian, parts.other, language), after: [] }
      : oneAfterTheOther(body, second, language)
  return ok({
    title,
    heading: [titleBlock(title), ...(second.title === '' ? [] : [subtitle])],
    ...inTurn,
    written: annexByAnnex(first.written, beside.written, language),
    second: {
      use,
      title: second.title,
      say,
      translate: translationTo(language),
      listKey: listKey(language),
      remarks: remarksIn(use),
    },
    template: { name: `${own.name} + ${other.name}`, digest: `${own.digest} ${other.digest}` },
  })
}

/** Each annex in Italian, then in the second language; one that the other text does not have stands alone. */
function annexByAnnex(
  first: readonly (readonly Block[])[],
  other: readonly (readonly TextBlock[])[],
  language: string,
): readonly (readonly Block[])[] {
  const length = Math.max(first.length, other.length)
  return Array.from({ length }, (_, at): readonly (readonly Block[])[] => {
    const [blocks, second] = [first[at], other[at]]
    return [...(blocks ? [blocks] : []), ...(second ? [[inLanguage(second, language)]] : [])]
  }).flat()
}

export const inLanguage = (blocks: readonly TextBlock[], language: string): Block => ({
  kind: 'inLanguage',
  language,
  blocks,
})

const titleBlock = (text: string): HeadingBlock => ({ kind: 'heading', level: 1, text, align: 'center' })

/** Part beside part; what the last part ends with stays whole on the page of the signatures. */
function sideBySide(first: readonly Part[], other: readonly Part[], language: string): readonly Block[] {
  const pair = (blocks: Part, second: Part, keepWithNext: boolean): ParallelBlock => ({
    kind: 'parallel',
    blocks,
    other: { language, blocks: second },
    keepWithNext,
  })
  const last = first.length - 1
  return first.flatMap((part, at) => {
    const beside = other[at] ?? []
    if (at < last || Math.min(part.length, beside.length) < 3) return [pair(part, beside, at === last)]
    return [pair(part.slice(0, -1), beside.slice(0, -1), true), pair(part.slice(-1), beside.slice(-1), true)]
  })
}

/**
 * The whole Italian text, then the other. The words with which the parties sign, «Letto, approvato e sottoscritto», are
 * said in both languages where they sign: the Italian ones would stand pages before.
 */
function oneAfterTheOther(
  first: readonly Clause[],
  { title, body }: { readonly title: string; readonly body: readonly Clause[] },
  language: string,
): Pick<PaperText, 'body' | 'after'> {
  const [own, other] = [first.at(-1), body.at(-1)]
  const beginning = { kind: 'pageBreak' } as const
  if (!isFormula(own) || other?.kind !== 'paragraph') {
    const second = inLanguage([titleBlock(title), ...keptWithSignatures(body)], language)
    return { body: heldAtEnd(first), after: [beginning, second] }
  }
  const second = inLanguage([titleBlock(title), ...keptWithSignatures(body.slice(0, -1))], language)
  const signing = [{ ...own, keepWithNext: true }, inLanguage([{ ...other, keepWithNext: true }], language)]
  return { body: first.slice(0, -1), after: [beginning, second, ...signing] }
}

const isFormula = (clause: Clause | undefined): clause is Extract<Clause, { kind: 'paragraph' }> =>
  clause?.kind === 'paragraph' && signingFormula.test(plainTextOf(clause.text))

/** What ends a text is not found alone at the top of a page. */
const heldAtEnd = (body: readonly Clause[]): readonly Clause[] =>
  body.map((clause, at) =>
    at === body.length - 2 && clause.kind !== 'heading' ? { ...clause, keepWithNext: true } : clause,
  )
