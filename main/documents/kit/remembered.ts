/** The same function, that asks only once for each text or number; past so many its memory starts afresh. */
export function remembered<K extends string | number, T>(make: (of: K) => T, most = Infinity): (of: K) => T {
  const made = new Map<K, T>()
  return (of) => {
    const known = made.get(of)
    if (known !== undefined) return known
    const fresh = make(of)
    if (made.size >= most) made.clear()
    made.set(of, fresh)
    return fresh
  }
}
