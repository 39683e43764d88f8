import type { AnyRefusal } from '#src/contract/protocol.ts'

export type Code = AnyRefusal['code']
export type Refusals = { readonly [C in Code]: Extract<AnyRefusal, { code: C }> }

/** A sentence for every refusal there is: a new one does not compile until somebody has said it. */
export type RefusalTexts = { readonly [C in Code]: (refusal: Refusals[C]) => string }
