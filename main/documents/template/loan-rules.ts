import type { SecondLanguage } from '#src/shared/languages.ts'
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

/** What a text in two languages cannot do without besides: which of the two prevails. */
const neededInTwo = [...needed, 'lingua']

type FeeWords = { readonly fee: RegExp; readonly denied: RegExp }

/** Words of something to be paid for the use, and those by which a sentence says that there is no such thing. */
const fee = /\b(canon[ei]|pigion[ei]|affitt[oi]|nolegg\w+|locazion[ei]|corrispettiv[oi]|a titolo oneroso)\b/i
const periodic = /(?:€|\beuro\b)[^.;\n]{0,40}\b(?:al mese|mensil[ei]|all[’']anno|annu[oie]|annual[ei])\b/i
const denied = /\b(senza|non|né|nessun[oa]?|alcun[oa]?|gratuit\w*|esclus\w+)\b/i

const otherFees: Readonly<Record<SecondLanguage, FeeWords>> = {
  sl: {
    fee: /(?<!\p{L})(najemnin\p{L}*|odškodnin\p{L}* za uporabo|plačil\p{L}* za uporabo|proti plačilu)/iu,
    denied: /(?<!\p{L})(brez\p{L}*|ne|ni|niso|nima|niti|noben\p{L}*|izključen\p{L}*)(?!\p{L})/iu,
  },
  de: {
    fee: /(?<!\p{L})(Miet(?:e|zins|en)|Pacht\p{L}*|Nutzungsentgelt\p{L}*|Nutzungsgebühr\p{L}*|entgeltlich\p{L}*|Gegenleistung\p{L}*)/iu,
    denied:
      /(?<!\p{L})(ohne|kein\p{L}*|nicht|weder|unentgeltlich\p{L}*|kostenlos\p{L}*|ausgeschlossen)(?!\p{L})/iu,
  },
  fr: {
    fee: /(?<!\p{L})(loyers?|redevances?|location|contrepartie|à titre onéreux)(?!\p{L})/iu,
    denied: /(?<!\p{L})(sans|ne|n’|ni|aucune?|gratuit\p{L}*|exclu\p{L}*)/iu,
  },
  fur: {
    fee: /(?<!\p{L})(canon|fit|nauli|corispetîf|corispetîfs|a titul onerôs)(?!\p{L})/iu,
    denied: /(?<!\p{L})(cence|no|nissun|nissune|ni|gratuit\p{L}*|dibant)(?!\p{L})/iu,
  },
}

/** What a loan for use cannot do without, and what it cannot say, whatever the fields hold. */
export function loanProblems(source: string, language?: SecondLanguage): readonly ProblemAt[] {
  const missing = (language === undefined ? needed : neededInTwo)
    .filter((name) => !new RegExp(`^#.*\\{#${name}\\}\\s*$`, 'm').test(source))
    .map((name): ProblemAt => ({ problem: { code: 'articleMissing', name }, at: source.length }))
  return [...feeProblems(source, language), ...missing]
}

/** Sentences that ask something for the use (art. 1803 c.c.). */
export function feeProblems(source: string, language?: SecondLanguage): ProblemAt[] {
  const words: FeeWords = language === undefined ? { fee, denied } : otherFees[language]
  const problems: ProblemAt[] = []
  // What is not printed says nothing.
  const printed = source.replaceAll(/\{\{![\s\S]*?\}\}/g, (note) => ' '.repeat(note.length))
  let at = 0
  for (const sentence of printed.split(/(?<=[.;\n])/)) {
    const found = words.fee.exec(sentence) ?? periodic.exec(sentence)
    if (found && !words.denied.test(sentence))
      problems.push({ problem: { code: 'feeInLoan', words: found[0] }, at: at + found.index })
    at += sentence.length
  }
  return problems
}
