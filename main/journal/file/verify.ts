import path from 'node:path'
import { Breath, inSteps } from '#main/journal/breath.ts'
import { refused, type Result } from '#src/shared/result.ts'
import { type Disk, errorDetail, ifPresent, nodeDisk } from './disk.ts'
import { layoutOf, segmentName, segmentNumber } from './layout.ts'
import type { Attestation, Landmark, RegisterReport, VerifyRefusal } from './report.ts'
import { Walk } from './walk.ts'

export interface VerifyOptions {
  readonly disk?: Disk
  /** What something outside the journal attests: it must be points of the chain. */
  readonly attested?: readonly Attestation[]
  /** How it leaves room to other work, when not as anything else does. */
  readonly breath?: Breath
}

/** Walks the whole chain of the register in `folder`, writing nothing and leaving room to other work. */
export async function verifyFolder(
  folder: string,
  { disk = nodeDisk, attested = [], breath }: VerifyOptions = {},
): Promise<Result<RegisterReport, VerifyRefusal>> {
  const walk = new Walk(attested)
  return (await walkOn(walk, folder, disk, 0, breath)) ?? walk.outcome()
}

/**
 * Walks only what follows a landmark. Undefined when the files do not stand as it says: then the whole chain is to
 * be walked, to find what is wrong with them.
 */
export async function verifySince(
  folder: string,
  landmark: Landmark,
  disk: Disk,
): Promise<RegisterReport | undefined> {
  const walk = Walk.from(landmark)
  const { length } = landmark.segments
  const walked = (await walkOn(walk, folder, disk, length - 1)) ?? walk.outcome()
  const stands = walked.ok && walked.value.damage === undefined && walked.value.segments.length >= length
  return stands ? walked.value : undefined
}

/** Takes the segments from the one at `first` on into the walk; a refusal when their folder cannot be read. */
async function walkOn(
  walk: Walk,
  folder: string,
  disk: Disk,
  first: number,
  breath = new Breath(),
): Promise<Result<never, VerifyRefusal> | undefined> {
  const { journal } = layoutOf(folder)
  try {
    const names = await ifPresent(disk.list(journal))
    const numbers = (names ?? []).map(segmentNumber).filter((number) => number !== undefined)
    if (numbers.length === 0) return refused({ code: 'notFound', folder })
    const missing = numbers.findIndex((number, index) => number !== index + 1)
    const present = missing === -1 ? numbers : numbers.slice(0, missing)
    for (const number of present.slice(first)) {
      const bytes = await disk.readFile(path.join(journal, segmentName(number)))
      const isLast = number === numbers.length && missing === -1
      if (!(await inSteps(walk.add(bytes, number, isLast), breath))) return undefined
    }
    if (missing !== -1) walk.stop(segmentName(missing + 1), 'segmentMissing')
    return undefined
  } catch (error) {
    return refused({ code: 'lost', detail: errorDetail(error) })
  }
}
