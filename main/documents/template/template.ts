import { createHash } from 'node:crypto'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { findProblems } from './check.ts'
import { type Clause, clausesOf, markdownReader, type Spelling } from './clauses.ts'
import { faultIn, type ProblemAt, type TemplateFault } from './fault.ts'
import { fillTemplate } from './fill.ts'
import type { ArticleNumbers } from './numbers.ts'
import { parseTemplate } from './parse.ts'
import type { FieldsOf, Vocabulary } from './vocabulary.ts'

/** A text that the Region's legal office edits: Markdown for structure, Mustache for the fields of one vocabulary. */
export type Template<V extends Vocabulary> = {
  readonly name: string
  /** SHA-256 of the text: which wording a paper was drawn with. */
  readonly digest: string
  /**
   * The clauses that apply to these facts; refused where the facts lack what the text prints. `agreed`: the numbers that
   * articles bear already.
   */
  readonly clausesFor: (
    fields: FieldsOf<V>,
    agreed?: ArticleNumbers,
  ) => Result<readonly Clause[], TemplateFault>
  /** A problem of this text, that something else found. */
  readonly faultAt: (problem: ProblemAt) => TemplateFault
}

/** Reads a template and checks all of it against the names it may use. */
export function openTemplate<V extends Vocabulary>(
  name: string,
  text: string,
  vocabulary: V,
  spelling?: Spelling,
): Result<Template<V>, TemplateFault> {
  const read = readTemplate(name, text, vocabulary)
  const [fault] = read.faults
  if (fault) return refused(fault)
  const { source, nodes } = read
  const markdownOf = markdownReader()
  return ok({
    name,
    digest: createHash('sha256').update(source).digest('hex'),
    clausesFor: (fields, agreed) => {
      const filled = fillTemplate(nodes, fields)
      const clauses = filled.ok
        ? clausesOf(filled.value, markdownOf(filled.value.markdown), spelling, agreed)
        : filled
      return clauses.ok ? clauses : refused(faultIn({ name, source }, clauses.error))
    },
    faultAt: (problem) => faultIn({ name, source }, problem),
  })
}

/** Everything that is wrong with a template before any facts are put in it, in the order of its lines. */
export function templateFaults(name: string, text: string, vocabulary: Vocabulary): readonly TemplateFault[] {
  return readTemplate(name, text, vocabulary).faults
}

function readTemplate(name: string, text: string, vocabulary: Vocabulary) {
  const source = text.replaceAll('\r\n', '\n')
  const parsed = parseTemplate(source)
  const nodes = parsed.ok ? parsed.value : []
  const problems = parsed.ok ? findProblems(source, nodes, vocabulary) : [parsed.error]
  return { source, nodes, faults: problems.map((problem) => faultIn({ name, source }, problem)) }
}
