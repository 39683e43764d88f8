import { Person } from '#src/people/person.ts'
import { searchable } from '#src/shared/text.ts'
import type { PersonRecord } from '#main/journal/lowdb/people-store.ts'
import type { Services } from './services.ts'

/** The person behind a key of the ledger; `undefined` when the record was emptied. */
export function personOf(services: Pick<Services, 'opened'>, id: string): Person | undefined {
  const record = services.opened.people.get(id)
  return record && fromRecord(record)
}

const fromRecord = ({ id, name, office, email, phone, note }: PersonRecord): Person =>
  Person.parse({ id, name, office: office ?? '', email: email ?? '', phone: phone ?? '', note: note ?? '' })

/** The people whose name, office or address holds all the words, by name. */
export function searchPeople({ opened }: Pick<Services, 'opened'>, text: string): Person[] {
  const words = searchable(text)
    .split(' ')
    .filter((word) => word !== '')
  return opened.people
    .all()
    .filter(({ name, office, email }) => {
      const known = searchable(`${name} ${office ?? ''} ${email ?? ''}`)
      return words.every((word) => known.includes(word))
    })
    .map(fromRecord)
    .sort((a, b) => a.name.localeCompare(b.name, 'it'))
}
