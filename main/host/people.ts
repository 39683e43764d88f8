import { Person } from '#src/people/person.ts'
import type { PersonRecord } from '#main/journal/lowdb/people-store.ts'
import type { Services } from './services.ts'

/** The person behind a key of the ledger; `undefined` when the record was emptied. */
export function personOf(services: Pick<Services, 'opened'>, id: string): Person | undefined {
  const record = services.opened.people.get(id)
  return record && fromRecord(record)
}

const fromRecord = ({ id, name, office, email, phone, note }: PersonRecord): Person =>
  Person.parse({ id, name, office: office ?? '', email: email ?? '', phone: phone ?? '', note: note ?? '' })
