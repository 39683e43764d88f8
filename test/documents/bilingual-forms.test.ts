import { describe, expect, test } from 'vitest'
import { renderForm } from '#main/documents/form.ts'
import { conditionWords } from '#main/documents/text/it.ts'
import { listKey } from '#main/documents/text/languages/second-wording.ts'
import { FormKind } from '#src/agreements/form.ts'
import { addDays } from '#src/shared/dates.ts'
import { comune } from '#test/support/domain/builders.ts'
import { inTwo, modelled, modelOf, outlineOf, withEverySecond } from './support/bilingual.ts'
import { askedForm, endOf, everyForm, lentThings } from './support/forms.ts'
import { PaperOffice, resources, value } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

const wordsOf = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')

/** What is filled in by hand, line by line: boxes, lines to write on with their length, letters that stand for an outcome. */
const toFillIn = (text: string) =>
  text.split('\n').map((line) => Array.from(line.matchAll(/\[ \]|_{3,}|\*\*[A-Z]\*\*/g), ([mark]) => mark))

/** The numbers of the laws that a line cites; paragraphs are said in words in some languages. */
const cited = (text: string) =>
  text.split('\n').map((line) => Array.from(line.matchAll(/\d{2,}/g), ([number]) => number).sort())

describe.each(modelled)('the models of letters and forms in %s', (language) => {
  test.each(FormKind.options)('have a %s that says what the Italian one does, line by line', (kind) => {
    const [own, other] = [resources.texts[kind], modelOf(kind, language)]
    expect(outlineOf(other)).toEqual(outlineOf(own))
    expect(toFillIn(other)).toEqual(toFillIn(own))
    expect(cited(other)).toEqual(cited(own))
    expect(other).not.toBe(own)
  })

  test('call the states of a thing as the lists of that language do', () => {
    const { wordsIn } = listKey(language)
    const states = wordsIn(Object.values(conditionWords)).map(({ other }) => other)
    expect(states).toHaveLength(Object.keys(conditionWords).length)
    expect(modelOf('returnReport', language)).toContain(`(${states.join(', ')})`)
  })

  test('are drawn beside the Italian text and after it, whatever the letter has to say', async () => {
    const office = new PaperOffice()
    const agreementId = lentThings(office)
    const endsOn = endOf(office, agreementId)
    const need = 'emergenza di protezione civile.'
    const asked = { kind: 'returnRequest', agreementId, previous: '' } as const
    const early = value(
      askedForm(office, { ...asked, need, day: addDays(endsOn, -50) }, addDays(endsOn, -90)),
    )
    const inTime = value(askedForm(office, { ...asked, need: '', day: endsOn }, addDays(endsOn, -30)))
    const own = withEverySecond(language)
    for (const form of [...everyForm(office, agreementId), early, inTime])
      for (const layout of ['sideBySide', 'after'] as const) {
        const text = await wordsOf(value(renderForm(inTwo(form, language, layout), own)))
        const title = modelOf(form.kind, language).split('\n')[1]?.replace('# ', '') ?? 'no title'
        expect(text).toContain(title)
        expect(text).toContain('prevale il testo italiano.')
        expect(text).not.toMatch(/[{}]/)
      }
  })
})

test.each([
  ['sl', 'sklenjeno z ustanovo Občina Borgo Inventato, katere pravna naslednica je Vaša ustanova, je Dežela'],
  ['de', 'mit der Körperschaft Gemeinde Borgo Inventato, deren Rechtsnachfolgerin Ihre Körperschaft ist'],
  ['fr', 'la Collectivité Commune de Borgo Inventato, à laquelle votre Collectivité a succédé, la Région'],
] as const)('a letter to the successor says in %s who had signed', async (language, told) => {
  const office = new PaperOffice()
  const agreementId = lentThings(office)
  const heir = office.body(
    comune({ name: 'Nuovo Borgo', istatCode: undefined, cadastralCode: undefined, taxCode: undefined }),
  )
  office.run({ type: 'suppressBody', bodyId: office.borrowerId, on: office.context.today, successorId: heir })
  const letters = everyForm(office, agreementId).filter(
    ({ kind }) => kind === 'returnRequest' || kind === 'finalNotice',
  )
  expect(letters).toHaveLength(2)
  for (const letter of letters)
    expect(
      await wordsOf(value(renderForm(inTwo(letter, language, 'after'), withEverySecond(language)))),
    ).toContain(told)
})

test.each([
  ['sl', 'pozitiven'],
  ['de', 'positiv'],
  ['fr', 'positif'],
] as const)(
  'the outcomes that the list of a wipe certificate has ticked are told in %s',
  async (language, told) => {
    const office = new PaperOffice()
    const [wiped] = everyForm(office, lentThings(office)).filter(({ kind }) => kind === 'wipeCertificate')
    if (!wiped) throw new Error('no certificate')
    const text = await wordsOf(value(renderForm(inTwo(wiped, language), withEverySecond(language))))
    expect(text).toMatch(new RegExp(`positivo\\W+${told}`))
  },
)

test('a letter in Italian alone says nothing of languages', async () => {
  const office = new PaperOffice()
  for (const form of everyForm(office, lentThings(office)))
    expect(await wordsOf(value(renderForm(form, resources)))).not.toContain('testo italiano')
})
