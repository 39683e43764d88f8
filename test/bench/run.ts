// `npm run bench -- [commit|open|query|import|memory|documents|batch …] [--json] [--million] [--rounds N]`: what the register costs, as
// ratios inside one run that another machine can repeat.
import { parseArgs } from 'node:util'
import { batch } from './batch.ts'
import { commit } from './commit.ts'
import { documents } from './documents.ts'
import { importing } from './import.ts'
import { type Bench, type Figure, reached } from './measure.ts'
import { memory } from './memory.ts'
import { open } from './open.ts'
import { query } from './query.ts'

const benches: Readonly<Record<string, Bench>> = {
  commit,
  open,
  query,
  import: importing,
  memory,
  documents,
  batch,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
  },
})

const unknown = positionals.find((name) => !(name in benches))
if (unknown === undefined) await run(positionals.length > 0 ? positionals : Object.keys(benches))
else {
  process.stderr.write(
    `npm run bench -- ${Object.keys(benches).join('|')} [--json] [--million] [--rounds N]\n`,
  )
  process.exitCode = 1
}

async function run(names: readonly string[]): Promise<void> {
  const figures: Figure[] = []
  for (const name of names)
    for await (const figure of benches[name]?.({ rounds: Number(values.rounds), million: values.million }) ??
      []) {
      figures.push(figure)
      if (!values.json) process.stdout.write(`${line(figure)}\n`)
    }
  if (values.json)
    process.stdout.write(`${JSON.stringify(figures.map((one) => ({ ...one, reached: reached(one) })))}\n`)
}

function line(figure: Figure): string {
  const { bench, what, value, unit, most, least } = figure
  const target = [most === undefined ? '' : `≤ ${most}`, least === undefined ? '' : `≥ ${least}`].join('')
  const verdict = { true: 'reached', false: 'MISSED', undefined: '' }[String(reached(figure))] ?? ''
  return `${bench.padEnd(9)} ${told(value, unit).padStart(14)}  ${target.padEnd(7)} ${verdict.padEnd(8)} ${what}`
}

function told(value: number | undefined, unit: Figure['unit']): string {
  return value === undefined ? 'not measured' : `${value.toFixed(value >= 100 ? 0 : 2)} ${unit}`
}
