import type { ColumnKind, OutColumn } from './write-table.ts'

const usualWidths: Record<ColumnKind, number> = { text: 24, number: 12, integer: 10, money: 14, date: 12 }

/** The width of a column in characters, never narrower than its title. */
export const columnWidth = ({ header, kind, width }: OutColumn): number =>
  width ?? Math.min(60, Math.max(usualWidths[kind], header.length + 2))

/** The text without the characters that no XML file may hold; line ends become line feeds. */
export const validXmlText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')

/** Text as it may stand between tags or in an attribute. */
export const xmlText = (text: string): string =>
  validXmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
