// `node test/support/large-register/make.ts DIR [--items N --agreements N --entries N]`: a Region's register to try.
import { parseArgs } from 'node:util'
import { makeLargeRegister, wholeRegion } from './large-register.ts'

const number = (value: number) => ({ type: 'string', default: String(value) }) as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    items: number(wholeRegion.items),
    agreements: number(wholeRegion.agreements),
    entries: number(wholeRegion.entries),
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('say where: make.ts DIR')
const { items, agreements, entries } = values
await makeLargeRegister(folder, {
  items: Number(items),
  agreements: Number(agreements),
  entries: Number(entries),
})
