import { describe, expect, it } from 'vitest'
import {
  allRows,
  headerState,
  noRows,
  selectedCount,
  selectionTest,
  toggledRow,
  withRows,
} from '#renderer/components/grid/selection.ts'

describe('selection', () => {
  it('chooses and frees a row by its id', () => {
    const one = toggledRow(noRows, 'a')
    expect(one).toEqual({ mode: 'ids', ids: ['a'] })
    expect(toggledRow(one, 'a')).toEqual(noRows)
  })

  it('keeps the rows taken out of all', () => {
    const butOne = toggledRow(allRows, 'b')
    expect(butOne).toEqual({ mode: 'all', except: ['b'] })
    expect(selectionTest(butOne)('b')).toBe(false)
    expect(selectionTest(butOne)('never loaded')).toBe(true)
    expect(selectedCount(butOne, 12_345)).toBe(12_344)
  })

  it('adds a range once, whatever was chosen before', () => {
    const before = withRows(noRows, ['a', 'b'], true)
    expect(withRows(before, ['b', 'c'], true)).toEqual({ mode: 'ids', ids: ['a', 'b', 'c'] })
    expect(withRows(toggledRow(allRows, 'b'), ['b', 'c'], true)).toEqual(allRows)
    expect(withRows(allRows, ['b', 'c'], false)).toEqual({ mode: 'all', except: ['b', 'c'] })
  })

  it('says what the box in the header shows', () => {
    expect(headerState(noRows, 3)).toBe('none')
    expect(headerState(toggledRow(noRows, 'a'), 3)).toBe('some')
    expect(headerState(withRows(noRows, ['a', 'b', 'c'], true), 3)).toBe('all')
    expect(headerState(allRows, 3)).toBe('all')
    expect(headerState(toggledRow(allRows, 'a'), 3)).toBe('some')
    expect(headerState(allRows, 0)).toBe('none')
  })
})
