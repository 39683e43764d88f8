import type { Context, Names } from '#renderer/text/it/history/telling.ts'
import { aboutSubject, formerOf, subjectsOf } from '#src/register/history.ts'
import { decide, type Register, type RegisterEvent } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { Office } from './office.ts'
import { randomCommand } from './random-commands.ts'
import { Dice } from './dice.ts'

const logo = {
  sha256: Sha256.parse('ab'.repeat(32)),
  mediaType: 'image/png' as const,
  width: 400,
  height: 200,
}

type Written = {
  readonly register: Register
  readonly ledger: readonly RegisterEvent[]
  /** The facts by entry: what one command wrote. */
  readonly entries: readonly (readonly RegisterEvent[])[]
}

/** An office where things were done at random, and the facts that were written. */
export function randomLedger(seed: number): Written {
  // The random commands know no files, and a logo is one.
  const office = new Office().given({ type: 'chooseLenderLogo', logo })
  const dice = new Dice(seed)
  const entries: RegisterEvent[][] = office.ledger.map((event) => [event])
  for (let step = 0; step < 400; step += 1) {
    const result = decide(office.register, randomCommand(office, dice), office.context)
    if (!result.ok) continue
    office.given(...result.value)
    entries.push(result.value)
  }
  return { register: office.register, ledger: office.ledger, entries }
}

/** Names by key, so that what is told can be told apart. */
export const someNames: Names = {
  item: (id) => `bene ${id}`,
  body: (id) => `ente ${id}`,
  agreement: (id) => ({ number: undefined, borrower: `ente di ${id}`, ofThings: true }),
  person: (id) => `persona ${id}`,
  fund: (id) => `fondo ${id}`,
  delivery: (id) => `consegna ${id}`,
}

type Seen = { readonly view: Context['view']; readonly about: RegisterEvent }

/** A fact as the whole ledger and as each of the things it is about see it. */
export function viewOf(register: Register, event: RegisterEvent): Seen[] {
  const seen: Seen[] = [{ view: undefined, about: event }]
  for (const id of subjectsOf(event)) {
    const about = aboutSubject(event, id)
    if (about) seen.push({ view: { place: placeOf(register, id), id }, about })
  }
  return seen
}

function placeOf({ items, bodies, agreements, programmes }: Register, id: string) {
  if (items.items.has(id)) return 'item'
  if (bodies.bodies.has(id)) return 'body'
  if (agreements.agreements.has(id)) return 'agreement'
  if (programmes.funds.has(id)) return 'fund'
  return items.imports.has(id) ? 'delivery' : 'person'
}

/** The earlier fact that says how things were before this one. */
export function formerIn(earlier: readonly RegisterEvent[], event: RegisterEvent): RegisterEvent | undefined {
  const wanted = formerOf(event)
  if (!wanted) return undefined
  return earlier
    .filter(({ type }) => wanted.types.includes(type))
    .flatMap((one) => aboutSubject(one, wanted.subject) ?? [])
    .at(-1)
}
