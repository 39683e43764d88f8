/**
 * The bars and spaces of each symbol character of Code 128, by its value, in modules (ISO/IEC 15417, table 1). The last
 * one is the stop character, which has a bar more.
 */
const patterns =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'.split(
    ' ',
  )

const startB = 104
const startC = 105
const toC = 99
const toB = 100
const stop = 106

/**
 * A text of printable ASCII as the widths, in modules, of the bars and the spaces of Code 128, a bar first. Runs of four
 * digits and more are set two by two. Undefined when the text has other characters.
 */
export function code128(text: string): readonly number[] | undefined {
  if (!/^[ -~]+$/.test(text)) return undefined
  const [start = startB, ...values] = valuesOf(text)
  const sum = values.reduce((total, value, at) => total + value * (at + 1), start)
  return [start, ...values, sum % 103, stop].flatMap((value) => Array.from(patterns[value] ?? '', Number))
}

/** The values of the start character and of those that follow, in code sets B and C. */
function valuesOf(text: string): number[] {
  const values: number[] = []
  let inPairs = false
  for (const [run] of text.matchAll(/\d{4,}|(?:(?!\d{4,}).)+/g)) {
    const pairs = /^\d{4,}$/.test(run)
    // A digit too many stays with what was before the pairs, or opens the text.
    const odd = pairs && run.length % 2 === 1 ? run.slice(0, 1) : ''
    if (odd !== '') letters(odd)
    if (pairs) digits(run.slice(odd.length))
    else letters(run)
  }
  return values

  function letters(run: string): void {
    if (values.length === 0) values.push(startB)
    else if (inPairs) values.push(toB)
    inPairs = false
    for (const character of run) values.push(character.charCodeAt(0) - 32)
  }
  function digits(run: string): void {
    if (values.length === 0) values.push(startC)
    else if (!inPairs) values.push(toC)
    inPairs = true
    for (let at = 0; at < run.length; at += 2) values.push(Number(run.slice(at, at + 2)))
  }
}
