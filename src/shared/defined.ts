/** The same facts without the keys that hold nothing: what is unknown is absent, in memory as on disk. */
export function defined<T extends object>(facts: T): T
// Written anew rather than deleted from a copy: an object that has lost a key is slow and large from then on.
export function defined(facts: object): object {
  const known: Record<string, unknown> = {}
  for (const key of Object.keys(facts)) {
    const value: unknown = Reflect.get(facts, key)
    if (value !== undefined) known[key] = value
  }
  return known
}
