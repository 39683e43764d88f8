import { createFileJournal, openFileJournal } from '#main/journal/file/open.ts'

/** A process to be killed: appends to the register named on the command line, a few at a time, and says what is saved. */
const folder = process.argv[2] ?? ''
const options = { program: 'Comodato test', segmentBytes: 4096 }

const created = await createFileJournal(folder, options)
const opened = created.ok ? created : await openFileJournal(folder, options)
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const { journal } = opened.value

const appendNext = async (sequence: number): Promise<void> => {
  const at = '2026-11-22T10:00:00.000Z'
  const events = [{ type: 'noted', v: 1, text: 'x'.repeat((sequence * 137) % 900) }]
  const outcome = await journal.append(
    [{ id: `id-${sequence}`, at, by: 'Ada', command: 'note', events }],
    sequence - 1,
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  for (const { seq, hash } of outcome.value) process.stdout.write(`${seq} ${hash}\n`)
}

process.stdout.write('ready\n')
for (let head = journal.head().sequence; ; head = journal.head().sequence) {
  const group = Array.from({ length: 1 + (head % 5) }, (_, index) => appendNext(head + 1 + index))
  await Promise.all(group)
}
