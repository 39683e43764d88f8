import type { PaperContact, PaperParty, PaperSignatory } from '#src/agreements/paper-parties.ts'
import { contactText, partyName, partyParticulars } from './text/phrases.ts'

type Party = PaperParty & {
  readonly signatory: PaperSignatory
  readonly contact: PaperContact | undefined
}

/** What templates may say of one of the two bodies. */
export const partyVocabulary = {
  denominazione: 'text',
  estremi: 'text',
  pec: 'text',
  firmatario: 'text',
  qualifica: 'text',
  referente: 'text',
} as const

export const partyFields = (body: Party) => ({
  denominazione: partyName(body),
  estremi: partyParticulars(body),
  pec: body.certifiedEmail ?? '',
  firmatario: body.signatory.name,
  qualifica: body.signatory.role,
  referente: body.contact ? contactText(body.contact) : '',
})
