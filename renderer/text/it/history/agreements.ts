import type { AddendumEvent } from '#src/agreements/addendum-events.ts'
import type { AgreementEvent } from '#src/agreements/events.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import { ReturnGround } from '#src/agreements/commands.ts'
import type { Sentence } from '#src/contract/history.ts'
import type { Id } from '#src/shared/text.ts'
import { formatDate } from '#renderer/text/format.ts'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { loanText } from '#renderer/text/it/agreements-loan.ts'
import {
  actIn,
  change,
  agreementAbout,
  type Context,
  isOfThings,
  itemNotes,
  nameOf,
  note,
  type Of,
  plain,
  say,
  told,
} from './telling.ts'
import type { Tellers } from './tellers.ts'
import { partyWords, signedFormOf } from '#renderer/text/it/signatures.ts'
import { termChanges } from './term-changes.ts'

type Lines = Pick<Of<'draftLinesAdded'>, 'assetIds' | 'licences' | 'serviceIds'>

/** The facts of loans, in words. */
export const agreementTellers: Tellers<Exclude<AgreementEvent, AddendumEvent>> = {
  draftStarted: (event, context) =>
    told(
      'draft',
      about(event, context),
      say`Bozza iniziata per ${nameOf('body', event.borrowerId, context)}`,
    ),
  draftBorrowerChosen: (event, context) => {
    const { former } = context
    const before = former && 'borrowerId' in former ? plain([nameOf('body', former.borrowerId, context)]) : ''
    const borrower = nameOf('body', event.borrowerId, context)
    return told('draft', about(event, context), say`Ente scelto: ${borrower}`, {
      changes: change('borrower', 'Ente', before, plain([borrower])),
    })
  },
  draftLinesAdded: (event, context) =>
    told('draft', about(event, context), `Aggiunta di ${contents(event)}`, {
      notes: itemsIn(event, context),
    }),
  draftLinesRemoved: (event, context) =>
    told('draft', about(event, context), `Rimozione di ${contents(event)}`, {
      notes: itemsIn(event, context),
    }),
  draftTermsWritten: tellTerms,
  draftDiscarded: (event, context) => told('cancellation', about(event, context), 'Bozza scartata'),
  agreementIssued: (event, context) => {
    const number = paperNumberText(event.number)
    const { sha256 } = event.paper
    return told(
      'issue',
      about(event, context),
      `${actIn(event.agreementId, context).title} ${number} emesso`,
      {
        paper: { kind: 'agreement', ofThings: isOfThings(event.agreementId, context), number, sha256 },
      },
    )
  },
  agreementSigned: (event, context) =>
    told('signature', about(event, context), 'Firme registrate', {
      notes: [
        [`La Regione ha firmato il ${formatDate(event.lenderSignedOn)}`],
        [`L’ente ha firmato il ${formatDate(event.borrowerSignedOn)}`],
      ],
    }),
  paperProtocolled: ({ agreementId, protocol }, context) => {
    const what =
      protocol.handoverId === undefined ? actIn(agreementId, context).of : 'del verbale di consegna'
    const { number, date } = protocol
    return told(
      'registration',
      agreementAbout(agreementId, context),
      `Protocollo ${what}: n. ${number} del ${formatDate(date)}`,
    )
  },
  signedFileKept: ({ agreementId, file }, context) => {
    const what = file.handoverId === undefined ? actIn(agreementId, context).of : 'del verbale di consegna'
    return told(
      'signature',
      agreementAbout(agreementId, context),
      `File firmato ${what} (${signedFormOf(file)})`,
      {
        notes: file.signatures.map(({ party, on, signer, issuer }) => [
          `Firma ${partyWords.of[party]}: ${signer}, il ${formatDate(on)} (certificato di ${issuer})`,
        ]),
      },
    )
  },
  signaturesCorrected: (event, context) => {
    const { former } = context
    const before = former && 'lenderSignedOn' in former ? former : undefined
    return told('correction', about(event, context), 'Date delle firme rettificate', {
      changes: [
        ...change(
          'lenderSignedOn',
          'Firma della Regione',
          day(before?.lenderSignedOn),
          day(event.lenderSignedOn),
        ),
        ...change(
          'borrowerSignedOn',
          'Firma dell’ente',
          day(before?.borrowerSignedOn),
          day(event.borrowerSignedOn),
        ),
      ],
      notes: note('Motivo', event.reason),
    })
  },
  agreementAnnulled: (event, context) =>
    told('cancellation', about(event, context), `${actIn(event.agreementId, context).title} annullato`, {
      notes: note('Motivo', event.reason),
    }),
  handoverRecorded: tellHandover,
  handoverAnnulled: (event, context) =>
    told('cancellation', about(event, context), 'Verbale di consegna annullato', {
      notes: note('Motivo', event.reason),
    }),
  linesEnded: (event, context) =>
    told('return', about(event, context), `Restituzione di ${contents(event)} il ${formatDate(event.on)}`, {
      notes: [...note('Motivo', groundWord(event.ground)), ...itemsIn(event, context)],
    }),
}

