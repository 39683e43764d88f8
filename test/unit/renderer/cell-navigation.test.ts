import { describe, expect, it } from 'vitest'
import { cellAfter } from '#renderer/components/grid/cell-navigation.ts'

const extent = { rows: 100_000, columns: 8, page: 20 }
const from = { row: 50, column: 3 }
const after = (key: string, ctrlKey = false, place = from) => cellAfter(place, { key, ctrlKey }, extent)

describe('the keys that move in a grid', () => {
  it.each([
    ['ArrowUp', { row: 49, column: 3 }],
    ['ArrowDown', { row: 51, column: 3 }],
    ['ArrowLeft', { row: 50, column: 2 }],
    ['ArrowRight', { row: 50, column: 4 }],
    ['PageUp', { row: 30, column: 3 }],
    ['PageDown', { row: 70, column: 3 }],
    ['Home', { row: 50, column: 0 }],
    ['End', { row: 50, column: 7 }],
  ])('%s', (key, place) => {
    expect(after(key)).toEqual(place)
  })

  it('goes to the corners with Ctrl', () => {
    expect(after('Home', true)).toEqual({ row: 0, column: 0 })
    expect(after('End', true)).toEqual({ row: 99_999, column: 7 })
  })

  it('stops at the edges, and enters the header from the first row only by the arrow', () => {
    expect(after('ArrowUp', false, { row: 0, column: 2 })).toEqual({ row: -1, column: 2 })
    expect(after('ArrowUp', false, { row: -1, column: 2 })).toEqual({ row: -1, column: 2 })
    expect(after('PageUp', false, { row: 5, column: 2 })).toEqual({ row: 0, column: 2 })
    expect(after('PageDown', false, { row: 99_990, column: 2 })).toEqual({ row: 99_999, column: 2 })
    expect(after('ArrowLeft', false, { row: 5, column: 0 })).toEqual({ row: 5, column: 0 })
    expect(after('ArrowRight', false, { row: 5, column: 7 })).toEqual({ row: 5, column: 7 })
  })

  it('stays in the header of an empty list', () => {
    const empty = { rows: 0, columns: 8, page: 20 }
    expect(cellAfter({ row: -1, column: 1 }, { key: 'ArrowDown', ctrlKey: false }, empty)).toEqual({
      row: -1,
      column: 1,
    })
  })

  it('leaves the other keys alone', () => {
    expect(after('a')).toBeUndefined()
    expect(after('Enter')).toBeUndefined()
  })
})
