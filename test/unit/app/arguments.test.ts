import { describe, expect, it } from 'vitest'
import { readArguments } from '#main/app/arguments.ts'

describe('readArguments', () => {
  it('opens the window on the usual register when nothing is said', () => {
    expect(readArguments([])).toEqual({ kind: 'window', registerFolder: undefined })
  })

  it('lets Chromium’s own switches through', () => {
    expect(readArguments(['--no-sandbox', '--user-data-dir=/x', '.'])).toEqual({
      kind: 'window',
      registerFolder: undefined,
    })
  })

  it.each([
    [['--register', '/office/a=b']],
    [['--register=/office/a=b']],
    [['.', '--register', '/office/a=b']],
  ])('reads the register folder from %j', (given) => {
    expect(readArguments(given)).toEqual({ kind: 'window', registerFolder: '/office/a=b' })
  })

  it('opens the first of two registers', () => {
    expect(readArguments(['--register=/second', '.', '--register', '/first'])).toMatchObject({
      registerFolder: '/second',
    })
  })

  it('hands over to the command line everything after --cli', () => {
    expect(readArguments(['--no-sandbox', '--cli', 'verify', '--register', '/x'])).toEqual({
      kind: 'command',
      command: ['verify', '--register', '/x'],
    })
  })
})
