/**
 * The changes made to a state since they began to be noted, so that they can be taken back: a command is decided on
 * what those before it have made of the state, and all of it may still turn out not to be on the disk.
 */
export class Changes {
  #undos: (() => void)[] | undefined

  get noted(): boolean {
    return this.#undos !== undefined
  }

  /** From now on changes can be taken back. */
  begin(): void {
    this.#undos = []
  }

  /** Says how to take back a change that is about to be made. */
  note(undo: () => void): void {
    this.#undos?.push(undo)
  }

  /** Does work that changes nothing of what the state says: it stays, whatever is taken back. */
  aside(work: () => void): void {
    const undos = this.#undos
    this.#undos = undefined
    work()
    this.#undos = undos
  }

  /** The changes made since `begin` stay. */
  keep(): void {
    this.#undos = undefined
  }

  /** Takes back the changes made since `begin`, the last one first. */
  takeBack(): void {
    const undos = this.#undos ?? []
    this.#undos = undefined
    for (const undo of [...undos].reverse()) undo()
  }
}

/** A map of the state, whose changes can be taken back. (Their order among the other keys is not given back.) */
export class StateMap<K, V> extends Map<K, V> {
  readonly #changes: Changes

  constructor(changes: Changes, entries: Iterable<readonly [K, V]> = []) {
    super()
    this.#changes = changes
    for (const [key, value] of entries) super.set(key, value)
  }

  get changes(): Changes {
    return this.#changes
  }

  override set(key: K, value: V): this {
    if (this.#changes.noted) this.#noteFormer(key)
    return super.set(key, value)
  }

  override delete(key: K): boolean {
    if (this.#changes.noted) this.#noteFormer(key)
    return super.delete(key)
  }

  #noteFormer(key: K): void {
    const former = super.get(key)
    this.#changes.note(former === undefined ? () => super.delete(key) : () => super.set(key, former))
  }
}

/** A set in the state, whose changes can be taken back. */
export class StateSet<T> extends Set<T> {
  readonly #changes: Changes

  constructor(changes: Changes) {
    super()
    this.#changes = changes
  }

  override add(element: T): this {
    if (this.#changes.noted && !super.has(element)) this.#changes.note(() => super.delete(element))
    return super.add(element)
  }

  override delete(element: T): boolean {
    if (this.#changes.noted && super.has(element)) this.#changes.note(() => super.add(element))
    return super.delete(element)
  }
}
