import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { wholeRegion } from '#test/support/large-register/large-register.ts'
import type { RegisterSize } from '#test/support/large-register/story.ts'
import { type Bench, type Figure, frame, median, type Options } from './measure.ts'
import { allItaly, inFolder, largeRegister } from './registers.ts'

/** What opening a large register costs, against reading its snapshot with JSON.parse; and its first answers. */
export const open: Bench = async function* (options) {
  for (const size of [wholeRegion, ...(options.million ? [allItaly] : [])])
    yield* await inFolder((folder) => measure(folder, size, options))
}

async function measure(folder: string, size: RegisterSize, { rounds }: Options): Promise<Figure[]> {
  const register = await largeRegister(folder, size)
  const parse: number[] = []
  const opened: Opening[] = []
  for (let round = 0; round < rounds; round += 1) {
    parse.push(await parsing(register))
    opened.push(await opening(register))
  }
  rmSync(path.join(register, 'snapshot.ndjson'))
  const rebuilt = await opening(register)
  const count = `${size.items} items, ${size.agreements} agreements, ${size.entries} entries`
  const told = { bench: 'open', unit: '×' } as const
  return [
    {
      ...told,
      what: `opening ${count}, against JSON.parse of its snapshot`,
      value: median(opened.map(({ whole }) => whole)) / median(parse),
      most: 1.6,
    },
    { ...told, what: 'the same rebuilt from the whole journal', value: rebuilt.whole / median(parse) },
    { ...told, what: 'JSON.parse of the snapshot', value: median(parse), unit: 'ms' },
    {
      ...told,
      what: 'first window of the items, nothing made ready',
      value: median(opened.map(({ list }) => list)) / frame,
      unit: 'frames',
    },
    {
      ...told,
      what: 'what there is to lend',
      value: median(opened.map(({ stock }) => stock)) / frame,
      unit: 'frames',
    },
  ]
}

const Opening = z.object({ whole: z.number(), list: z.number(), stock: z.number() })
type Opening = z.infer<typeof Opening>

const opening = async (register: string) => Opening.parse(await alone('open-once.ts', register))
const parsing = async (register: string) => z.number().parse(await alone('parse-once.ts', register))

/** What a script says of the register, in a process of its own that has nothing else in it, as the host has not. */
async function alone(script: string, register: string): Promise<unknown> {
  const file = path.join(import.meta.dirname, script)
  const { stdout } = await promisify(execFile)(process.execPath, [file, register])
  return JSON.parse(stdout)
}
