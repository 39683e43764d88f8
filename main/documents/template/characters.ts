import { fromMarkdown } from 'mdast-util-from-markdown'
import { undrawn } from '#main/documents/kit/glyph-guard.ts'
import type { Fonts } from '#main/documents/kit/fonts.ts'
import type { ProblemAt } from './fault.ts'

/**
 * What Markdown escapes or writes by a name or a number («&euro;»), and whatever is no plain letter of English, with the
 * accents that are composed with it. Private-use characters are another problem.
 */
const uncommon =
  /\\[\s\S]\p{M}*|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);|[ -~]\p{M}+|[^\n -~\uE000-\uF8FF]\p{M}*/giu

/** Characters that the documents cannot print, wherever the text has them: also where it is seldom printed. */
export function characterProblems(source: string, fonts: Fonts): ProblemAt[] {
  const stretches: { words: string; readonly at: number; end: number }[] = []
  // What is in a tag is not printed.
  const printed = source.replaceAll(/\{\{[\s\S]*?\}\}/g, (tag) => '\n'.repeat(tag.length))
  for (const { 0: written, index: at } of printed.matchAll(uncommon)) {
    const words = undrawn(said(written), fonts).join('')
    if (words === '') continue
    const end = at + written.length
    const last = stretches.at(-1)
    if (last?.end === at) Object.assign(last, { words: last.words + words, end })
    else stretches.push({ words, at, end })
  }
  return stretches.map(({ words, at }) => ({ problem: { code: 'charactersMissing', words }, at }))
}

/** What is printed of it: Markdown knows the names of characters. */
function said(written: string): string {
  if (!written.startsWith('&')) return written
  const [block] = fromMarkdown(written).children
  const [text] = block?.type === 'paragraph' ? block.children : []
  return text?.type === 'text' ? text.value : ''
}
