/** What has noted how to take back what was changed of it. */
interface Noted {
  readonly takeBack: () => void
  readonly keep: () => void
}

/**
 * The changes made to a state since they began to be noted, so that they can be taken back: a command is decided on
 * what those before it have made of the state, and all of it may still turn out not to be on the disk.
 */
export class Changes {
  #undos: (() => void)[] = []
  #touched: Noted[] = []
  #noted = false

  get noted(): boolean {
    return this.#noted
  }

  /** From now on changes can be taken back. */
  begin(): void {
    this.keep()
    this.#noted = true
  }

  /** Says how to take back a change that is about to be made. */
  note(undo: () => void): void {
    if (this.#noted) this.#undos.push(undo)
  }

  /** Hears of what notes its own changes, when it has noted its first one. */
  touch(noted: Noted): void {
    this.#touched.push(noted)
  }

  /** Does work that changes nothing of what the state says: it stays, whatever is taken back. */
  aside(work: () => void): void {
    const noted = this.#noted
    this.#noted = false
    work()
    this.#noted = noted
  }

  /** The changes made since `begin` stay. */
  keep(): void {
    for (const part of this.#touched) part.keep()
    this.#forget()
  }

  /** Takes back the changes made since `begin`: each part its own, the last one first. */
  takeBack(): void {
    const [touched, undos] = [this.#touched, this.#undos]
    this.#forget()
    for (const part of touched) part.takeBack()
    for (const undo of undos.reverse()) undo()
  }

  #forget(): void {
    this.#noted = false
    this.#touched = []
    this.#undos = []
  }
}

/**
 * A map of the state, whose changes can be taken back. (Their order among the other keys is not given back.) It keeps
 * its own notes, as two lists: a delivery changes a hundred thousand keys, and as many small functions cost more than
 * what they undo.
 */
export class StateMap<K, V> extends Map<K, V> {
  readonly #changes: Changes
  #keys: K[] = []
  #formers: (V | undefined)[] = []

  constructor(changes: Changes, entries: Iterable<readonly [K, V]> = []) {
    super()
    this.#changes = changes
    for (const [key, value] of entries) super.set(key, value)
  }

  get changes(): Changes {
    return this.#changes
  }

  override set(key: K, value: V): this {
    if (this.#changes.noted) this.#note(key)
    return super.set(key, value)
  }

  /** Enters values under keys that it has not: many at once, which are taken back all together. */
  enter(values: readonly V[], keyOf: (value: V) => K): void {
    this.#changes.note(() => {
      for (const value of values) super.delete(keyOf(value))
    })
    for (const value of values) super.set(keyOf(value), value)
  }

  override delete(key: K): boolean {
    if (!super.has(key)) return false
    if (this.#changes.noted) this.#note(key)
    return super.delete(key)
  }

  #note(key: K): void {
    if (this.#keys.length === 0) this.#changes.touch(this)
    this.#keys.push(key)
    this.#formers.push(super.get(key))
  }

  keep(): void {
    this.#keys = []
    this.#formers = []
  }

  takeBack(): void {
    const [keys, formers] = [this.#keys.reverse(), this.#formers.reverse()]
    this.keep()
    for (const [at, key] of keys.entries()) {
      const former = formers[at]
      if (former === undefined) super.delete(key)
      else super.set(key, former)
    }
  }
}

/** A set in the state, whose changes can be taken back. */
export class StateSet<T> extends Set<T> {
  readonly #changes: Changes
  /** What was added or taken out, the last one last: whoever is there was not, and the other way round. */
  #turned: T[] = []

  constructor(changes: Changes) {
    super()
    this.#changes = changes
  }

  override add(element: T): this {
    if (this.#changes.noted && !super.has(element)) this.#note(element)
    return super.add(element)
  }

  override delete(element: T): boolean {
    if (this.#changes.noted && super.has(element)) this.#note(element)
    return super.delete(element)
  }

  #note(element: T): void {
    if (this.#turned.length === 0) this.#changes.touch(this)
    this.#turned.push(element)
  }

  keep(): void {
    this.#turned = []
  }

  takeBack(): void {
    const turned = this.#turned.reverse()
    this.keep()
    for (const element of turned) if (!super.delete(element)) super.add(element)
  }
}
