import { describe, expect, it } from 'vitest'
import { agreementLines } from './support/clause-text.ts'
import { PaperOffice } from './support/loans.ts'

describe('the Italian of the agreement', () => {
  it.each([
    ['Decreto', 'con decreto n. 7 '],
    ['DGR', 'con DGR n. 7 '],
    ['deliberazione della Giunta', 'con deliberazione della Giunta n. 7 '],
  ])('cites an act inside its sentence: %s', (kind, cited) => {
    const act = { kind, number: '7', date: '2026-02-27' }
    const office = new PaperOffice()
    expect(
      agreementLines(office.paper({ assets: office.things(1) }, { lenderAct: act })).join('\n'),
    ).toContain(cited)
  })

  it('writes the article before the eighth and the eleventh as it is said', () => {
    const office = new PaperOffice()
    const lenderAct = { kind: 'decreto', number: '7', date: '2026-03-08' }
    const request = { protocol: '123', date: '2026-02-11' }
    const terms = { lenderAct, request, endsOn: '2029-09-08' }
    const lines = agreementLines(office.paper({ assets: office.things(1) }, terms)).join('\n')
    expect(lines).toContain('decreto n. 7 dell’8 marzo 2026')
    expect(lines).toContain('nota prot. n. 123 dell’11 febbraio 2026')
    // A date in bold is a run of its own.
    expect(lines).toContain('ha termine l’8 settembre 2029')
    expect(lines).not.toMatch(/\b(?:il|del|al|dal) (?:8|11) /i)
  })

  it('says that only some things have a value when it is so', () => {
    const valueOf = (valued: number) => {
      const office = new PaperOffice()
      const assets = office.things(2, (index) => (index < valued ? { inventoryValue: 50_000 } : {}))
      return agreementLines(office.paper({ assets })).join('\n')
    }
    expect(valueOf(1)).toContain(
      'indica il valore dei beni per i quali è registrato, in complesso di 500,00 €.',
    )
    expect(valueOf(2)).toContain('indica il valore dei beni, in complesso di 1.000,00 €.')
    expect(valueOf(0)).not.toContain('Valore dei beni')
  })

  it('ends its lists and what people wrote as Italian does', () => {
    const places = [
      { name: 'Municipio', address: 'Via Uno, 1' },
      { name: 'Biblioteca', address: '' },
    ]
    const withPurpose = (purpose: string) => {
      const office = new PaperOffice()
      return agreementLines(office.paper({ assets: office.things(1) }, { places, purpose })).join('\n')
    }
    expect(withPurpose('Uffici comunali')).toContain('la seguente finalità: Uffici comunali.\n')
    expect(withPurpose('Uffici comunali.')).toContain('la seguente finalità: Uffici comunali.\n')
    expect(withPurpose('Uffici')).toContain('Municipio, Via Uno, 1;\nBiblioteca.\n')
    const office = new PaperOffice()
    const fundId = office.fund({ name: 'Fondo europeo' })
    const assets = office.things(1, () => ({ funding: [{ fundId, share: 10_000 }] }))
    expect(agreementLines(office.paper({ assets })).join('\n')).toMatch(
      /– Cofinanziato dall’Unione europea\.\n/,
    )
  })
})

it('gives no time to give back what the Region asks for at once', () => {
  const office = new PaperOffice()
  const lines = agreementLines(office.paper({ assets: office.things(1) }))
  const article = lines.find((line) => line.endsWith(' – Recesso e cessazione anticipata'))
  const [number] = article?.split(' – ') ?? []
  expect(lines.find((line) => line.startsWith('L’Ente restituisce i beni'))).toContain(
    `salvi i casi di restituzione immediata dell’${number?.toLowerCase()},`,
  )
})
