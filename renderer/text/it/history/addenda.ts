import type { AddendumEvent } from '#src/agreements/addendum-events.ts'
import type { Id } from '#src/shared/text.ts'
import { formatDate, formatNumber } from '#renderer/text/format.ts'
import { loanText } from '#renderer/text/it/agreements-loan.ts'
import { partyWords, signedFormOf } from '#renderer/text/it/signatures.ts'
import {
  agreementAbout,
  type Context,
  isOfThings,
  itemNotes,
  note,
  type Of,
  plain,
  nameOf,
  told,
} from './telling.ts'
import { termChanges } from './term-changes.ts'
import type { Tellers } from './tellers.ts'

/** The facts of addenda, in words. */
export const addendumTellers: Tellers<AddendumEvent> = {
  addendumIssued: tellIssue,
  addendumFileKept: (event, context) =>
    told(
      'signature',
      agreementAbout(event.agreementId, context),
      `File firmato dell’${nameIn(event, context)} (${signedFormOf(event.file)})`,
      {
        notes: event.file.signatures.map(({ party, on, signer, issuer }) => [
          `Firma ${partyWords.of[party]}: ${signer}, il ${formatDate(on)} (certificato di ${issuer})`,
        ]),
      },
    ),
  addendumSigned: (event, context) =>
    told(
      'signature',
      agreementAbout(event.agreementId, context),
      `Firme dell’${nameIn(event, context)} registrate: ora vale quanto dice`,
      {
        notes: [
          [`La Regione ha firmato il ${formatDate(event.lenderSignedOn)}`],
          [`L’ente ha firmato il ${formatDate(event.borrowerSignedOn)}`],
          ...itemNotes(event.neverHandedOver, context).map((names) => [
            'Sostituiti prima della consegna: ',
            ...names,
          ]),
        ],
      },
    ),
  addendumProtocolled: (event, context) => {
    const { number, date } = event.protocol
    return told(
      'registration',
      agreementAbout(event.agreementId, context),
      `Protocollo dell’${nameIn(event, context)}: n. ${number} del ${formatDate(date)}`,
    )
  },
  addendumAnnulled: (event, context) =>
    told(
      'cancellation',
      agreementAbout(event.agreementId, context),
      `Annullamento dell’${nameIn(event, context)}`,
      { notes: note('Motivo', event.reason) },
    ),
}

/** «atto aggiuntivo n. 2»: the fact that issued it says its number. */
function nameIn({ addendumId }: { readonly addendumId: Id }, { former }: Context): string {
  const issued = former?.type === 'addendumIssued' ? former.addendum : undefined
  return issued?.id === addendumId ? `atto aggiuntivo n. ${formatNumber(issued.count)}` : 'atto aggiuntivo'
}

function tellIssue({ agreementId, addendum }: Of<'addendumIssued'>, context: Context) {
  const { count, changes, formerEndsOn, reason, previous, paper } = addendum
  const { added, replacedIds, endsOn, places, borrowerContactId, lenderContactId } = changes
  const seats = added.licences.reduce((sum, line) => sum + line.seats, 0)
  const person = (id: Id) => plain([nameOf('person', id, context)])
  const ids = [...added.assetIds, ...added.licences.map(({ itemId }) => itemId), ...added.serviceIds]
  const adds = loanText.contents(added.assetIds.length, seats, added.serviceIds.length)
  const after = { endsOn, places, borrowerContactId, lenderContactId }
  return told(
    'issue',
    agreementAbout(agreementId, context),
    `Atto aggiuntivo n. ${formatNumber(count)} emesso`,
    {
      changes: termChanges(endsOn === undefined ? {} : { endsOn: formerEndsOn }, after, person),
      notes: [
        ...(ids.length === 0 ? [] : note('Aggiunge', adds)),
        ...itemNotes(ids, context),
        ...itemNotes(replacedIds, context).map((names) => ['Al posto di: ', ...names]),
        ...note('Atti precedenti', previous),
        ...note('Motivo', reason),
      ],
      paper: {
        kind: 'addendum',
        ofThings: isOfThings(agreementId, context),
        number: String(count),
        sha256: paper.sha256,
      },
    },
  )
}
