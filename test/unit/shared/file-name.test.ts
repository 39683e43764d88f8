import { describe, expect, it } from 'vitest'
import { fileNameFor } from '#src/shared/file-name.ts'

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
    ['Livo\uD800 (CO)', 'Livo (CO)'],
    ['nul.txt', '_nul.txt'],
    ['COM¹', '_COM¹'],
    ['con .pdf', '_con .pdf'],
    ['Conto.pdf', 'Conto.pdf'],
    ['Contratto ', 'Contratto'],
  ])('turns %j into %j', (asked, name) => {
    expect(fileNameFor(asked)).toBe(name)
  })

  it('keeps a long name within what file systems take', () => {
    expect(fileNameFor('x'.repeat(400))).toHaveLength(150)
    // Whole characters only, counted as the disk counts them.
    const name = fileNameFor(`${'x'.repeat(149)}è.pdf`)
    expect(name).toBe('x'.repeat(149))
    expect(Buffer.byteLength(fileNameFor('😀'.repeat(90)))).toBe(148)
    expect(fileNameFor(`${'x'.repeat(149)} y`)).toBe('x'.repeat(149))
  })
})
