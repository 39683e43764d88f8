import type { PersonRecord } from '#main/journal/lowdb/people-store.ts'
import type { Signatory } from '#src/bodies/body.ts'
import { addDays, type CalendarDate } from '#src/shared/dates.ts'
import { searchable } from '#src/shared/text.ts'
import type { Chance } from './chance.ts'
import type { Stage } from './stage.ts'

// Surnames that nobody could take for somebody's.
const surnames = [
  'Inventati',
  'Esempi',
  'Finzioni',
  'Immaginari',
  'Fantasia',
  'Dimostrativi',
  'Modelli',
  'Campioni',
  'Ipotesi',
  'Congetture',
  'Bozzetti',
  'Facsimile',
  'Segnaposto',
  'Apocrifi',
] as const
const women = ['Ada', 'Bruna', 'Carla', 'Dora', 'Elsa', 'Flavia', 'Gemma', 'Ines', 'Lidia', 'Marta'] as const
const men = ['Aldo', 'Bruno', 'Carlo', 'Dino', 'Enzo', 'Fabio', 'Gino', 'Ivo', 'Livio', 'Marco'] as const
const offices = [
  'Anagrafe',
  'Ragioneria',
  'Ufficio tecnico',
  'Tributi',
  'Segreteria',
  'Polizia locale',
] as const

type Invented = { readonly name: string; readonly woman: boolean }

export function inventedName(chance: Chance): Invented {
  const woman = chance.below(2) === 0
  return { name: `${chance.pick(woman ? women : men)} ${chance.pick(surnames)}`, woman }
}

/** Who signs for a comune: elected before the programme began, and still in office. */
export function inventedMayor(chance: Chance, beginning: CalendarDate): Omit<Signatory, 'id'> {
  const { name, woman } = inventedName(chance)
  const from = addDays(beginning, -200 - chance.below(300))
  const [year, month, day] = from.split('-')
  const act = `proclamazione degli eletti del ${day}/${month}/${year}`
  return { name, role: woman ? 'Sindaca' : 'Sindaco', act, from }
}

/** Someone who works for a comune, to be kept in the store of people. */
export function inventedClerk({ services, chance }: Stage, town: string): PersonRecord {
  const { name } = inventedName(chance)
  const mailbox = searchable(name).replaceAll(' ', '.')
  return {
    id: services.world.newId(),
    name,
    office: chance.pick(offices),
    email: `${mailbox}@comune.${slug(town)}.example`,
    phone: '',
    note: '',
  }
}

/** A name as an address may hold it. */
export const slug = (text: string): string =>
  searchable(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
