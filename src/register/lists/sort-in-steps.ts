type Compare = (a: number, b: number) => number

/**
 * The numbers in that order, with a pause after every so many of them: each short run is sorted by itself, then runs are
 * merged two by two. Equal ones stay as they were. Where they come in their order already, they are looked at once.
 */
export function* sortInSteps(
  numbers: readonly number[],
  compare: Compare,
  step: number,
): Generator<void, readonly number[]> {
  let runs: (readonly number[])[] = []
  for (let at = 0; at < numbers.length; at += step) {
    runs.push(numbers.slice(at, at + step).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: (readonly number[])[] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare, step))
    runs = merged
  }
  return runs[0] ?? []
}

function* mergeInSteps(
  left: readonly number[],
  right: readonly number[],
  compare: Compare,
  step: number,
): Generator<void, readonly number[]> {
  if (right.length === 0) return left
  if (compare(left.at(-1) ?? 0, right[0] ?? 0) <= 0) {
    yield
    return [...left, ...right]
  }
  const merged: number[] = []
  let [a, b] = [0, 0]
  while (a < left.length && b < right.length) {
    const [first, second] = [left[a] ?? 0, right[b] ?? 0]
    if (compare(first, second) <= 0) {
      merged.push(first)
      a += 1
    } else {
      merged.push(second)
      b += 1
    }
    if (merged.length % step === 0) yield
  }
  return [...merged, ...left.slice(a), ...right.slice(b)]
}
