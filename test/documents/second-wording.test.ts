import { describe, expect, test } from 'vitest'
import { secondWording, spellingOf } from '#main/documents/text/languages/second-wording.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { resources } from './support/loans.ts'

const first = CalendarDate.parse('2026-03-01')
const said = (language: SecondLanguage) => {
  const say = secondWording({ language, layout: 'after' })
  const { beniContati, postiContati } = say.countFields({
    totals: { pieces: 2 },
    seats: 1234,
    services: [],
  })
  return [
    say.longDate(first),
    say.money(1_234_567),
    beniContati,
    postiContati,
    say.days(1),
    say.titleNumber(undefined),
  ].map((text) => text.replaceAll('\u00a0', ' '))
}

describe('facts in a second language', () => {
  test('are written as that language writes them', () => {
    expect(said('sl')).toEqual([
      '1. marca 2026',
      '12.345,67 €',
      '2 kosa',
      '1.234 uporabniških mest',
      '1 dan',
      '(OSNUTEK)',
    ])
    expect(said('de')).toEqual([
      '1. März 2026',
      '12.345,67 €',
      '2 Geräte',
      '1.234 Nutzungsplätze',
      '1 Tag',
      '(ENTWURF)',
    ])
    expect(said('fr')).toEqual([
      '1er mars 2026',
      '12 345,67 €',
      '2 biens',
      '1 234 postes d’utilisation',
      '1 jour',
      '(PROJET)',
    ])
    expect(said('fur')).toEqual([
      '1 di març dal 2026',
      '12.345,67 €',
      '2 bens',
      '1.234 puescj di ûs',
      '1 dì',
      '(BOZE)',
    ])
  })

  test('have their months as the standard data of the language have them', () => {
    for (const [language, locale] of [
      ['de', 'de-AT'],
      ['fr', 'fr'],
      ['fur', 'fur'],
    ] as const)
      for (let month = 1; month <= 12; month += 1) {
        const day = `2026-${String(month).padStart(2, '0')}-15`
        const known = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
          new Date(day),
        )
        const own = secondWording({ language, layout: 'after' }).longDate(CalendarDate.parse(day))
        expect(own.replaceAll('\u00a0', ' ').toLowerCase()).toBe(known.toLowerCase())
      }
  })
})

test('the letters of every language are in the fonts', () => {
  const letters = 'čšžćđČŠŽĆĐäöüßÄÖÜéèêëàâçîïôûùœæÉÈÊÀÇŒÂÎÔÛìòÌÒ«»„“”‚‘’°€–'
  for (const face of Object.values(resources.fonts))
    expect(Array.from(letters).filter((letter) => !face.draws(letter))).toEqual([])
})

test('a comune is named as its people do', () => {
  const say = secondWording({ language: 'fr', layout: 'after', lenderName: 'Région autonome' })
  const party = (name: string, otherLanguageName?: string) =>
    say.partyName({
      kind: 'municipality',
      name,
      otherLanguageName,
      seat: undefined,
      province: undefined,
      taxCode: undefined,
      ipaCode: undefined,
      certifiedEmail: undefined,
    })
  expect(party('Comune di Aosta', 'Aoste')).toBe('Commune d’Aoste')
  expect(party('Comune di Cogne')).toBe('Commune de Cogne')
  expect(party('Comune di Aosta', 'Commune d’Aoste')).toBe('Commune d’Aoste')
})

test('a line of French never ends between a word and the mark that a space sets off from it', () => {
  const line = '(ci-après « la Région ») ; ce qui suit : « Ente » !'
  expect(spellingOf('fr').joined?.(line, '')).toBe(
    '(ci-après «\u00a0la Région\u00a0»)\u00a0; ce qui suit\u00a0: «\u00a0Ente\u00a0»\u00a0!',
  )
  expect(spellingOf('de').joined).toBeUndefined()
})
