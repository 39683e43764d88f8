import type { Telling } from '#src/contract/history.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import type { Context, Of } from './telling.ts'

/** The sentence of each event of a group: one without it does not compile. Undefined tells nothing to this view. */
export type Tellers<E extends RegisterEvent> = {
  readonly [T in E['type']]: (event: Of<T>, context: Context) => Telling | undefined
}
