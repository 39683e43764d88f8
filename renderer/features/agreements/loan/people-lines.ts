import { NewPerson } from '#src/people/person.ts'

export type PeopleList =
  | { readonly ok: true; readonly people: readonly NewPerson[] }
  /** The line, counted from 1, that cannot be read. */
  | { readonly ok: false; readonly line: number }

/** Reads «Nome Cognome; ufficio; e-mail», one person a line, with tabs as well as semicolons; blank lines count nothing. */
export function readPeople(text: string): PeopleList {
  const people: NewPerson[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [name = '', office = '', email = '', ...more] = line.split(/[;\t]/)
    const person = NewPerson.safeParse({ name, office, email, phone: '', note: '' })
    if (!person.success || more.some((part) => part.trim() !== '')) return { ok: false, line: index + 1 }
    people.push(person.data)
  }
  return { ok: true, people }
}
