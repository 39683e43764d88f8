import type { Condition } from '#src/items/item.ts'
import type { HandoverLine } from './handover-draft.ts'

/** What is asked of a line in its dialog; for several lines, what is left empty stays as it is in each. */
export type LineFields = {
  readonly condition: Condition | undefined
  readonly knownDefects: string
  readonly place: string
  readonly personId: string | null
  readonly newPerson: string
  /** Which of the accessories of its record, by position. */
  readonly accessories: ReadonlySet<number>
  readonly seatsNow: number | null
}

/** The fields of one line, or empty ones for several. */
export const fieldsOf = (line: HandoverLine | undefined): LineFields => ({
  condition: line?.condition,
  knownDefects: line?.knownDefects ?? '',
  place: line?.place ?? '',
  personId: line?.personId ?? null,
  newPerson: '',
  accessories: new Set(
    line?.allAccessories.flatMap((accessory, index) => (line.accessories.includes(accessory) ? [index] : [])),
  ),
  seatsNow: line?.seatsNow ?? null,
})

/** A line with what was written; `alone` says that the fields are its own, so that empty means empty. */
export function changeOf(
  line: HandoverLine,
  fields: LineFields,
  person: { readonly id: string; readonly name: string } | undefined,
  alone: boolean,
): HandoverLine {
  if (line.kind === 'licence') return alone ? { ...line, seatsNow: seatsWithin(fields.seatsNow, line) } : line
  const written = (text: string, former: string) => (alone || text !== '' ? text : former)
  const kept = alone ? undefined : { id: line.personId, name: line.personName }
  const user = person ?? kept
  return {
    ...line,
    place: written(fields.place, line.place),
    personId: user?.id,
    personName: user?.name ?? '',
    ...(line.kind === 'asset' && {
      condition: fields.condition ?? line.condition,
      knownDefects: written(fields.knownDefects, line.knownDefects),
      accessories: alone
        ? line.allAccessories.filter((_, index) => fields.accessories.has(index))
        : line.accessories,
    }),
  }
}

const seatsWithin = (wanted: number | null, { seatsLeft }: HandoverLine): number =>
  wanted === null || Number.isNaN(wanted) ? seatsLeft : Math.min(seatsLeft, Math.max(1, wanted))
