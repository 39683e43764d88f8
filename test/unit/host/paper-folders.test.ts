import { expect, test } from 'vitest'
import { bodyFolders, UniqueNames } from '#main/host/papers/paper-folders.ts'
import { Body } from '#src/bodies/body.ts'

const body = (id: string, details: object): Body =>
  Body.parse({ id, kind: 'municipality', signatories: [], contacts: [], ...details })

test('bodies of one name have folders of their own, on disks that tell no case apart too', () => {
  const folders = bodyFolders([
    body('1', { name: 'Livo', province: 'CO' }),
    body('2', { name: 'Livo', province: 'TN' }),
    body('3', { name: 'Udine', province: 'UD' }),
    body('4', { kind: 'consortium', name: 'Consorzio Aux' }),
    body('5', { kind: 'consortium', name: 'CONSORZIO AUX' }),
    body('6', { kind: 'consortium', name: 'aux' }),
  ])
  expect([...folders.values()]).toEqual([
    'Comune di Livo (CO)',
    'Comune di Livo (TN)',
    'Comune di Udine',
    'Consorzio Aux',
    'CONSORZIO AUX (2)',
    '_aux',
  ])
})

test('no two files have one name, nor any of those that are called after them', () => {
  const names = new UniqueNames()
  const take = (name: string) => names.take(name, (unique) => [`${unique}.pdf`, `${unique} - firmato.pdf`])
  expect(take('Contratto')).toBe('Contratto')
  expect(take('Contratto')).toBe('Contratto (2)')
  expect(take('CONTRATTO')).toBe('CONTRATTO (3)')
  // It would be called as the signed file of the first.
  expect(take('Contratto - firmato')).toBe('Contratto - firmato (2)')
  expect(take('Contratto (2)')).toBe('Contratto (2) (2)')
})