const day = (date: string | undefined): string => (date === undefined ? '' : formatDate(date))

const about = ({ agreementId }: { readonly agreementId: Id }, context: Context): Sentence =>
  agreementAbout(agreementId, context)

const contents = ({ assetIds, licences, serviceIds }: Lines): string =>
  loanText.contents(
    assetIds.length,
    licences.reduce((sum, { seats }) => sum + seats, 0),
    serviceIds.length,
  )

const itemsIn = ({ assetIds, licences, serviceIds }: Lines, context: Context): Sentence[] =>
  itemNotes([...assetIds, ...licences.map(({ itemId }) => itemId), ...serviceIds], context)

function groundWord(ground: string): string {
  const known = ReturnGround.safeParse(ground)
  return known.success ? agreementWords.grounds[known.data].toLowerCase() : ground
}

/** Fields of the terms that name people. */
const people: ReadonlySet<string> = new Set([
  'lenderSignatoryId',
  'borrowerSignatoryId',
  'lenderContactId',
  'borrowerContactId',
])

function tellTerms(event: Of<'draftTermsWritten'>, context: Context) {
  const before = context.former?.type === 'draftTermsWritten' ? context.former.terms : {}
  const person = (id: Id) => plain([nameOf('person', id, context)])
  const changes = termChanges(before, event.terms, person)
  if (context.view?.place === 'person') {
    // Terms are written whole each time: of a person only the writing that named them is told.
    const own = changes.filter(({ field }) => people.has(field))
    return own.length === 0
      ? undefined
      : told('draft', about(event, context), 'Indicato nelle condizioni', { changes: own })
  }
  return told('draft', about(event, context), 'Condizioni scritte', {
    changes,
    notes: changes.length === 0 ? [['Nessuna condizione è cambiata.']] : [],
  })
}

function tellHandover({ agreementId, handover, on }: Of<'handoverRecorded'>, context: Context) {
  const { assets, licences, services, deliveredBy, receivedBy, reservations } = handover
  const seats = licences.reduce((sum, line) => sum + line.seats, 0)
  const number = paperNumberText(handover.number)
  const things = loanText.contents(assets.length, seats, services.length)
  const ids = [...assets, ...licences, ...services].map(({ itemId }) => itemId)
  return told(
    'handover',
    agreementAbout(agreementId, context),
    `${assets.length > 0 ? 'Consegna' : 'Attivazione'} di ${things} il ${formatDate(on)} (verbale ${number})`,
    {
      notes: [
        [`Ha consegnato ${deliveredBy.name}, ha ricevuto ${receivedBy.name}`],
        ...note('Riserve', reservations),
        ...itemNotes(ids, context),
      ],
      paper: { kind: 'handover', ofThings: assets.length > 0, number, sha256: handover.paper.sha256 },
    },
  )
}
