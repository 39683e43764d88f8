import type { MappingNote } from '#src/contract/protocol.ts'
import type { MappingProblem } from '#src/imports/delivery-list.ts'
import { assertNever } from '#src/shared/result.ts'

/** What is still to decide about a delivery list, in the words of the contract. */
export const mappingNotes = (problems: readonly MappingProblem[]): MappingNote[] => problems.map(noteOf)

function noteOf(problem: MappingProblem): MappingNote {
  const { code } = problem
  switch (code) {
    case 'fieldMissing':
      return { code, fields: [problem.field] }
    case 'columnUnknown':
      return { code, fields: [problem.field], column: problem.column }
    case 'columnTwice':
      return { code, fields: [...problem.fields], column: problem.column }
    case 'numberStyleUndecided':
    case 'dateStyleUndecided':
      return { code, fields: [], example: exampleOf(problem.style) }
    default:
      return assertNever(problem, 'mapping problem')
  }
}

function exampleOf(style: Extract<MappingProblem, { style: unknown }>['style']): string {
  if ('example' in style) return style.example
  if ('italian' in style) return `${style.italian} · ${style.international}`
  return 'dayFirst' in style ? `${style.dayFirst} · ${style.monthFirst}` : ''
}
