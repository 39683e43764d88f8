/** One figure of a run: a ratio, and what it must not exceed or not stay below. */
export type Figure = {
  readonly bench: string
  readonly what: string
  /** Undefined when it was not measured: what it is measured against is not on this machine, as `what` says. */
  readonly value: number | undefined
  readonly unit: '×' | 'frames' | 'ms' | 'MB'
  readonly most?: number
  readonly least?: number
}

export type Options = {
  readonly rounds: number
  /** Also at 1,000,000 items: minutes. */
  readonly million: boolean
}

export type Bench = (options: Options) => AsyncGenerator<Figure, void>

/** How long one frame of a 60 Hz screen lasts, in milliseconds. */
export const frame = 1000 / 60

export async function timed<T>(samples: number[], work: () => T | Promise<T>): Promise<T> {
  const from = performance.now()
  const made = await work()
  samples.push(performance.now() - from)
  return made
}

const at = (samples: readonly number[], part: number): number =>
  samples.toSorted((a, b) => a - b)[Math.min(samples.length - 1, Math.floor(samples.length * part))] ??
  Number.NaN

export const median = (samples: readonly number[]): number => at(samples, 0.5)
/** For what is short and has a pause of the collector of memory in one time of two: their median would be either. */
export const mean = (samples: readonly number[]): number =>
  samples.reduce((sum, sample) => sum + sample, 0) / samples.length
export const p95 = (samples: readonly number[]): number => at(samples, 0.95)

/**
 * The ways take turns, round after round and from another end each time, so that a slow moment of the machine falls
 * on all of them. Answers the times of each, in milliseconds.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  ways: Readonly<Record<Name, () => unknown>>,
): Promise<Record<Name, number[]>>
export async function inTurns(
  rounds: number,
  ways: Readonly<Record<string, () => unknown>>,
): Promise<Record<string, number[]>> {
  const names = Object.keys(ways)
  const samples: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed())
      await timed(samples[name] ?? [], async () => ways[name]?.())
  return samples
}

/** Whether the figure is what it should be; undefined when it is only told, or was not measured. */
export function reached({ value, most, least }: Figure): boolean | undefined {
  if (value === undefined || (most === undefined && least === undefined)) return undefined
  return value <= (most ?? Infinity) && value >= (least ?? -Infinity)
}
