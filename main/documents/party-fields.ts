import type { PaperContact, PaperParty, PaperSignatory } from '#src/agreements/paper-parties.ts'
import { italian, type Wording } from './text/wording.ts'

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

/** The same of a body that signs an act: also by which act its signatory has the power to. */
export const signingVocabulary = { ...partyVocabulary, attoFirmatario: 'text' } as const

export const partyFields = (body: Party, say: Wording = italian) => ({
  denominazione: say.partyName(body),
  estremi: say.partyParticulars(body),
  pec: body.certifiedEmail ?? '',
  firmatario: body.signatory.name,
  qualifica: body.signatory.role,
  referente: body.contact ? say.contactText(body.contact) : '',
})

export const signingFields = (body: Party, say: Wording = italian) => ({
  ...partyFields(body, say),
  attoFirmatario: body.signatory.act,
})
