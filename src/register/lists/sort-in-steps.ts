type Compare<T> = (a: T, b: T) => number

/**
 * The elements in order, with a pause after every so many of them: each short run is sorted by itself, then runs are
 * merged two by two. Equal elements keep their order.
 */
export function* sortInSteps<T>(
  elements: readonly T[],
  compare: Compare<T>,
  step: number,
): Generator<void, readonly T[]> {
  let runs: (readonly T[])[] = []
  for (let at = 0; at < elements.length; at += step) {
    runs.push(elements.slice(at, at + step).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare, step))
    runs = merged
  }
  return runs[0] ?? []
}

function* mergeInSteps<T>(
  left: readonly T[],
  right: readonly T[],
  compare: Compare<T>,
  step: number,
): Generator<void, readonly T[]> {
  if (right.length === 0) return left
  const merged: T[] = []
  const [lefts, rights] = [left.values(), right.values()]
  let [a, b] = [lefts.next(), rights.next()]
  while (a.done !== true || b.done !== true) {
    const isLeft = b.done === true || (a.done !== true && compare(a.value, b.value) <= 0)
    if (isLeft && a.done !== true) {
      merged.push(a.value)
      a = lefts.next()
    } else if (b.done !== true) {
      merged.push(b.value)
      b = rights.next()
    }
    if (merged.length % step === 0) yield
  }
  return merged
}
