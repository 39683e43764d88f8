import type { Party } from './signed-file.ts'

/** A signed file among those that are brought in together. */
export type BroughtFile = {
  readonly sha256: string
  /** What it signs: an agreement, a handover report or an addendum, by a key of its own. */
  readonly paper: string
  /** For whom its signatures are; absent while that is not known of all of them. */
  readonly parties?: readonly Party[] | undefined
  /** The parties whose signatures the register has already, of that paper. */
  readonly present: readonly Party[]
  /** The register has these very bytes. */
  readonly kept: boolean
}

/** What is to be done of one of them; `of` is the place of the other file that makes it superfluous. */
export type Placing =
  | { readonly do: 'keep' }
  /** The register has it. */
  | { readonly do: 'nothing'; readonly because: 'kept' }
  /** The same bytes were brought twice. */
  | { readonly do: 'nothing'; readonly because: 'twin'; readonly of: number }
  /** Its parties’ signatures are all in another file, or in the register. */
  | { readonly do: 'nothing'; readonly because: 'covered'; readonly of?: number }

/**
 * What is to be done of each of the files brought in together. Of those that sign one paper the ones with the most
 * signatures come first: the copy of one party is superfluous beside the file that both have signed, while two copies
 * that each party signed by itself make the agreement together.
 */
export function placeTogether(files: readonly (BroughtFile | undefined)[]): (Placing | undefined)[] {
  const placings: (Placing | undefined)[] = files.map((file, at) => file && known(files, file, at))
  const order = inOrder(files).filter((at) => placings[at] === undefined)
  const signed = new Map<string, Map<Party, number | undefined>>()
  for (const at of order) {
    const file = files[at]
    if (file === undefined) continue
    placings[at] = { do: 'keep' }
    if (file.parties === undefined) continue
    const before = signed.get(file.paper) ?? new Map(file.present.map((party) => [party, undefined]))
    signed.set(file.paper, before)
    if (file.parties.every((party) => before.has(party))) placings[at] = covered(file.parties, before)
    for (const party of file.parties) if (!before.has(party)) before.set(party, at)
  }
  return placings
}

/** The places of the files in the order in which they are kept: the most signatures first. */
export const inOrder = (files: readonly (BroughtFile | undefined)[]): number[] =>
  [...files.keys()].sort((a, b) => (files[b]?.parties?.length ?? 0) - (files[a]?.parties?.length ?? 0))

function known(
  files: readonly (BroughtFile | undefined)[],
  { sha256, kept }: BroughtFile,
  at: number,
): Placing | undefined {
  if (kept) return { do: 'nothing', because: 'kept' }
  const twin = files.findIndex((other) => other?.sha256 === sha256)
  return twin < at ? { do: 'nothing', because: 'twin', of: twin } : undefined
}

function covered(parties: readonly Party[], before: ReadonlyMap<Party, number | undefined>): Placing {
  const of = parties.map((party) => before.get(party)).find((at) => at !== undefined)
  return { do: 'nothing', because: 'covered', ...(of !== undefined && { of }) }
}
