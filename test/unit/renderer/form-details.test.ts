import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FormDetails } from '#renderer/features/agreements/forms/FormDetails.tsx'
import { CalendarDate } from '#src/shared/dates.ts'

const shown = (loans?: number): string =>
  renderToStaticMarkup(
    createElement(FormDetails, {
      kind: 'firstReminder',
      draft: { day: null, previous: '', need: '' },
      onChange: () => {},
      lasts: false,
      today: CalendarDate.parse('2026-03-10'),
      ...(loans === undefined ? {} : { loans }),
    }),
  )

describe('the acts that came before, which a letter names', () => {
  it('are said to be the same for all where letters are many', () => {
    expect(shown(2)).toContain('Gli stessi per tutti')
  })

  it('are those of the one letter otherwise', () => {
    for (const html of [shown(), shown(1)]) {
      expect(html).toContain('nota prot. n. 123')
      expect(html).not.toContain('Gli stessi per tutti')
    }
  })
})
