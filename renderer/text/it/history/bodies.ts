import { BodyDetails } from '#src/bodies/body.ts'
import type { BodyEvent } from '#src/bodies/events.ts'
import type { Sentence } from '#src/contract/history.ts'
import type { ProgrammeEvent } from '#src/programmes/fund.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import type { Id } from '#src/shared/text.ts'
import { counted, formatDate } from '#renderer/text/format.ts'
import { bodyHistoryText as words } from '#renderer/text/it/bodies-history.ts'
import { bodyChanges, fundChanges, languageChanges } from './body-changes.ts'
import { type Context, nameOf, note, type Of, say, told } from './telling.ts'
import type { Tellers } from './tellers.ts'

/** The facts about bodies and the people who act for them, in words. */
export const bodyTellers: Tellers<BodyEvent> = {
  bodiesListed: tellListed,
  bodyRecorded: (event, context) => {
    const before = descriptionIn(context.former, event.bodyId)
    return before
      ? told('correction', bodyOf(event, context), words.corrected, {
          changes: bodyChanges(before, event.details),
          notes: note('Motivo', event.reason),
        })
      : told('registration', bodyOf(event, context), words.recorded)
  },
  bodySuppressed: (event, context) =>
    told('registration', bodyOf(event, context), words.suppressed(event.on), {
      notes:
        event.successorId === undefined
          ? []
          : [say`Gli è succeduto ${nameOf('body', event.successorId, context)}`],
    }),
  signatoryAppointed: (event, context) => {
    const { id, role, from, act } = event.signatory
    return told('office', bodyOf(event, context), say`${nameOf('person', id, context)} può firmare`, {
      notes: [[words.since(role, from, act)]],
    })
  },
  signatoryEnded: (event, context) =>
    told(
      'office',
      bodyOf(event, context),
      say`Termina l’incarico di ${nameOf('person', event.signatoryId, context)}`,
      { notes: note('Ultimo giorno', formatDate(event.on)) },
    ),
  contactNamed: ({ contact, ...event }, context) =>
    told(
      'office',
      bodyOf(event, context),
      say`Aggiunto un referente: ${nameOf('person', contact.personId, context)}`,
      { notes: note('Ruolo', contact.role) },
    ),
  contactRemoved: (event, context) =>
    told(
      'office',
      bodyOf(event, context),
      say`Tolto un referente: ${nameOf('person', event.personId, context)}`,
    ),
  lenderNamed: (event, context) => told('office', bodyOf(event, context), words.lender),
  secondLanguageChosen: (event, context) => {
    const { former } = context
    const before = former?.type === 'secondLanguageChosen' ? former.choice : undefined
    return told('office', bodyOf(event, context), words.secondLanguage, {
      changes: languageChanges(before, event.choice),
    })
  },
  lenderLogoChosen: (event, context) =>
    told('office', bodyOf(event, context), words.logo, { notes: [[`SHA-256 ${event.logo.sha256}`]] }),
}

/** The facts about funds, in words. */
export const programmeTellers: Tellers<ProgrammeEvent> = {
  fundRecorded: (event, context) => {
    const about = [nameOf('fund', event.fundId, context)]
    const { former } = context
    return former?.type === 'fundRecorded'
      ? told('correction', about, 'Dati corretti', {
          changes: fundChanges(former.details, event.details),
          notes: note('Motivo', event.reason),
        })
      : told('registration', about, 'Fondo aggiunto')
  },
}

const bodyOf = ({ bodyId }: { readonly bodyId: Id }, context: Context): Sentence => [
  nameOf('body', bodyId, context),
]

function tellListed(event: Of<'bodiesListed'>, context: Context) {
  const [body, another] = event.bodies
  if (!body || another) {
    const count = counted(context.crowd ?? event.bodies.length, 'ente', 'enti')
    return told('registration', [], words.listTaken(count, event.source, event.asOf))
  }
  const before = descriptionIn(context.former, body.id)
  const about = [nameOf('body', body.id, context)]
  return before
    ? told('correction', about, words.updated(event.source, event.asOf), {
        changes: bodyChanges(before, BodyDetails.parse(body)),
      })
    : told('registration', about, words.listed(event.source, event.asOf))
}

/** How an earlier fact described the body. */
function descriptionIn(event: RegisterEvent | undefined, id: Id): BodyDetails | undefined {
  if (event?.type === 'bodyRecorded') return event.details
  const listed = event?.type === 'bodiesListed' ? event.bodies.find((body) => body.id === id) : undefined
  return listed && BodyDetails.parse(listed)
}
