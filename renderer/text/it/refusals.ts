import type { AnyRefusal } from '#src/contract/protocol.ts'
import { obstacleText } from './damage.ts'
import { agreementRefusals } from './refusals/agreements.ts'
import { bodyRefusals } from './refusals/bodies.ts'
import { extensionRefusals } from './refusals/extensions.ts'
import { fileRefusals } from './refusals/files.ts'
import { formRefusals } from './refusals/forms.ts'
import { hostRefusals } from './refusals/host.ts'
import { itemRefusals } from './refusals/items.ts'
import { templateRefusals } from './refusals/templates.ts'
import { undoRefusals } from './refusals/undo.ts'
import type { Code, RefusalTexts, Refusals } from './refusals/texts.ts'

const texts: RefusalTexts = {
  ...bodyRefusals,
  ...itemRefusals,
  ...agreementRefusals,
  ...formRefusals,
  ...extensionRefusals,
  ...fileRefusals,
  ...hostRefusals,
  ...templateRefusals,
  ...undoRefusals,
}

/** What was refused and why, in one or two sentences for the person who asked. */
export const refusalText = (refusal: AnyRefusal): string => say(refusal.code, refusal)

/** What stopped a work on many things, for the person who has `done` some of them: those are recorded. */
export function stoppedText(refusal: AnyRefusal, done: boolean): string {
  if (!done) return refusalText(refusal)
  if (refusal.code === 'noSpace')
    return stoppedHalfway('Sul disco del registro non c’è più spazio', 'libera spazio')
  if (refusal.code === 'diskLost') return stoppedHalfway(...whatIsLost(refusal))
  return refusalText(refusal)
}

const stoppedHalfway = (why: string, remedy: string) =>
  `${why}. Il lavoro si è fermato. Quanto è già fatto è registrato; ${remedy}, poi riprendi con il resto.`

function whatIsLost({ detail, file }: Refusals['diskLost']): [why: string, remedy: string] {
  if (file !== undefined)
    return [`Il sistema non permette di usare «${file}»`, 'chiedi il permesso di leggere e scrivere lì']
  const obstacle = obstacleText(detail)
  return obstacle === undefined
    ? ['Il disco del registro non risponde', 'controlla il collegamento']
    : [`La cartella del registro non si può usare: ${obstacle}`, 'rimedia']
}

const say = <C extends Code>(code: C, refusal: Refusals[C]): string => texts[code](refusal)
