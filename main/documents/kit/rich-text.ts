/** A stretch of text in one style. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }

/** Text with or without styles. A newline in it begins a new line. */
export type RichText = string | readonly Run[]

export const bold = (text: string): Run => ({ text, bold: true })
export const italic = (text: string): Run => ({ text, italic: true })
export const plain = (text: string): Run => ({ text })

export const runsOf = (text: RichText): readonly Run[] => (typeof text === 'string' ? [{ text }] : text)

export const plainTextOf = (text: RichText): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('')

/** No-break space: binds «n.» to «12», «Art.» to «4». Drawn, and read back, as a common space. */
export const NO_BREAK_SPACE = '\u00a0'

/** Texts of these characters alone are as they will be drawn: nearly all that there are. */
const asItIs = /^[\n -\u02ff\u2010-\u2027]*$/

/**
 * The text as it will be drawn: letters with loose accents composed, tabs and foreign line ends made ours, the narrow
 * spaces of word processors made no-break spaces. Nothing here changes what a person reads.
 */
export const normalise = (text: string): string =>
  asItIs.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replaceAll('\t', ' ')
        .replace(/[\u2009\u202f]/g, NO_BREAK_SPACE)
