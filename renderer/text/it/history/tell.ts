import type { Telling } from '#src/contract/history.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import { addendumTellers } from './addenda.ts'
import { agreementTellers } from './agreements.ts'
import { bodyTellers, programmeTellers } from './bodies.ts'
import { itemTellers } from './items.ts'
import type { Tellers } from './tellers.ts'
import { templateTellers } from './templates.ts'
import { undoTellers } from './undo.ts'
import type { Context, Of } from './telling.ts'

/** Every event of the register and its sentence, for all screens and spreadsheets. */
const tellers: Tellers<RegisterEvent> = {
  ...itemTellers,
  ...bodyTellers,
  ...programmeTellers,
  ...agreementTellers,
  ...addendumTellers,
  ...templateTellers,
  ...undoTellers,
}

/** A fact in words; undefined when it says nothing to whom the history is told of. */
export const tell = <T extends RegisterEvent['type']>(
  event: Of<T> & { readonly type: T },
  context: Context,
): Telling | undefined => tellers[event.type](event, context)

type Companions = { readonly [T in RegisterEvent['type']]?: readonly RegisterEvent['type'][] }

/** What an act on an agreement does to the items says the same again, unless it is told to one of the items. */
const companions: Companions = {
  itemsReserved: ['draftLinesAdded', 'addendumIssued'],
  itemsReleased: [
    'draftLinesRemoved',
    'draftDiscarded',
    'agreementAnnulled',
    'addendumSigned',
    'addendumAnnulled',
  ],
  itemsHandedOver: ['handoverRecorded'],
  itemsGivenBack: ['linesEnded'],
  servicesApproved: ['agreementIssued', 'addendumIssued'],
}

/** Whether an event goes without a sentence of its own because another of the same entry has told it. */
export const isToldWith = (
  event: RegisterEvent,
  others: readonly RegisterEvent[],
  view: Context['view'],
): boolean =>
  view?.place !== 'item' && others.some(({ type }) => companions[event.type]?.includes(type) === true)
