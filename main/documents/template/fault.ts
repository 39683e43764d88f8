/** What is wrong with a template. Names are those that stand in it. */
export type TemplateProblem =
  | { readonly code: 'tagUnclosed' }
  | { readonly code: 'sectionUnclosed'; readonly name: string }
  | { readonly code: 'sectionUnopened'; readonly name: string }
  /** Sections in sections in sections: nobody could follow the text, nor could we. */
  | { readonly code: 'sectionTooDeep'; readonly limit: number }
  /** Partials and other delimiters: a template is one text, with one way to name a field. */
  | { readonly code: 'tagUnsupported'; readonly tag: string }
  | { readonly code: 'fieldUnknown'; readonly name: string }
  /** A flag, a list or a group stands where its text should be printed. */
  | { readonly code: 'fieldNotText'; readonly name: string }
  /** A section asks for a whole group. */
  | { readonly code: 'fieldNotCondition'; readonly name: string }
  /** The register holds nothing to print here, and no section asks whether it does. */
  | { readonly code: 'fieldEmpty'; readonly name: string }
  /** A reference to an article that this document has not. */
  | { readonly code: 'articleUnknown'; readonly name: string }
  | { readonly code: 'articleTwice'; readonly name: string }
  /** A title before it has opened an annex, which is printed after the signatures: nobody would have signed it. */
  | { readonly code: 'articleInAnnex'; readonly name: string }
  /** The text does not begin with the title of the document. */
  | { readonly code: 'titleMissing' }
  | { readonly code: 'headingEmpty' }
  /** A kind of Markdown that the documents do not know: `what` is its name in the mdast specification. */
  | { readonly code: 'markdownUnsupported'; readonly what: string }
  /** An article that the law, or the loan itself, cannot do without. */
  | { readonly code: 'articleMissing'; readonly name: string }
  /** An article of a second language that the Italian text has not, or has elsewhere: numbers would not be the same. */
  | { readonly code: 'articleUnmatched'; readonly name: string }
  /** An article, or a part without a number (then no name), of the Italian text that the second language has not. */
  | { readonly code: 'articleUntranslated'; readonly name: string }
  /** Something to be paid for the use: comodato is gratuitous (art. 1803 c.c.), and with a fee it is a hire. */
  | { readonly code: 'feeInLoan'; readonly words: string }
  /** Sections in sections have made a text that no one could sign. */
  | { readonly code: 'textTooLong'; readonly limit: number }
  /** A private-use character, which is ours to mark the places of fields. */
  | { readonly code: 'characterReserved' }
  /** Characters that no font of the documents can draw. */
  | { readonly code: 'charactersMissing'; readonly words: string }

/** A problem and where it stands: lines and columns count from 1. */
export type TemplateFault = {
  readonly code: 'templateFaulty'
  readonly template: string
  readonly line: number
  readonly column: number
  readonly problem: TemplateProblem
}

/** The field, the article, or the words that it is about; nothing when it needs no such word. */
export function aboutOf(problem: TemplateProblem): string {
  if ('name' in problem) return problem.name
  if ('words' in problem) return problem.words
  if ('tag' in problem) return problem.tag
  if ('what' in problem) return problem.what
  return 'limit' in problem ? String(problem.limit) : ''
}

/** A problem at an offset into the source. */
export type ProblemAt = { readonly problem: TemplateProblem; readonly at: number }

/** Says where the problem stands as people count. */
export function faultIn(
  { name, source }: { readonly name: string; readonly source: string },
  { problem, at }: ProblemAt,
): TemplateFault {
  const before = source.slice(0, at).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return { code: 'templateFaulty', template: name, line: before.length, column, problem }
}
