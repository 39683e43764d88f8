import { Person } from '#src/people/person.ts'
import { searchable } from '#src/shared/text.ts'
import type { PersonRecord } from '#main/journal/lowdb/people-store.ts'
import type { Register } from '#src/register/register.ts'
import { officialsOf } from '#main/host/history/history-names.ts'
import type { Services } from '#main/host/services.ts'

/** The person behind a key of the ledger; `undefined` when the record was emptied. */
export function personOf(services: Pick<Services, 'opened'>, id: string): Person | undefined {
  const record = services.opened.people.get(id)
  return record && fromRecord(record)
}

const fromRecord = ({ id, name, office, email, phone, note }: PersonRecord): Person =>
  Person.parse({ id, name, office: office ?? '', email: email ?? '', phone: phone ?? '', note: note ?? '' })

/** The people whose name, office or address holds all the words, and those who sign for a body: the first by name. */
export function searchPeople(
  { opened, ledger }: Pick<Services, 'opened' | 'ledger'>,
  text: string,
  limit: number,
): { people: Person[]; total: number } {
  const words = searchable(text)
    .split(' ')
    .filter((word) => word !== '')
  const found = [...opened.people.all(), ...officialsIn(ledger.register)].filter(
    ({ name, office = '', email = '' }) => {
      const known = searchable(`${name} ${office} ${email}`)
      return words.every((word) => known.includes(word))
    },
  )
  const people = found.sort((a, b) => collator.compare(a.name, b.name)).slice(0, limit)
  return { people: people.map(fromRecord), total: found.length }
}

const collator = new Intl.Collator('it')

/** Those who sign, as people of the body they sign for. */
const officialsIn = (register: Register): PersonRecord[] =>
  [...officialsOf(register).values()].map(({ signatory: { id, name, role }, bodyId }) => {
    const body = register.bodies.bodies.get(bodyId)?.name ?? ''
    return {
      id,
      name,
      office: [role, body].filter((part) => part !== '').join(', '),
      email: '',
      phone: '',
      note: '',
    }
  })
