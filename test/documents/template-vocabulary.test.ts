import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addendumVocabulary } from '#main/documents/addendum-fields.ts'
import { agreementVocabulary } from '#main/documents/agreement-fields.ts'
import { formVocabulary } from '#main/documents/form-fields.ts'
import { handoverVocabulary } from '#main/documents/handover-fields.ts'
import { type Entry, isList, type Vocabulary } from '#main/documents/template/vocabulary.ts'

const guide = readFileSync(join(import.meta.dirname, '../../assets/templates/README.md'), 'utf8')
const [, agreementGuide = '', handoverGuide = '', , addendumGuide = '', formGuide = ''] =
  guide.split(/^## Campi .*$/m)

/** Every name of a vocabulary: of its fields, and of those of its groups and lists. */
const namesOf = (vocabulary: Vocabulary): readonly string[] =>
  Object.entries(vocabulary).flatMap(([name, entry]) => [name, ...namesIn(entry)])
const namesIn = (entry: Entry): readonly string[] => {
  if (typeof entry === 'string') return []
  return isList(entry) ? namesOf(entry[0]) : namesOf(entry)
}

it.each([
  ['agreement', agreementVocabulary, agreementGuide],
  // The funds are told once, with the agreement.
  ['handover', handoverVocabulary, handoverGuide + agreementGuide],
  ['addenda', addendumVocabulary, addendumGuide + agreementGuide],
  // So are the two parties.
  ['papers about a loan under way', formVocabulary, formGuide + agreementGuide],
] as const)('the guide for the legal office names every field of the %s', (_paper, vocabulary, text) => {
  const told = new Set([...text.matchAll(/`([^`]+)`/g)].flatMap(([, names]) => names?.split('.') ?? []))
  expect(namesOf(vocabulary).filter((name) => !told.has(name))).toEqual([])
})
