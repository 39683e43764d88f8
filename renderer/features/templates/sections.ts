import type { TextField } from '#src/contract/templates.ts'

/** A section that is open at a place of a text: whether it is printed where its field is empty or says no. */
export type Section = { readonly name: string; readonly inverted: boolean }

/** The sections that were opened and are not closed before the end of that text, the outermost first. */
export function openSections(text: string): readonly Section[] {
  const open: Section[] = []
  for (const [, sign, name = ''] of text.matchAll(/\{\{([#^/])\s*([^{}]*?)\s*\}\}/g))
    if (sign === '/') open.splice(Math.max(open.map((section) => section.name).lastIndexOf(name), 0))
    else open.push({ name, inverted: sign === '^' })
  return open
}

/**
 * The field for which a place in these sections is not printed in the sample; undefined where it is. Of the fields in a
 * list each entry has its own: it is told only that there is no entry.
 */
export function hidingField(
  sections: readonly Section[],
  fields: readonly TextField[],
): TextField | undefined {
  for (const { name, inverted } of sections) {
    const field = fields.find((one) => one.name === name)
    if (!field) return undefined
    if (isEmpty(field) !== inverted) return field
    if (field.kind === 'list' && !inverted) return undefined
  }
  return undefined
}

/** Whether its sections are not printed. */
export const isEmpty = ({ kind, sample }: TextField): boolean =>
  sample === '' || (kind === 'flag' && sample === 'no') || (kind === 'list' && sample === '0')
