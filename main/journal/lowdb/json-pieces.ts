/** Elements of a list that are written at once. */
const run = 200

/**
 * The text that `JSON.stringify` gives of plain JSON data, piece by piece, so that a long text can be made with
 * pauses. The data must not change meanwhile.
 */
export function* jsonPieces(data: unknown): Generator<string, void> {
  if (Array.isArray(data)) yield* listPieces(data)
  else if (typeof data === 'object' && data !== null) yield* recordPieces(data)
  else yield JSON.stringify(data)
}

function* listPieces(list: readonly unknown[]): Generator<string, void> {
  yield '['
  for (let at = 0; at < list.length; at += run) {
    const elements = JSON.stringify(list.slice(at, at + run)).slice(1, -1)
    yield at === 0 ? elements : `,${elements}`
  }
  yield ']'
}

function* recordPieces(record: object): Generator<string, void> {
  let before = '{'
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    yield* jsonPieces(value)
    before = ','
  }
  yield before === '{' ? '{}' : '}'
}
