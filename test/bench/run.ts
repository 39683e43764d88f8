// `npm run bench -- commit|query|open [options]`: what the register costs, as ratios that another machine can repeat.
const benches = ['commit', 'query', 'open']
const [name = ''] = process.argv.splice(2, 1)

if (benches.includes(name)) await import(`./${name}.ts`)
else {
  process.stderr.write(`npm run bench -- ${benches.join('|')}\n`)
  process.exitCode = 1
}
