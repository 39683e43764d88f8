import { describe, expect, it } from 'vitest'
import { fileWithin, isOurs } from '#main/app/app-address.ts'

describe('isOurs', () => {
  it.each(['app://comodato/', 'app://comodato/index.html#/items', 'app://comodato/a?b'])(
    'takes %s',
    (address) => {
      expect(isOurs(address)).toBe(true)
    },
  )

  it.each([
    'https://comodato/',
    'app://comodato.example/',
    'app://other/index.html',
    'app://user@comodato/',
    'app://comodato:80/',
    'appx://comodato/',
    'file:///app/comodato',
    'data:text/html,app://comodato/',
    '',
    'not an address',
  ])('refuses %j', (address) => {
    expect(isOurs(address)).toBe(false)
  })
})

describe('fileWithin', () => {
  it('finds a file in the root', () => {
    expect(fileWithin('/program/screens', 'app://comodato/assets/a%20b.js?x#y')).toBe(
      '/program/screens/assets/a b.js',
    )
  })

  it('takes what leaves the root by a plain or encoded dot for a name inside it', () => {
    expect(fileWithin('/program/screens', 'app://comodato/../../etc/passwd')).toBe(
      '/program/screens/etc/passwd',
    )
    expect(fileWithin('/program/screens', 'app://comodato/%2e%2e/%2E%2E/x.js')).toBe('/program/screens/x.js')
  })

  it.each([
    ['an encoded separator', 'app://comodato/..%2f..%2fetc/passwd'],
    ['a sibling with the same beginning', 'app://comodato/..%2fscreens-private/a.js'],
    ['a NUL', 'app://comodato/index.html%00.js'],
    ['a broken escape', 'app://comodato/%E0%A4%A'],
    ['the root itself', 'app://comodato/'],
    ['another host', 'app://elsewhere/index.html'],
  ])('refuses %s', (_what, address) => {
    expect(fileWithin('/program/screens', address)).toBeUndefined()
  })
})
