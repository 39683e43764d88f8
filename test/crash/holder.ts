import { openFileJournal } from '#main/journal/file/open.ts'

/**
 * Another program that opens a register: says what came of it, holds it until its input ends, then lets it go.
 * With a user's number after the folder it opens it as that user, when it may change user.
 */
const [folder = '', user] = process.argv.slice(2)
if (user !== undefined && process.geteuid?.() === 0) process.seteuid?.(Number(user))

const opened = await openFileJournal(folder, {
  program: 'Comodato test',
  lockTiming: { period: 40, patience: 5 },
})
const said = opened.ok ? opened.value.journal.access() : opened.error
process.stdout.write(`${JSON.stringify(said)}\n`)
process.stdin.on('end', () => void (opened.ok && opened.value.journal.close())).resume()
