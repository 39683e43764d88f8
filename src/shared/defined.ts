/** The same facts without the keys that hold nothing: what is unknown is absent, in memory as on disk. */
export function defined<T extends object>(facts: T): T {
  const known = { ...facts }
  for (const key of Object.keys(known))
    if (Reflect.get(known, key) === undefined) Reflect.deleteProperty(known, key)
  return known
}
