import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { wholeRegion } from '#test/support/large-register/large-register.ts'
import type { RegisterSize } from '#test/support/large-register/story.ts'
import type { Bench, Figure } from './measure.ts'
import { allItaly, inFolder, largeRegister } from './registers.ts'

const Memory = z.object({ live: z.number(), resident: z.number() })

/** What the host holds of a large register, its lists made ready, against the JSON of its state. */
export const memory: Bench = async function* ({ million }) {
  for (const size of [wholeRegion, ...(million ? [allItaly] : [])])
    yield* await inFolder((folder) => measure(folder, size))
}

async function measure(folder: string, size: RegisterSize): Promise<Figure[]> {
  const register = await largeRegister(folder, size)
  const bytes = statSync(path.join(register, 'snapshot.ndjson')).size
  const empty = await memoryOf(path.join(folder, 'empty'))
  const full = await memoryOf(register)
  const told = { bench: 'memory', unit: '×' } as const
  const count = `${size.items} items`
  return [
    {
      ...told,
      what: `live memory of the host at ${count}, against the JSON's bytes`,
      value: (full.live - empty.live) / bytes,
      most: 4,
    },
    {
      ...told,
      what: `resident memory of the host at ${count}, the garbage of opening with it`,
      value: (full.resident - empty.resident) / bytes,
    },
    { ...told, what: 'the JSON', value: bytes / 1e6, unit: 'MB' },
  ]
}

/** A process of its own, that has nothing else in it. */
async function memoryOf(register: string): Promise<z.infer<typeof Memory>> {
  const script = path.join(import.meta.dirname, 'memory-of.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, register])
  return Memory.parse(JSON.parse(stdout))
}
