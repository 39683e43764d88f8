import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import { addendumText } from '#renderer/text/it/agreements-addendum.ts'
import { rectificationText } from '#renderer/text/it/rectification.ts'
import type { Annulment } from './AnnulPaperDialog.tsx'

/** How this paper can be annulled; not at all when it binds, is annulled already, has lapsed, or has a way of its own. */
export function annulmentOf({ agreement }: AgreementPage, paper: PaperRow): Annulment | undefined {
  const { handoverId, addendumId, number, annulled, lapsedOn, unsigned } = paper
  if (annulled || lapsedOn !== undefined) return undefined
  if (addendumId !== undefined && unsigned.length > 0)
    return {
      command: (reason) => ({ type: 'annulAddendum', agreementId: agreement.id, addendumId, reason }),
      question: addendumText.annulQuestion(number),
      help: addendumText.annulHelp,
      label: addendumText.annul,
      done: addendumText.annulled(number),
    }
  if (handoverId !== undefined && agreement.status === 'inForce')
    return {
      command: (reason) => ({ type: 'annulHandover', handoverId, reason }),
      question: rectificationText.annulHandoverQuestion(number),
      help: rectificationText.annulHandoverHelp,
      label: rectificationText.annulHandover,
      done: rectificationText.handoverAnnulled(number),
    }
  return undefined
}
