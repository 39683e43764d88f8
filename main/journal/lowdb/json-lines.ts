/** Elements of a list that stand in one line: little enough that reading a line stays in the processor's caches. */
const run = 200

const lineFeed = 10

type Path = readonly string[]
type LongList = { readonly path: Path; readonly list: readonly unknown[] }

/**
 * Plain JSON data as lines of JSON. The first is the data with its long lists left empty; each of the others brings
 * the next run of one of them: `[["state","items"],[…]]`. The longest text a register can have is then that of 200 of
 * its things, so that neither a string's greatest length nor two bytes a character, for one name with a caron in it,
 * are met. The data must not change meanwhile.
 */
export function* jsonLines(data: unknown): Generator<string, void> {
  const long: LongList[] = []
  yield `${JSON.stringify(withoutLong(data, [], long))}\n`
  for (const { path, list } of long) {
    const start = `[${JSON.stringify(path)},`
    for (let at = 0; at < list.length; at += run)
      yield `${start}${JSON.stringify(list.slice(at, at + run))}]\n`
  }
}

/** The data with empty lists in place of the long ones that its records hold, which are noted in `long`. */
function withoutLong(data: unknown, path: Path, long: LongList[]): unknown {
  if (Array.isArray(data)) {
    if (data.length <= run) return data
    long.push({ path, list: data })
    return []
  }
  if (typeof data !== 'object' || data === null) return data
  const short = Object.entries(data).map(([key, value]) => [key, withoutLong(value, [...path, key], long)])
  return Object.fromEntries(short)
}

/** The data again; undefined when the bytes are not such lines. */
export function parseJsonLines(bytes: Buffer): unknown {
  try {
    return joined(bytes)
  } catch {
    return undefined
  }
}

function joined(bytes: Buffer): unknown {
  const lines = textsOf(bytes)
  const data: unknown = JSON.parse(lines.next().value ?? '')
  for (const text of lines) {
    const [path, elements]: [Path, unknown[]] = JSON.parse(text)
    const list = path.reduce<unknown>((at, key) => Object(at)[key], data)
    if (!Array.isArray(list)) return undefined
    for (const element of elements) list.push(element)
  }
  return data
}

function* textsOf(bytes: Buffer): Generator<string, void> {
  let start = 0
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    yield bytes.toString('utf8', start, end)
    start = end + 1
  }
  if (start < bytes.length) yield bytes.toString('utf8', start)
}
