import { describe, expect, it } from 'vitest'
import { directionOf, sortAfterClick, sortedBy } from '#renderer/components/grid/sort.ts'
import { rowsAsText } from '#renderer/components/grid/clipboard.ts'

describe('sorting', () => {
  it('goes up, down, none at each click', () => {
    const up = sortAfterClick([], 'model', false)
    expect(up).toEqual([{ field: 'model', direction: 'ascending' }])
    const down = sortAfterClick(up, 'model', false)
    expect(down).toEqual([{ field: 'model', direction: 'descending' }])
    expect(sortAfterClick(down, 'model', false)).toEqual([])
  })

  it('adds a field with Shift and turns it in its place', () => {
    const two = sortAfterClick(sortAfterClick([], 'model', false), 'price', true)
    expect(two.map(({ field }) => field)).toEqual(['model', 'price'])
    const turned = sortAfterClick(two, 'model', true)
    expect(turned).toEqual([
      { field: 'model', direction: 'descending' },
      { field: 'price', direction: 'ascending' },
    ])
    expect(directionOf(turned, 'price')).toBe('ascending')
    expect(sortedBy(turned, 'model', 'none', true)).toEqual([{ field: 'price', direction: 'ascending' }])
  })

  it('replaces the whole order without Shift', () => {
    const two = [
      { field: 'model', direction: 'ascending' as const },
      { field: 'price', direction: 'ascending' as const },
    ]
    expect(sortAfterClick(two, 'serial', false)).toEqual([{ field: 'serial', direction: 'ascending' }])
  })
})

describe('copying rows', () => {
  it('writes a table that a spreadsheet pastes, with no tab or line end inside a cell', () => {
    const columns = [
      {
        id: 'serial',
        header: 'Matricola',
        width: 100,
        cell: (row: { serial: string; note: string }) => row.serial,
      },
      { id: 'note', header: 'Note', width: 100, cell: () => null, text: (row: { note: string }) => row.note },
    ]
    expect(rowsAsText(columns, [{ serial: '000123', note: 'primo\tpiano\nstanza 4' }])).toBe(
      'Matricola\tNote\r\n000123\tprimo piano stanza 4',
    )
  })
})
