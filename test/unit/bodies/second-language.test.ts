import { describe, expect, test } from 'vitest'
import { languagesInUse, secondLanguageFor } from '#src/bodies/paper-languages.ts'
import { comune } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'

const body = (office: Office) => office.register.bodies.bodies.get(office.borrowerId)
const languageOf = (office: Office) => secondLanguageFor(office.register.bodies, body(office))?.language

describe('the second language of the papers with a body', () => {
  test('is none before anyone chose one, then that of the Region', () => {
    const office = new Office()
    expect(languageOf(office)).toBeUndefined()
    office.run({
      type: 'chooseSecondLanguage',
      choice: { language: 'de', layout: 'after', lenderNames: { de: 'Region' } },
    })
    expect(secondLanguageFor(office.register.bodies, body(office))).toEqual({
      language: 'de',
      layout: 'after',
      lenderName: 'Region',
    })
    office.run({ type: 'chooseSecondLanguage', choice: { layout: 'after', lenderNames: {} } })
    expect(languageOf(office)).toBeUndefined()
  })

  test('is the body’s own where it has one, or Italian alone', () => {
    const office = new Office()
    office.run({ type: 'chooseSecondLanguage', choice: { language: 'sl', layout: 'after', lenderNames: {} } })
    const record = (secondLanguage: 'fur' | 'none') =>
      office.run({
        type: 'recordBody',
        bodyId: office.borrowerId,
        details: comune({ secondLanguage }),
        reason: 'prova',
      })
    record('fur')
    expect(languageOf(office)).toBe('fur')
    expect(languagesInUse(office.register.bodies)).toEqual(['sl', 'fur'])
    record('none')
    expect(languageOf(office)).toBeUndefined()
    expect(languagesInUse(office.register.bodies)).toEqual(['sl'])
  })
})
