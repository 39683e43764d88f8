import { describe, expect, it } from 'vitest'
import { fileNameFor } from '#main/app/file-name.ts'

describe('fileNameFor', () => {
  it.each([
    ['Accordo 3/2026', 'Accordo 3-2026'],
    [
      'Verbale di consegna 12/2026 – Sovodnje ob Soči.pdf',
      'Verbale di consegna 12-2026 – Sovodnje ob Soči.pdf',
    ],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['a\u0000b\u202Efdp.exe', 'abfdp.exe'],
    [' . nome . ', 'nome'],
    ['C:\\x|y?.csv', 'C--x-y-.csv'],
    ['con', '_con'],
    ['Aux.pdf', '_Aux.pdf'],
    ['', '_'],
    ['...', '_'],
  ])('turns %j into %j', (asked, name) => {
    expect(fileNameFor(asked)).toBe(name)
  })

  it('keeps a long name within what file systems take', () => {
    expect(fileNameFor('x'.repeat(400))).toHaveLength(150)
  })
})
