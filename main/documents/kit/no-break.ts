import { NO_BREAK_SPACE } from './rich-text.ts'

/** Between a number and these a line never ends, in whichever language of the papers. */
const months = [
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  'Jänner|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  'januarja|februarja|marca|aprila|maja|junija|julija|avgusta|septembra|oktobra|novembra|decembra',
  'zenâr|fevrâr|març|avrîl|jugn|lui|avost|setembar|otubar|novembar|dicembar',
].join('|')

/** «art. 1803», «n. 12», «pag. 3», «Nr. 4», «št. 5», «CUP …»: what stands before its number. */
const before = '[Aa]rtt?\\.|[Nn]n?\\.|[Pp]agg?\\.|[Pp]p?\\.|Nr\\.|Abs\\.|[Nn]°|št\\.|§|€|EUR|euro'

const day = '\\d(?:°|\\.|er)?'

/** A space, or the one of a value that is bound already. */
const either = `[ ${NO_BREAK_SPACE}]`

/** Spaces that hold a date, a reference or an amount together. */
const binding = new RegExp(
  [
    `(?<=${day}) (?=(?:di${either})?(?:${months})(?!\\p{L}))`,
    `(?<=${day}${either}di) (?=(?:${months})(?!\\p{L}))`,
    `(?<=(?<!\\p{L})(?:${months})) (?=\\d{4}(?!\\d)|dal${either}\\d{4}(?!\\d))`,
    `(?<=(?<!\\p{L})(?:${months})${either}dal) (?=\\d{4}(?!\\d))`,
    `(?<=(?<!\\p{L})(?:${before})) (?=\\d)`,
    `(?<=(?<!\\p{L})(?:CUP|CIG)) (?=[A-Z\\d])`,
    `(?<=\\d) (?=\\d|[€%]|(?:EUR|euro)(?!\\p{L}))`,
    `(?<=\\d\\.) (?=člen)`,
  ].join('|'),
  'gu',
)

/** Nearly all texts have nothing to hold together. */
const mayBind = /\d\S{0,2} | [\d€]|C(?:UP|IG) /

/** The text with no-break spaces where a line may not end: inside dates, references and amounts. As long as it was. */
export const withBound = (text: string): string =>
  mayBind.test(text) ? text.replace(binding, NO_BREAK_SPACE) : text
