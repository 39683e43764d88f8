import { z } from 'zod'
import { layoutOf } from '#main/journal/file/layout.ts'
import type { Disk } from '#main/journal/file/disk.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { FileRefusal } from './durable-json-file.ts'
import { DurableStore } from './durable-store.ts'

const personCodec = z.object({
  id: z.string().min(1),
  name: z.string(),
  office: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  note: z.string().optional(),
})

/** Someone who uses something and did not sign for it: personal data with an end. The ledger holds only the `id`. */
export type PersonRecord = z.infer<typeof personCodec>

const peopleCodec = z.object({ people: z.array(personCodec) })

type People = z.infer<typeof peopleCodec>

/** Personal data beside the ledger. A record is written before the entry that refers to it. */
export class PeopleStore {
  readonly #store: DurableStore<People>
  #byId: ReadonlyMap<string, PersonRecord>

  private constructor(store: DurableStore<People>) {
    this.#store = store
    this.#byId = indexed(store.data)
  }

  static async open(folder: string, program: string, disk?: Disk): Promise<Result<PeopleStore, FileRefusal>> {
    const file = layoutOf(folder).people
    const opened = await DurableStore.open(
      {
        file,
        kind: 'people',
        version: 1,
        program,
        codec: peopleCodec,
        keepPrevious: true,
        ...(disk && { disk }),
      },
      { people: [] },
    )
    return opened.ok ? ok(new PeopleStore(opened.value)) : opened
  }

  /** True when the file was unreadable and the generation before it was used. */
  get fromPrevious(): boolean {
    return this.#store.fromPrevious
  }

  get(id: string): PersonRecord | undefined {
    return this.#byId.get(id)
  }

  all(): readonly PersonRecord[] {
    return this.#store.data.people
  }

  /** Adds or replaces records, all of them or none. */
  put(records: readonly PersonRecord[]): Promise<Result<true, FileRefusal>> {
    const replaced = indexed({ people: [...records] })
    return this.#change((people) => [...people.filter(({ id }) => !replaced.has(id)), ...replaced.values()])
  }

  /** Forgets a person. Written twice, so that the generation kept as a spare forgets too. */
  async erase(id: string): Promise<Result<true, FileRefusal>> {
    const without = (people: readonly PersonRecord[]) => people.filter((person) => person.id !== id)
    const erased = await this.#change(without)
    return erased.ok ? this.#change(without) : erased
  }

  async #change(
    change: (people: readonly PersonRecord[]) => PersonRecord[],
  ): Promise<Result<true, FileRefusal>> {
    const updated = await this.#store.update(({ people }) => ({ people: change(people) }))
    if (!updated.ok) return updated
    this.#byId = indexed(updated.value)
    return ok(true)
  }
}

const indexed = ({ people }: People): ReadonlyMap<string, PersonRecord> =>
  new Map(people.map((person) => [person.id, person]))
