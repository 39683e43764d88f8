import { describe, expect, it } from 'vitest'
import {
  arrangedIds,
  firstLayout,
  givenLayout,
  GridLayout,
  movedColumn,
  shiftedColumn,
  withPinned,
  withVisible,
  withWidth,
} from '#renderer/components/grid/layout.ts'

const ids = ['inventory', 'model', 'serial', 'state']

describe('the layout of a grid', () => {
  it('keeps what a row is called by in sight at first, and hides what is there for those who want it', () => {
    const columns = [{ id: 'inventory', leading: true }, { id: 'model' }, { id: 'imei', hiddenAtFirst: true }]
    expect(firstLayout(columns)).toEqual({ ...givenLayout, hidden: ['imei'], pinned: ['inventory'] })
  })

  it('puts columns the layout does not know at the end and drops those that are gone', () => {
    const layout = { ...givenLayout, order: ['state', 'gone', 'inventory'] }
    expect(arrangedIds(ids, layout)).toEqual(['state', 'inventory', 'model', 'serial'])
  })

  it('shows pinned columns first', () => {
    expect(arrangedIds(ids, withPinned(givenLayout, 'serial', true))).toEqual([
      'serial',
      'inventory',
      'model',
      'state',
    ])
  })

  it('moves a column before or after another', () => {
    const before = movedColumn(ids, givenLayout, 'state', 'model', 'before')
    expect(arrangedIds(ids, before)).toEqual(['inventory', 'state', 'model', 'serial'])
    const after = movedColumn(ids, givenLayout, 'inventory', 'serial', 'after')
    expect(arrangedIds(ids, after)).toEqual(['model', 'serial', 'inventory', 'state'])
    expect(movedColumn(ids, givenLayout, 'model', 'model', 'after')).toBe(givenLayout)
  })

  it('pins a column dropped among pinned ones and frees one dropped outside', () => {
    const pinned = withPinned(givenLayout, 'inventory', true)
    expect(movedColumn(ids, pinned, 'state', 'inventory', 'before').pinned).toEqual(['inventory', 'state'])
    expect(movedColumn(ids, pinned, 'inventory', 'serial', 'after').pinned).toEqual([])
  })

  it('jumps over hidden columns when a column moves by one', () => {
    const layout = withVisible(givenLayout, 'model', false)
    expect(arrangedIds(ids, shiftedColumn(ids, layout, 'inventory', 1))).toEqual([
      'model',
      'serial',
      'inventory',
      'state',
    ])
    expect(shiftedColumn(ids, layout, 'inventory', -1)).toBe(layout)
  })

  it('keeps a width over the least one', () => {
    expect(withWidth(givenLayout, 'model', 199.6, 48).widths).toEqual({ model: 200 })
    expect(withWidth(givenLayout, 'model', 3, 48).widths).toEqual({ model: 48 })
  })

  it('is read back from the settings as it was written', () => {
    const layout = withWidth(
      withVisible(withPinned(givenLayout, 'serial', true), 'model', false),
      'state',
      90,
      48,
    )
    expect(GridLayout.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  })
})
