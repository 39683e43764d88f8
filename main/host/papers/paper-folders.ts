import { officialName } from '#src/agreements/paper-parties.ts'
import type { Body } from '#src/bodies/body.ts'
import { fileNameFor } from '#src/shared/file-name.ts'
import type { Id } from '#src/shared/text.ts'

/** Bytes of the name of a folder. */
const longest = 100

/** File systems that take «Livo» and «LIVO» for one are those that most people have. */
const sameName = (name: string): string => name.normalize('NFC').toLowerCase()

/** A folder for each body, under its name; bodies of one name are told apart by their province, or their codes. */
export function bodyFolders(bodies: Iterable<Body>): ReadonlyMap<Id, string> {
  const folders = new Map<Id, string>()
  const taken = new UniqueNames()
  const named = new Map<string, Body[]>()
  for (const body of bodies) {
    const key = sameName(fileNameFor(officialName(body), longest))
    named.set(key, [...(named.get(key) ?? []), body])
  }
  for (const homonyms of named.values())
    for (const body of homonyms) {
      const told = homonyms.length > 1 ? distinction(body) : ''
      const name = fileNameFor(`${fileNameFor(officialName(body), longest)}${told}`)
      folders.set(
        body.id,
        taken.take(name, (unique) => [unique]),
      )
    }
  return folders
}

function distinction({ province, istatCode, taxCode }: Body): string {
  const code = province ?? istatCode ?? taxCode
  return code === undefined ? '' : ` (${code})`
}

/** Names of files of which no two are the same to any file system. */
export class UniqueNames {
  readonly #taken = new Set<string>()
  /** How often a name was asked for already. */
  readonly #asked = new Map<string, number>()

  /** The name, or «name (2)» and so on, so that none of the files called after it is there already. */
  take(name: string, filesOf: (name: string) => readonly string[]): string {
    const key = sameName(filesOf(name).join('\n'))
    for (let count = (this.#asked.get(key) ?? 0) + 1; ; count += 1) {
      const unique = count === 1 ? name : `${name} (${count})`
      const files = filesOf(unique).map(sameName)
      if (files.some((file) => this.#taken.has(file))) continue
      this.#asked.set(key, count)
      for (const file of files) this.#taken.add(file)
      return unique
    }
  }
}
