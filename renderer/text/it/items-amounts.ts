import { formatNumber } from '#renderer/text/format.ts'

/** A rate in hundredths of a point as people write it: `2200` → `22 %`. */
export const formatVat = (basisPoints: number): string => `${formatNumber(basisPoints / 100)}\u00a0%`

/** The same for every whole rate, for lists that are written elsewhere. */
export const vatWords: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 101 }, (_, rate) => [String(rate * 100), formatVat(rate * 100)]),
)
