// Tells how long JSON.parse takes of each line of the snapshot in a folder, kept as a reader would keep it.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const bytes = readFileSync(path.join(process.argv[2] ?? '', 'snapshot.ndjson'))
const from = performance.now()
const kept: unknown[] = []
let start = 0
for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
  kept.push(JSON.parse(bytes.toString('utf8', start, end)))
  start = end + 1
}
process.stdout.write(JSON.stringify(performance.now() - from))
