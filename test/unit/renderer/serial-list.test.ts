import { expect, test } from 'vitest'
import { judged, serialLines, takenBy } from '#renderer/features/items/form/serial-list.ts'

const problems = (text: string, taken = new Map<string, string>()) =>
  judged(serialLines(text), taken).map(({ line, problem }) => [line, problem])

test('empty lines are passed over, and an inventory number may follow', () => {
  expect(serialLines('A1\n\n  A2 ; INV9 \nA3\tINV8')).toEqual([
    { line: 1, serialNumber: 'A1', inventoryNumber: '' },
    { line: 3, serialNumber: 'A2', inventoryNumber: 'INV9' },
    { line: 4, serialNumber: 'A3', inventoryNumber: 'INV8' },
  ])
})

test('a serial number or an inventory number that comes twice is said with the line of the first', () => {
  expect(problems('a1\nA 1\nB2;inv1\nB3;INV1')).toEqual([
    [1, undefined],
    [2, 'Già alla riga 1'],
    [3, undefined],
    [4, 'Già alla riga 3'],
  ])
  expect(problems('A1;non è un numero')).toEqual([[1, 'Non può essere un numero d’inventario']])
})

test('only what the same manufacturer already gave is a clash', () => {
  const found = { itemId: 'i', inventoryNumber: 'INV7', outcome: 'lendable', kind: 'asset' } as const
  const answers = [
    { ...found, code: 'a1', title: 'Dell OptiPlex' },
    { ...found, code: 'A2', title: 'HP Elite' },
    { outcome: 'unknown', code: 'A3' } as const,
  ]
  expect(problems('A1\nA2\nA3', takenBy(answers, ' dell '))).toEqual([
    [1, 'Già nel registro: INV7'],
    [2, undefined],
    [3, undefined],
  ])
})
