import { expect, test } from 'vitest'
import { openingNews } from '#renderer/text/it/opening-news.ts'
import { startingChoice } from '#src/bodies/second-language.ts'
import type { RegisterStatus } from '#src/contract/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'

const day = (text: string) => CalendarDate.parse(text)
const quiet: RegisterStatus = {
  founded: true,
  inventory: { prefix: 'INV', digits: 6 },
  secondLanguage: startingChoice,
  folder: '/registro',
  today: day('2026-11-29'),
  head: { sequence: 1, hash: '' },
  version: '',
}

test('of a register that was found as it was left there is nothing to say', () => {
  expect(openingNews(quiet)).toEqual([])
})

test('all that was found at opening is said, the clock first', () => {
  const found: RegisterStatus = {
    ...quiet,
    torn: { bytes: 12, keptIn: 'torn' },
    interrupted: 'finished',
    listRenewed: true,
    aheadOfClock: day('2027-01-02'),
  }
  const news = openingNews(found)
  expect(news.map(({ id }) => id)).toEqual(['clock', 'torn', 'restore', 'list'])
  expect(news[0]?.help).toContain('02/01/2027')
  expect(news[2]?.title).toContain('portato a termine')
  // The line at the bottom has room for a few words.
  for (const { title } of news) expect(title.length).toBeLessThan(60)
})
