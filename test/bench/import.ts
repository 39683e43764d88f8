import Papa from 'papaparse'
import { answererOf } from '#main/host/serve.ts'
import type { Job } from '#main/host/services.ts'
import { type AnswerOf, answerCodecs, type RequestName, type RequestOf } from '#src/contract/contract.ts'
import { wholeList } from '#src/contract/list-query.ts'
import { deliveryFile } from '#test/support/delivery-files.ts'
import type { Bench } from './measure.ts'
import { median, timed } from './measure.ts'
import { inFolder, largeRegister, type Opened, oneRegion, openLarge } from './registers.ts'
import { importStalls } from './screen.ts'

const rows = 20_000
const unheard: Job = { progress: () => {}, cancelled: () => false }

/** What taking in a delivery list costs beside parsing its file, and how long anybody else waits meanwhile. */
export const importing: Bench = async function* ({ rounds }) {
  yield await inFolder(async (folder) => {
    const opened = await openLarge(
      await largeRegister(folder, { items: 1000, agreements: 200, entries: 2000 }),
    )
    const parse: number[] = []
    const whole: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const file = await deliveryFile('csv', rows, `R${round}`)
      await timed(parse, () => Papa.parse(new TextDecoder().decode(file.bytes), { skipEmptyLines: 'greedy' }))
      await timed(whole, () => takeIn(opened, file))
    }
    await opened.close()
    return {
      bench: 'import',
      what: `${rows} rows from CSV to the register and its lists, against parsing the file alone`,
      value: median(whole) / median(parse),
      unit: '×' as const,
      most: 6,
    }
  })
  yield* importStalls(oneRegion, rows)
}

/** As the screens do: the file is looked at, its rows are checked, those that are right are registered and listed. */
async function takeIn({ services }: Opened, file: Awaited<ReturnType<typeof deliveryFile>>): Promise<void> {
  const answer = answererOf(services, (what, error) => {
    throw new Error(what, { cause: error })
  })
  async function get<N extends RequestName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    const outcome = await answer(name, request, unheard)
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.error)}`)
    return answerCodecs[name].answer.parse(outcome.value)
  }
  const { token, mapping } = await get('imports.inspect', file)
  await get('imports.check', { token, mapping })
  await get('imports.apply', { token, leaveOutErrors: false })
  await get('items.list', { query: wholeList, offset: 0, limit: 60 })
}
