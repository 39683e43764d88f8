import { describe, expect, test } from 'vitest'
import { secondWording } from '#main/documents/text/languages/second-wording.ts'
import { drawAddendum, everyAddendum } from './support/addenda.ts'
import { inTwo, modelled, modelOf, withSecond } from './support/bilingual.ts'
import { PaperOffice, resources } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe.each(modelled)('the models of addenda in %s', (language) => {
  test.each(['extension', 'addendum'] as const)(
    'have an %s with the articles of the Italian one, line by line',
    (paper) => {
      const outline = (text: string) =>
        text
          .split('\n')
          .slice(1)
          .map((line) => [
            /^(?:#+| *1\.|-)? ?/.exec(line)?.[0],
            /\{#[a-z-]+\}$/.exec(line)?.[0],
            ...[...new Set([...line.matchAll(/\{\{.+?\}\}/g)].map(String))].sort(),
          ])
      const facts = (lines: ReturnType<typeof outline>) =>
        lines.map((line) => line.filter((one) => !/^\{\{[#^/]beni\}\}$/.test(one ?? '')))
      const [own, other] = [outline(resources.texts[paper]), outline(modelOf(paper, language))]
      expect(facts(other)).toEqual(facts(own))
    },
  )

  test('are drawn for addenda, beside the Italian text and after it', async () => {
    const [extension, addendum] = everyAddendum(new PaperOffice())
    const own = withSecond('addendum', language, undefined, withSecond('extension', language))
    const say = secondWording({ language, layout: 'after' })
    for (const drawn of [extension, addendum])
      for (const layout of ['sideBySide', 'after'] as const) {
        if (!drawn) throw new Error('no addendum')
        const text = onOneLine((await pageTexts(drawAddendum(inTwo(drawn, language, layout), own))).join(' '))
        expect(text).toContain('In caso di divergenza prevale il testo italiano.')
        expect(text).not.toMatch(/[{}]/)
        const titles = drawn.onlyExtends
          ? (['extended'] as const)
          : (['added', 'addedOthers', 'replaced'] as const)
        for (const annex of titles) expect(text).toContain(say.addendumAnnexes[annex])
        if (!drawn.onlyExtends) expect(text).toContain(onOneLine(say.earlierAddendum(1, drawn.on)))
      }
  })
})
