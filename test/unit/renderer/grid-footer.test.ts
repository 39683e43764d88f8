import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GridFooter } from '#renderer/components/grid/GridFooter.tsx'

const shown = (known: boolean): string =>
  renderToStaticMarkup(
    createElement(GridFooter, {
      total: 0,
      known,
      noun: ['bene', 'beni'],
      selection: undefined,
      onSelectionChange: undefined,
      bulkActions: undefined,
      totals: 'Valore 0,00 €',
    }),
  )

test('of rows that are still awaited no number is told, not even zero', () => {
  expect(shown(true)).toContain('0 beni')
  expect(shown(true)).toContain('Valore 0,00 €')
  expect(shown(false)).not.toMatch(/\d/)
})
