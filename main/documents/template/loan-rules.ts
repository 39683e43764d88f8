import type { ProblemAt } from './fault.ts'

/**
 * The articles of the agreement that must be there: without a fee, with an end, what is lent, how it is given back, who
 * answers for it, and how it is signed (artt. 1803-1812 c.c.; art. 15 of law 241/1990).
 */
const needed = [
  'oggetto',
  'gratuita',
  'durata',
  'consegna',
  'restituzione',
  'responsabilita',
  'sottoscrizione',
]

/** Words of something to be paid for the use, and those by which a sentence says that there is no such thing. */
const fee = /\b(canon[ei]|pigion[ei]|affitt[oi]|nolegg\w+|locazion[ei]|corrispettiv[oi]|a titolo oneroso)\b/i
const periodic = /(?:€|\beuro\b)[^.;\n]{0,40}\b(?:al mese|mensil[ei]|all[’']anno|annu[oie]|annual[ei])\b/i
const denied = /\b(senza|non|né|nessun[oa]?|alcun[oa]?|gratuit\w*|esclus\w+)\b/i

/** What a loan for use cannot do without, and what it cannot say, whatever the fields hold. */
export function loanProblems(source: string): readonly ProblemAt[] {
  const missing = needed
    .filter((name) => !new RegExp(`^#.*\\{#${name}\\}\\s*$`, 'm').test(source))
    .map((name): ProblemAt => ({ problem: { code: 'articleMissing', name }, at: source.length }))
  return [...feeProblems(source), ...missing]
}

/** Sentences that ask something for the use (art. 1803 c.c.). */
export function feeProblems(source: string): ProblemAt[] {
  const problems: ProblemAt[] = []
  // What is not printed says nothing.
  const printed = source.replaceAll(/\{\{![\s\S]*?\}\}/g, (note) => ' '.repeat(note.length))
  let at = 0
  for (const sentence of printed.split(/(?<=[.;\n])/)) {
    const found = fee.exec(sentence) ?? periodic.exec(sentence)
    if (found && !denied.test(sentence))
      problems.push({ problem: { code: 'feeInLoan', words: found[0] }, at: at + found.index })
    at += sentence.length
  }
  return problems
}
