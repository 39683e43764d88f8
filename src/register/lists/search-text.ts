import { searchable } from '#src/shared/text.ts'
import type { ListValue } from './field.ts'

const ascii = /^[\0-\x7f]*$/

/**
 * Writes the text in which the words of a search are looked for. Taking an accent off leaves a text that the engine
 * stores in two bytes a character, three times as slow to search, so it is put together again from its characters;
 * that is done once for each value with accents, because places and names repeat.
 */
export class SearchTextWriter {
  readonly #unaccented = new Map<string, string>()

  /** The values of a row, small and without accents. Blanks are as they were: no word holds one. */
  textOf(values: readonly (ListValue | undefined)[]): string {
    const text = values.join(' ')
    return ascii.test(text)
      ? text.toLowerCase()
      : values.map((value) => this.#part(String(value ?? ''))).join(' ')
  }

  #part(value: string): string {
    if (ascii.test(value)) return value.toLowerCase()
    const known = this.#unaccented.get(value)
    if (known !== undefined) return known
    const text = Array.from(searchable(value)).join('')
    this.#unaccented.set(value, text)
    return text
  }
}
