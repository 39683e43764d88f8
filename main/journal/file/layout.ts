import path from 'node:path'

/** Where the parts of a register live inside its folder. */
export interface RegisterLayout {
  readonly folder: string
  readonly journal: string
  readonly papers: string
  readonly lock: string
  readonly snapshot: string
  readonly people: string
  readonly settings: string
}

export const layoutOf = (folder: string): RegisterLayout => ({
  folder,
  journal: path.join(folder, 'journal'),
  papers: path.join(folder, 'papers'),
  lock: path.join(folder, 'register.lock'),
  snapshot: path.join(folder, 'snapshot.ndjson'),
  people: path.join(folder, 'people.json'),
  settings: path.join(folder, 'settings.json'),
})

/** Counted from 1: a file numbered zero is somebody else’s. */
const segmentPattern = /^journal-(?!000000)(\d{6})\.ndjson$/

/** `journal-000001.ndjson` for segment 1. */
export const segmentName = (segment: number): string => `journal-${String(segment).padStart(6, '0')}.ndjson`

/** The segment's number, or undefined if the file is not a segment (a temporary file, something kept aside). */
export function segmentNumber(name: string): number | undefined {
  const digits = segmentPattern.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
