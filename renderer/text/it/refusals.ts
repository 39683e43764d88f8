import type { AnyRefusal } from '#src/contract/protocol.ts'
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
export const stoppedText = (refusal: AnyRefusal, done: boolean): string =>
  (done ? stopped[refusal.code] : undefined) ?? refusalText(refusal)

const stopped: Partial<Record<Code, string>> = {
  noSpace:
    'Sul disco del registro non c’è più spazio: il lavoro si è fermato. Quanto è già fatto è registrato; libera spazio, poi riprendi con il resto.',
  diskLost:
    'Il disco del registro non risponde: il lavoro si è fermato. Quanto è già fatto è registrato; controlla il collegamento, poi riprendi con il resto.',
}

const say = <C extends Code>(code: C, refusal: Refusals[C]): string => texts[code](refusal)
