import type { Change, FactKind, HistoryPlace, Piece, Sentence, Telling } from '#src/contract/history.ts'
import type { RegisterEvent } from '#src/register/register.ts'
import type { Id } from '#src/shared/text.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { actWords } from '#renderer/text/it/act-words.ts'

type EventType = RegisterEvent['type']
type EventsByType = { readonly [T in EventType]: Extract<RegisterEvent, { type: T }> }
export type Of<T extends EventType> = EventsByType[T]

/** The names of now of what facts speak of by key; undefined for what is no longer known. */
export type Names = {
  readonly item: (id: Id) => string | undefined
  readonly body: (id: Id) => string | undefined
  readonly agreement: (
    id: Id,
  ) =>
    | { readonly number: string | undefined; readonly borrower: string; readonly ofThings: boolean }
    | undefined
  readonly person: (id: Id) => string | undefined
  readonly fund: (id: Id) => string | undefined
  readonly delivery: (id: Id) => string | undefined
}

/** What telling a fact needs besides the fact. */
export type Context = {
  readonly names: Names
  /** The thing whose history is told; undefined when the whole ledger is. */
  readonly view: { readonly place: HistoryPlace; readonly id: Id } | undefined
  /** The earlier fact that says how things were (`formerOf`). */
  readonly former: RegisterEvent | undefined
  /** How many things the fact brought, when only the first of them are at hand. */
  readonly crowd?: number | undefined
}

type More = { changes?: readonly Change[]; notes?: readonly Sentence[]; paper?: Telling['paper'] }

export const told = (kind: FactKind, about: Sentence, what: Sentence | string, more: More = {}): Telling => ({
  kind,
  about,
  what: typeof what === 'string' ? [what] : what,
  changes: [...(more.changes ?? [])],
  notes: [...(more.notes ?? [])],
  ...(more.paper && { paper: more.paper }),
})

/** A sentence with names in it: say`Riservato per ${theAgreement}`. */
export const say = (words: TemplateStringsArray, ...pieces: readonly (Piece | number)[]): Sentence =>
  words
    .flatMap((text, index): Piece[] => {
      const piece = pieces[index]
      return piece === undefined ? [text] : [text, typeof piece === 'number' ? formatNumber(piece) : piece]
    })
    .filter((piece) => piece !== '')

/** The words of a sentence alone. */
export const plain = (sentence: Sentence): string =>
  sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')

const gone = {
  item: 'bene non più noto',
  body: 'ente non più noto',
  person: 'persona cancellata',
  fund: 'fondo non più noto',
  delivery: 'consegna non più nota',
} as const

/** The name of something, with the way to it. Of a person who was erased the page remains, with what they did. */
export function nameOf(place: keyof typeof gone, id: Id, { names }: Context): Piece {
  const text = names[place](id)
  if (text !== undefined) return { text, place, id }
  return place === 'person' ? { text: gone.person, place, id } : gone[place]
}

/** An agreement inside a sentence: «contratto 12/2026 (Comune di Prova)», «bozza per Comune di Prova». */
export function agreementIn(id: Id, { names }: Context): Piece {
  const agreement = names.agreement(id)
  if (!agreement) return 'un contratto non più noto'
  const { number, borrower, ofThings } = agreement
  return number === undefined
    ? { text: `bozza per ${borrower}`, place: 'draft', id }
    : { text: `${actWords(ofThings).name} ${number} (${borrower})`, place: 'agreement', id }
}

/** Whether the act of a loan is one of things; so is taken one that is known no more. */
export const isOfThings = (id: Id, { names }: Context): boolean => names.agreement(id)?.ofThings ?? true

/** What the act of a loan is called. */
export const actIn = (id: Id, context: Context) => actWords(isOfThings(id, context))

/** An agreement as what a fact is about. */
export function agreementAbout(id: Id, { names }: Context): Sentence {
  const agreement = names.agreement(id)
  if (!agreement) return []
  const { number, borrower, ofThings } = agreement
  return number === undefined
    ? [{ text: `Bozza per ${borrower}`, place: 'draft', id }]
    : [{ text: `${actWords(ofThings).title} ${number} · ${borrower}`, place: 'agreement', id }]
}

/** How many of the things named in a fact are listed one by one. */
const namedAtMost = 12

/** What stands after things that were named, when there are more of them. */
export function andOthers(count: number): string[] {
  if (count <= 0) return []
  return [count === 1 ? ' e un altro' : ` e altri ${formatNumber(count)}`]
}

/** The things a fact names in one note, the first ones when they are many. */
export function itemNotes(ids: readonly Id[], context: Context, count = ids.length): Sentence[] {
  if (ids.length === 0) return []
  const named = ids
    .slice(0, namedAtMost)
    .flatMap((id, index): Piece[] => [...(index === 0 ? [] : [', ']), nameOf('item', id, context)])
  return [[...named, ...andOthers(count - namedAtMost)]]
}

/** A note that says something; nothing when there is nothing to say. */
export const note = (label: string, text: string): Sentence[] => (text === '' ? [] : [[`${label}: ${text}`]])

/** The change of one field; nothing when it stayed as it was. */
export const change = (field: string, label: string, before: string, after: string): Change[] =>
  before === after ? [] : [{ field, label, before, after }]
