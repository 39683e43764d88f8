import { bareNumber, InventoryNumber } from '#src/items/item.ts'
import type { CodeAnswer } from '#src/contract/items.ts'
import { serialText } from '#renderer/text/it/items-form.ts'

/** One line of the list: a serial number and, when the piece has it already, its inventory number. */
export interface SerialLine {
  line: number
  serialNumber: string
  inventoryNumber: string
}

/** A line judged; without a problem the piece can be recorded. */
export interface JudgedLine extends SerialLine {
  problem?: string
}

/** The lines that say something, counted from 1 as they stand. */
export const serialLines = (text: string): SerialLine[] =>
  text.split('\n').flatMap((written, index) => {
    const [serialNumber = '', inventoryNumber = ''] = written.split(/[;\t]/).map((part) => part.trim())
    return serialNumber === '' ? [] : { line: index + 1, serialNumber, inventoryNumber }
  })

/** What the register already knows under these serial numbers, of one manufacturer: by its inventory number. */
export function takenBy(answers: readonly CodeAnswer[], manufacturer: string): Map<string, string> {
  const own = `${manufacturer.trim().toLowerCase()} `
  const taken = new Map<string, string>()
  for (const answer of answers) {
    if (answer.outcome === 'unknown' || answer.outcome === 'repeated') continue
    const items = answer.outcome === 'ambiguous' ? answer.candidates : [answer]
    const bearer = items.find(({ title }) => title.toLowerCase().startsWith(own))
    if (bearer) taken.set(bareNumber(answer.code), bearer.inventoryNumber)
  }
  return taken
}

/** Each line with what keeps it from being recorded: twice in the list, in the register, a number that is none. */
export function judged(lines: readonly SerialLine[], taken: ReadonlyMap<string, string>): JudgedLine[] {
  const first = new Map<string, number>()
  const numbers = new Map<string, number>()
  return lines.map((one) => {
    const key = bareNumber(one.serialNumber)
    const problem =
      twice(first, key, one.line) ??
      inRegister(taken.get(key)) ??
      numberProblem(one.inventoryNumber, numbers, one.line)
    return problem === undefined ? one : { ...one, problem }
  })
}

const inRegister = (inventory: string | undefined) =>
  inventory === undefined ? undefined : serialText.taken(inventory)

/** Notes the first line of each text, and says of the others which that was. */
function twice(seen: Map<string, number>, text: string, line: number): string | undefined {
  const before = seen.get(text)
  if (before === undefined) seen.set(text, line)
  return before === undefined ? undefined : serialText.twice(before)
}

function numberProblem(number: string, seen: Map<string, number>, line: number): string | undefined {
  if (number === '') return undefined
  const read = InventoryNumber.safeParse(number)
  return read.success ? twice(seen, read.data, line) : serialText.badNumber
}
