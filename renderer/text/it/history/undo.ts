import type { Sentence } from '#src/contract/history.ts'
import type { UndoEvent } from '#src/register/undo/events.ts'
import type { Id } from '#src/shared/text.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { commandName } from '#renderer/text/it/command-names.ts'
import { agreementAbout, andOthers, type Context, nameOf, told } from './telling.ts'
import type { Tellers } from './tellers.ts'

/** Undone commands and those done again, in words. */
export const undoTellers: Tellers<UndoEvent> = {
  commandUndone: (event, context) =>
    told('cancellation', concerned(event, context), [`Annullata ${operation(event)}`]),
  commandRedone: (event, context) =>
    told('cancellation', concerned(event, context), [`Ripetuta ${operation(event)}`]),
}

const operation = ({ command, sequence }: UndoEvent): string =>
  `la registrazione n. ${formatNumber(sequence)} («${commandName(command)}»)`

/** What was put back: an agreement or a delivery with all it holds, or else the things themselves. */
function concerned({ records }: UndoEvent, context: Context): Sentence {
  const { absent } = records
  const [agreement] = [...records.agreements.map(idOf), ...absent.agreements]
  if (agreement !== undefined) return agreementAbout(agreement, context)
  const [delivery] = [...records.imports.map(idOf), ...absent.imports]
  if (delivery !== undefined) return [nameOf('delivery', delivery, context)]
  const items = [...records.items.map(idOf), ...absent.items]
  const [item, ...others] = items
  if (item !== undefined) return [nameOf('item', item, context), ...andOthers(others.length)]
  const [body] = [...records.bodies.map(idOf), ...absent.bodies]
  if (body !== undefined) return [nameOf('body', body, context)]
  const [fund] = [...records.funds.map(idOf), ...absent.funds]
  return fund === undefined ? [] : [nameOf('fund', fund, context)]
}

const idOf = ({ id }: { readonly id: Id }): Id => id
