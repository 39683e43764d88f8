import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Head } from '#src/register/journal.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex')

/** Walks a register by docs/register.md alone ("Verifying"), sharing no code with the program. Throws at a fault. */
export function independentlyVerified(folder: string): Head {
  const names = readdirSync(path.join(folder, 'journal')).filter((name) =>
    /^journal-(?!000000)\d{6}\.ndjson$/.test(name),
  )
  names.sort()
  let [register, sequence, hash] = ['', 0, '']
  for (const [index, name] of names.entries()) {
    const read = readFileSync(path.join(folder, 'journal', name), 'latin1')
    const text = index === names.length - 1 ? read.replace(/(?<=[^\0])\0+$/, '') : read
    if (!text.endsWith('\n')) throw new Error(`${name} ends short`)
    for (const [number, line] of text.slice(0, -1).split('\n').entries()) {
      const [, body = '', prev, seal] =
        /^(.*,"prev":"([0-9a-f]{64})"),"hash":"([0-9a-f]{64})"\}$/.exec(line) ?? []
      const fields = JSON.parse(`${body}}`)
      if (sha256(body) !== seal) throw new Error(`${name}:${number + 1} was changed`)
      if (number === 0 && index === 0)
        [register, hash] = [fields.register, sha256(`comodato-journal:${fields.register}`)]
      const place = number === 0 ? [fields.register, fields.segment, fields.after] : [fields.seq]
      const due = number === 0 ? [register, index + 1, sequence] : [sequence + 1]
      if (JSON.stringify(place) !== JSON.stringify(due) || prev !== hash)
        throw new Error(`${name}:${number + 1} is out of place`)
      if (number > 0) [sequence, hash] = [fields.seq, seal ?? '']
    }
  }
  return { sequence, hash }
}
