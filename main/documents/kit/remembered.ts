/** The same function, that asks only once for each text; past so many texts its memory starts afresh. */
export function remembered<T>(make: (text: string) => T, most = Infinity): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const fresh = make(text)
    if (made.size >= most) made.clear()
    made.set(text, fresh)
    return fresh
  }
}
