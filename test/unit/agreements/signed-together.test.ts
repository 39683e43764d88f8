import { describe, expect, test } from 'vitest'
import type { Party } from '#src/agreements/signed-file.ts'
import { type BroughtFile, inOrder, placeTogether } from '#src/agreements/signed-together.ts'

const file = (sha256: string, parties: Party[], more: Partial<BroughtFile> = {}): BroughtFile => ({
  sha256,
  paper: 'agreement 1',
  parties,
  present: [],
  kept: false,
  ...more,
})
const keep = { do: 'keep' }

describe('of the signed files brought in together', () => {
  test('two copies, each signed by one party, are both kept', () => {
    expect(placeTogether([file('a', ['lender']), file('b', ['borrower'])])).toEqual([keep, keep])
  })

  test('the copy of one party is superfluous beside the file of both, whichever comes first', () => {
    expect(placeTogether([file('a', ['lender']), file('b', ['lender', 'borrower'])])).toEqual([
      { do: 'nothing', because: 'covered', of: 1 },
      keep,
    ])
    expect(placeTogether([file('b', ['lender', 'borrower']), file('a', ['borrower'])])).toEqual([
      keep,
      { do: 'nothing', because: 'covered', of: 0 },
    ])
  })

  test('what the register has already is told, and what it lacks is kept', () => {
    expect(
      placeTogether([
        file('a', ['lender'], { present: ['lender'] }),
        file('b', ['borrower'], { present: ['lender'] }),
        file('c', ['lender'], { kept: true, present: ['lender'] }),
      ]),
    ).toEqual([{ do: 'nothing', because: 'covered' }, keep, { do: 'nothing', because: 'kept' }])
  })

  test('the same bytes are kept once, and files of other papers do not meddle', () => {
    expect(
      placeTogether([
        file('a', ['lender']),
        undefined,
        file('a', ['lender']),
        file('b', ['lender'], { paper: 'agreement 2' }),
      ]),
    ).toEqual([keep, undefined, { do: 'nothing', because: 'twin', of: 0 }, keep])
  })

  test('they are kept with the most signatures first, and else as they came', () => {
    expect(
      inOrder([file('a', ['lender']), undefined, file('b', ['lender', 'borrower']), file('c', ['lender'])]),
    ).toEqual([2, 0, 3, 1])
  })
})
