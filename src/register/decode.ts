import type { z } from 'zod'
import { upcast } from '#src/history/upcast.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { unpacked } from './crowd.ts'
import type { JournalEntry } from './journal.ts'
import { RegisterEvent } from './register.ts'

const kinds = RegisterEvent.options.flatMap(({ options }) =>
  options.map((codec) => ({ type: codec.shape.type.value, version: codec.shape.v.value, codec })),
)
const codecs: ReadonlyMap<string, z.ZodType<RegisterEvent>> = new Map(
  kinds.map(({ type, codec }) => [type, codec]),
)

/** The version in which this program writes each kind of fact. */
export const eventVersions: ReadonlyMap<string, number> = new Map(
  kinds.map(({ type, version }) => [type, version]),
)

/** How many forms of facts this program knows: only ever more, from one version of the program to the next. */
export const knownForms: number = [...eventVersions.values()].reduce((sum, versions) => sum + versions, 0)

export type DecodeRefusal =
  /** A kind of fact, or a version of it, that this program does not know: a newer one wrote it. */
  | { readonly code: 'newerFact'; readonly sequence: number; readonly type: string; readonly version: number }
  /** The bytes are those that were written, and what they say has not the form it should. */
  | { readonly code: 'undecodable'; readonly sequence: number; readonly type: string }

/** The facts of an entry as this program knows them, whatever older program wrote them. */
export function decodeEvents({ seq, events }: JournalEntry): Result<RegisterEvent[], DecodeRefusal> {
  const decoded: RegisterEvent[] = []
  for (const event of events) {
    const { type, v: version } = event
    if (version > (eventVersions.get(type) ?? 0))
      return refused({ code: 'newerFact', sequence: seq, type, version })
    const fact = codecs.get(type)?.safeParse(upcast(unpacked(event)))
    if (!fact?.success) return refused({ code: 'undecodable', sequence: seq, type })
    decoded.push(fact.data)
  }
  return ok(decoded)
}

/** The same of entries that were decoded before, when the register was opened. */
export function knownEvents(entry: JournalEntry): RegisterEvent[] {
  const decoded = decodeEvents(entry)
  if (!decoded.ok) throw new Error(`entry ${entry.seq}: ${decoded.error.code} ${decoded.error.type}`)
  return decoded.value
}
