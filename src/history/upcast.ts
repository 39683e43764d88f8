import type { StoredEvent } from './stored-event.ts'

/** Turns a fact of one version into the same fact of the next. */
export type Step = (event: StoredEvent) => StoredEvent

/**
 * For each kind of fact that has changed its shape, how each of its former versions becomes the next: the first turns
 * version 1 into 2. A step that has shipped is never touched again, and knows nothing of the program around it:
 * journals that were written before it must be read the same for ever.
 */
const steps: Readonly<Record<string, readonly Step[]>> = {
  // Corrections had no reason.
  bodyRecorded: [(event) => ({ ...event, v: 2, reason: '' })],
  fundRecorded: [(event) => ({ ...event, v: 2, reason: '' })],
  itemCorrected: [(event) => ({ ...event, v: 2, reason: '' })],
  // Assets were always stored as a list, never as a table.
  assetsReceived: [(event) => ({ ...event, v: 2 })],
}

/** The fact as this program writes it. One that is not older than this program comes back as it is. */
export const upcast = (event: StoredEvent): StoredEvent => upcastBy(steps, event)

/** The same along other steps. */
export const upcastBy = (along: typeof steps, event: StoredEvent): StoredEvent =>
  (along[event.type] ?? []).slice(event.v - 1).reduce((fact, step) => step(fact), event)
