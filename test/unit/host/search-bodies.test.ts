import { expect, test } from 'vitest'
import { region, signatory } from '#test/support/domain/builders.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

test('a body with a loan and those of our Region come before the rest of Italy', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.get('register.found', {
      operator: 'Operatrice Di Prova',
      lender: region({ name: 'Regione Autonoma Friuli Venezia Giulia' }),
      signatory: signatory(),
      inventory: { prefix: 'PRV', digits: 5 },
      funds: [],
    })
    const found = async (text: string) => (await office.get('bodies.search', { text, limit: 400 })).hits
    const first = async (text: string, count: number) =>
      (await found(text)).slice(0, count).map(({ name }) => name)

    // Both are in Friuli; a name that only contains it stays before those of other Regions that begin so.
    expect(await first('torr', 2)).toEqual(['Torreano', 'San Vito al Torre'])
    // Two letters are more often the beginning of a name than a province of another Region.
    expect(await first('tr', 2)).toEqual(['Tramonti di Sopra', 'Tramonti di Sotto'])
    expect((await found('narni tr')).map(({ name }) => name)).toEqual(['Narni'])
    const [other] = await found('torre annunziata')
    await office.act({ type: 'startDraft', borrowerId: other?.id ?? '' })
    expect(await first('torre', 2)).toEqual(['Torre Annunziata', 'Torreano'])
    // Whoever writes the whole name means that one, wherever it is.
    expect(await first('torre del greco', 1)).toEqual(['Torre del Greco'])
    await office.close()
  }))
