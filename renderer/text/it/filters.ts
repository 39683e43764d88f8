import { formatDate, formatList, formatMoney, formatNumber } from '#renderer/text/format.ts'

/** Words of the filters of a list. */
export const filterText = {
  filters: 'Filtri attivi',
  add: 'Aggiungi filtro',
  apply: 'Applica',
  clear: 'Togli tutti',
  remove: (filter: string) => `Togli il filtro ${filter}`,
  whichField: 'Quale campo?',
  test: 'Condizione',
  value: 'Valore',
  values: 'Valori',
  findValue: 'Cerca un valore',
  from: { date: 'Dal', money: 'Da', number: 'Da' },
  to: { date: 'Al', money: 'A', number: 'A' },
  yes: 'Sì',
  no: 'No',
  tests: {
    contains: 'contiene',
    equals: 'è esattamente',
    anyOf: 'è una di queste voci',
    between: 'è compreso',
    empty: 'è vuoto',
    notEmpty: 'è compilato',
  },
  /** A filter in words, after the label of its field. */
  contains: (text: string) => `contiene «${text}»`,
  equals: (text: string) => `è «${text}»`,
  anyOf: (labels: readonly string[]) =>
    labels.length > 3
      ? `${labels.slice(0, 2).join(', ')} e altre ${labels.length - 2} voci`
      : formatList(labels),
  between: {
    date: (from: string | undefined, to: string | undefined) =>
      to === undefined
        ? `dal ${formatDate(from ?? '')}`
        : from === undefined
          ? `fino al ${formatDate(to)}`
          : `dal ${formatDate(from)} al ${formatDate(to)}`,
    money: (from: number | undefined, to: number | undefined) => range(from, to, formatMoney),
    number: (from: number | undefined, to: number | undefined) => range(from, to, formatNumber),
  },
}

const range = (
  from: number | undefined,
  to: number | undefined,
  write: (value: number) => string,
): string => {
  if (to === undefined) return `da ${write(from ?? 0)} in su`
  return from === undefined ? `fino a ${write(to)}` : `da ${write(from)} a ${write(to)}`
}
