import { describe, expect, test } from 'vitest'
import { addDays } from '#src/shared/dates.ts'
import { type TemplateCommand, TemplateRefusal, comingVersions, versionOn } from '#src/templates/template.ts'
import { Office } from '#test/support/domain/office.ts'

const publish = (office: Office, changes: Partial<TemplateCommand> = {}): TemplateCommand => ({
  type: 'publishTemplate',
  paper: 'agreement',
  text: '# Contratto {{numero}}\n',
  usedFrom: office.context.today,
  note: '',
  ...changes,
})

describe('the text of a paper', () => {
  test('is the program’s until one is published, and each paper has its own', () => {
    const office = new Office()
    const { today } = office.context
    expect(versionOn(office.register.templates, 'agreement', today)).toBeUndefined()
    office.run(publish(office))
    expect(versionOn(office.register.templates, 'agreement', today)).toMatchObject({
      version: 1,
      publishedOn: today,
    })
    expect(versionOn(office.register.templates, 'handover', today)).toBeUndefined()
  })

  test('has versions of its own in each language', () => {
    const office = new Office()
    const { today } = office.context
    office.run(publish(office))
    office.run(publish(office, { language: 'sl', text: '# Pogodba {{numero}}\n' }))
    office.run(publish(office, { language: 'sl', text: '# Pogodba\n' }))
    const { templates } = office.register
    expect(versionOn(templates, 'agreement', today)).toMatchObject({ version: 1 })
    expect(versionOn(templates, 'agreement', today, 'sl')).toMatchObject({ version: 2, language: 'sl' })
    expect(versionOn(templates, 'agreement', today, 'de')).toBeUndefined()
  })

  test('is the one used from the latest day gone by; of the same day, the last published', () => {
    const office = new Office()
    const { today } = office.context
    const later = addDays(today, 10)
    office.run(publish(office))
    office.run(publish(office, { text: 'due', usedFrom: later }))
    office.run(publish(office, { text: 'tre', usedFrom: today }))
    const on = (day: typeof today) => versionOn(office.register.templates, 'agreement', day)?.text
    expect(on(addDays(today, -1))).toBeUndefined()
    expect(on(today)).toBe('tre')
    expect(on(addDays(later, -1))).toBe('tre')
    expect(on(later)).toBe('due')
    office.run(publish(office, { text: 'quattro', usedFrom: later }))
    expect(on(later)).toBe('quattro')
  })
})

describe('a text that will be used', () => {
  test('is one of those published for a day to come, unless another took its place', () => {
    const office = new Office()
    const { today } = office.context
    const [next, last] = [addDays(today, 10), addDays(today, 20)]
    office.run(publish(office, { text: 'marzo', usedFrom: last }))
    office.run(publish(office, { text: 'febbraio, prima stesura', usedFrom: next }))
    office.run(publish(office, { text: 'febbraio', usedFrom: next }))
    office.run(publish(office, { text: 'oggi' }))
    const coming = (day: typeof today) =>
      comingVersions(office.register.templates, 'agreement', day).map(({ version }) => version)
    expect(coming(today)).toEqual([3, 1])
    expect(coming(next)).toEqual([1])
    expect(coming(last)).toEqual([])
    expect(comingVersions(office.register.templates, 'agreement', today, 'sl')).toEqual([])
  })

  test('can be published from an earlier day, and the one of today again in its place', () => {
    const office = new Office()
    const { today } = office.context
    const later = addDays(today, 10)
    office.run(publish(office, { text: 'due', usedFrom: later }))
    office.run(publish(office, { text: 'uno' }))
    office.run(publish(office, { text: 'uno', usedFrom: later }))
    expect(versionOn(office.register.templates, 'agreement', later)?.text).toBe('uno')
    office
      .when(publish(office, { text: 'uno', usedFrom: addDays(later, 5) }))
      .isRefused({ code: 'templateUnchanged', version: 3 })
  })
})

test('a text is not published for days gone by, nor twice', () => {
  const office = new Office()
  const { today } = office.context
  const yesterday = addDays(today, -1)
  const refusals: { [C in TemplateRefusal['code']]: Extract<TemplateRefusal, { code: C }> } = {
    templateInPast: { code: 'templateInPast', usedFrom: yesterday, today },
    templateUnchanged: { code: 'templateUnchanged', version: 1 },
  }
  office.when(publish(office, { usedFrom: yesterday })).isRefused(refusals.templateInPast)
  office.run(publish(office))
  office.when(publish(office)).isRefused(refusals.templateUnchanged)
  expect(TemplateRefusal.options).toHaveLength(Object.keys(refusals).length)
})
