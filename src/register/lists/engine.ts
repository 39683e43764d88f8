import type { Register, RegisterEvent } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { affected } from './affected.ts'
import { agreementFields, type AgreementRow, agreementRow } from './agreement-row.ts'
import { bodyFields, type BodyRow, bodyRow } from './body-row.ts'
import { type Field, fieldsOf } from './field.ts'
import { itemFields, itemGlance, itemGlanceFields, type ItemRow, itemRow } from './item-row.ts'
import { List } from './list.ts'
import { Collection, type ListRefusal, type Options, type Page, type RowWindow } from './page.ts'
import type { ListQuery } from './query.ts'

/** What each list is made of. */
export type Rows = { readonly items: ItemRow; readonly agreements: AgreementRow; readonly bodies: BodyRow }

/** The fields of each list, in the order of its rows. */
export const listFields: Readonly<Record<Collection, readonly Field[]>> = {
  items: fieldsOf(itemFields),
  agreements: fieldsOf(agreementFields),
  bodies: fieldsOf(bodyFields),
}

type Lists = { readonly [C in Collection]: List<Rows[C]> }

const listsOf = (register: Register): Lists => ({
  items: new List({
    fields: listFields.items,
    ids: () => register.items.items.keys(),
    knows: (id) => register.items.items.has(id),
    row: (id) => {
      const item = register.items.items.get(id)
      return item && itemRow(register, item)
    },
    glance: {
      fields: itemGlanceFields,
      of: (id) => {
        const item = register.items.items.get(id)
        return item && itemGlance(item)
      },
    },
    dated: false,
    leftOut: { field: 'status', value: 'withdrawn' },
  }),
  agreements: new List({
    fields: listFields.agreements,
    ids: () => register.agreements.agreements.keys(),
    knows: (id) => register.agreements.agreements.has(id),
    row: (id, today) => {
      const agreement = register.agreements.agreements.get(id)
      return agreement && agreementRow(register, agreement, today)
    },
    dated: true,
    leftOut: { field: 'status', value: 'discarded' },
  }),
  bodies: new List({
    fields: listFields.bodies,
    ids: () => register.bodies.bodies.keys(),
    knows: (id) => register.bodies.bodies.has(id),
    row: (id) => {
      const body = register.bodies.bodies.get(id)
      return body && bodyRow(register, body)
    },
    dated: false,
  }),
})

/**
 * Answers for the lists of a register: what a query finds, in its order, a window at a time. It reads the register
 * when asked, so it must hear of every fact that the register takes in (`follow`), after it has taken it in.
 */
export class ListEngine {
  readonly #register: Register
  readonly #lists: Lists

  constructor(register: Register) {
    this.#register = register
    this.#lists = listsOf(register)
  }

  /** Takes note of the facts of a command that the register has just taken in. */
  follow(events: readonly RegisterEvent[]): void {
    for (const event of events) {
      const rows = affected(this.#register, event)
      if (rows.arrived.length > 0) this.#lists.items.arrived(rows.arrived)
      for (const collection of Collection.options)
        if (rows[collection].length > 0) this.#lists[collection].changed(rows[collection])
    }
  }

  /** Builds beforehand what the first search of each list would wait for, in small steps: questions may come between. */
  *warm(today: CalendarDate): Generator<void, void> {
    for (const collection of Collection.options) yield* this.#lists[collection].warm(today)
  }

  /** Builds beforehand, in small steps, what the first filters and orders would wait for. */
  *warmColumns(today: CalendarDate): Generator<void, void> {
    for (const collection of Collection.options) yield* this.#lists[collection].warmColumns(today)
  }

  /** Makes, in small steps, what a query would wait for: a column that nobody has asked for yet. */
  *readying(collection: Collection, query: ListQuery, today: CalendarDate): Generator<void, void> {
    yield* this.#lists[collection].readying(query, today)
  }

  /** How many rows have changed that the next question may have to take in. */
  get behind(): number {
    return Collection.options.reduce((sum, collection) => sum + this.#lists[collection].behind, 0)
  }

  /** Takes in, in small steps, the rows that have changed: no question then waits for it. */
  *catchUp(today: CalendarDate): Generator<void, void> {
    for (const collection of Collection.options) yield* this.#lists[collection].catchUp(today)
  }

  /** A window of what the query finds, with the count and the sums of all of it. */
  query<C extends Collection>(
    collection: C,
    query: ListQuery,
    window: RowWindow,
    today: CalendarDate,
  ): Result<Page<Rows[C]>, ListRefusal> {
    return this.#lists[collection].page(query, window, today)
  }

  /** The keys of everything the query finds, in its order. */
  ids(collection: Collection, query: ListQuery, today: CalendarDate): Result<Id[], ListRefusal> {
    return this.#lists[collection].ids(query, today)
  }

  /** Where the row stands in what the query finds, from 0; `undefined` when it is not there. */
  position(
    collection: Collection,
    query: ListQuery,
    id: Id,
    today: CalendarDate,
  ): Result<number | undefined, ListRefusal> {
    return this.#lists[collection].position(query, id, today)
  }

  /** The distinct values of a field that hold the searched text, with how many rows have each. */
  options(
    collection: Collection,
    field: string,
    search: string,
    today: CalendarDate,
    limit = 200,
  ): Result<Options, ListRefusal> {
    return this.#lists[collection].options(field, search, limit, today)
  }

  /** Everything the query finds, row by row: which rows is settled now, what they say when each is read. */
  rows<C extends Collection>(
    collection: C,
    query: ListQuery,
    today: CalendarDate,
  ): Result<Iterable<Rows[C]>, ListRefusal> {
    return this.#lists[collection].rows(query, today)
  }
}
