import { array, assert, constantFrom, integer, oneof, pre, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { findMissingGlyphs } from '#main/documents/kit/glyph-guard.ts'
import { characterProblems } from '#main/documents/template/characters.ts'
import { openTemplate } from '#main/documents/template/template.ts'
import { resources } from '#test/documents/support/sample.ts'

/** Any characters, also as Markdown writes them by their number. Its own signs, and tags, make other things of a text. */
const plain = (text: string): string => text.replaceAll(/[\0\r\n{}<>[\]*_`!|#~&\uE000-\uF8FF]/g, '')

const words = array(
  oneof(
    string({ unit: 'grapheme' }).map(plain),
    string({ unit: 'binary' }).map(plain),
    integer({ min: 0x20, max: 0x2fff }).map((code) => `&#x${code.toString(16)};`),
    constantFrom('&euro;', '&hearts;', '\\&#x2610;', 'e\u0301', '\\e\u0301', '漢\u0301', '\\漢'),
  ),
).map((parts) => parts.join(' '))

const textWith = (part: string) =>
  `# Titolo\n\n{{! 漢 }}{{#mai}}\nVale ${part} qui.\n\n1. **Grassetto ${part} qui**\n{{/mai}}\n\nFine.\n`

/** Whether a paper with these words, where the section is shown, is refused for a character that it cannot draw. */
function isRefused(text: string): boolean | undefined {
  const template = openTemplate('prova.md', text, { mai: 'flag' })
  const clauses = template.ok ? template.value.clausesFor({ mai: true }) : template
  if (!clauses.ok) return undefined
  const guard = findMissingGlyphs(clauses.value, { furniture: [], facts: [] }, resources.fonts)
  for (;;) {
    const step = guard.next()
    if (step.done === true) return step.value !== undefined
  }
}

test('a text is told the characters that its paper could not draw, all of them and no other, whatever it shows', () => {
  assert(
    property(words, (part) => {
      const text = textWith(part)
      const refused = isRefused(text)
      pre(refused !== undefined)
      const told = characterProblems(text, resources.fonts)
      expect(told.length > 0).toBe(refused)
      for (const { at, problem } of told) {
        expect(problem.code).toBe('charactersMissing')
        expect(at).toBeGreaterThanOrEqual(text.indexOf('Vale'))
      }
    }),
    { numRuns: 500 },
  )
})
