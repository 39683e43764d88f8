import { searchable } from '#src/shared/text.ts'
import { type Cell, cellText } from './table.ts'

const yes = new Set(['si', "si'", 's', 'vero', 'yes', 'y', 'true', 'x', '1'])
const no = new Set(['no', 'n', 'falso', 'false', '0'])

/** Yes or no in Italian or English; undefined for anything else (`sometimes` is not an answer). */
export function readYesNo(cell: Cell | undefined): boolean | undefined {
  if (typeof cell === 'boolean') return cell
  const word = searchable(cellText(cell))
  return yes.has(word) ? true : no.has(word) ? false : undefined
}
