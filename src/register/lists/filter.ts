import { assertNever } from '#src/shared/result.ts'
import { searchable } from '#src/shared/text.ts'
import type { Column } from './column.ts'
import type { Field, FieldKind } from './field.ts'
import type { Filter } from './query.ts'

type Test = Filter['test']

const words: readonly Test[] = ['contains', 'equals', 'anyOf', 'empty', 'notEmpty']
const amounts: readonly Test[] = ['equals', 'between', 'empty', 'notEmpty']
const tests: Record<FieldKind, readonly Test[]> = {
  text: words,
  paperNumber: words,
  choice: ['equals', 'anyOf', 'empty', 'notEmpty'],
  date: [...amounts, 'anyOf'],
  money: amounts,
  number: amounts,
  boolean: ['equals', 'empty', 'notEmpty'],
}
const typeOf: Record<FieldKind, 'string' | 'number' | 'boolean'> = {
  text: 'string',
  paperNumber: 'string',
  choice: 'string',
  date: 'string',
  money: 'number',
  number: 'number',
  boolean: 'boolean',
}

/** Whether the test means something on such a field, and compares it with values of its own type. */
export function fits(filter: Filter, { kind }: Field): boolean {
  if (!tests[kind].includes(filter.test)) return false
  const right = (value: unknown) => value === undefined || typeof value === typeOf[kind]
  if (filter.test === 'equals') return right(filter.value)
  return filter.test !== 'between' || (right(filter.from) && right(filter.to))
}

/** Whether rows with the value of a code pass. */
export function passing(column: Column, filter: Filter): (code: number) => boolean {
  switch (filter.test) {
    case 'contains': {
      const text = searchable(filter.text)
      return (code) => code !== 0 && column.searchableOf(code).includes(text)
    }
    case 'equals':
      return (code) => column.valueOf(code) === filter.value
    case 'anyOf': {
      const values = new Set<unknown>(filter.values)
      return (code) => values.has(column.valueOf(code))
    }
    case 'between': {
      const { from, to } = filter
      return (code) => {
        const value = column.valueOf(code)
        return (
          value !== undefined && (from === undefined || value >= from) && (to === undefined || value <= to)
        )
      }
    }
    case 'empty':
      return (code) => code === 0
    case 'notEmpty':
      return (code) => code !== 0
    default:
      return assertNever(filter, 'filter')
  }
}
