import { cp } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Circumstances, HostPlaces } from '#main/host/opening/open-services.ts'
import { drawingThreads } from '#test/support/drawing-threads.ts'
import { registerWithDrafts } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { type Bench, type Figure, inTurns, median } from './measure.ts'

/** So many agreements are issued in each turn. */
const size = 40

/** Issuing many agreements: drawn by threads against drawn by the host itself, and how long it is deaf meanwhile. */
export const batch: Bench = async function* ({ rounds }) {
  yield* await withPlaces((places) => measured(places, rounds))
}

async function measured(places: HostPlaces, rounds: number): Promise<Figure[]> {
  const ids = await registerWithDrafts(places, size * (rounds + 1))
  const copy = { ...places, registerFolder: `${places.registerFolder}-copy` }
  await cp(places.registerFolder, copy.registerFolder, { recursive: true })
  const alone = await Issuing.begin(places, ids, {})
  const threads = await Issuing.begin(copy, ids, { drawing: drawingThreads })
  const taken = await inTurns(rounds, { alone: () => alone.next(), threads: () => threads.next() })
  await alone.close()
  await threads.close()
  const bySecond = (ms: number) => ((size * 1000) / ms).toFixed(1)
  const [here, there] = [median(taken.alone), median(taken.threads)]
  const told = `${bySecond(there)} and ${bySecond(here)} a second`
  const figure = { bench: 'batch', unit: 'ms' } as const
  return [
    {
      ...figure,
      what: `agreements drawn by threads over by the host (${told})`,
      value: here / there,
      unit: '×',
    },
    { ...figure, what: 'longest the host was deaf, drawing by itself', value: median(alone.deaf) },
    { ...figure, what: 'the same while threads drew', value: median(threads.deaf) },
  ]
}

/** A host that issues drafts in turns; the first is not counted. */
class Issuing {
  /** The longest that it heard nothing in each turn, in milliseconds. */
  readonly deaf: number[] = []
  readonly #office: HostOffice
  #left: readonly string[]

  static async begin(places: HostPlaces, ids: readonly string[], circumstances: Circumstances) {
    const issuing = new Issuing(await HostOffice.open(places, circumstances), ids)
    await issuing.next()
    issuing.deaf.splice(0)
    return issuing
  }

  private constructor(office: HostOffice, ids: readonly string[]) {
    this.#office = office
    this.#left = ids
  }

  async next(): Promise<void> {
    const ids = this.#left.slice(0, size)
    this.#left = this.#left.slice(size)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const { issued } = await this.#office.get('agreements.issueMany', { ids })
    delay.disable()
    this.deaf.push(delay.max / 1e6)
    if (issued.length !== ids.length) throw new Error(`${issued.length} were issued of ${ids.length}`)
  }

  close(): Promise<void> {
    return this.#office.close()
  }
}
