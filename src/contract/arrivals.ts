import { z } from 'zod'
import { ArchiveProblem } from '#src/agreements/signed-file.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { Instant } from '#src/shared/dates.ts'
import { Bytes } from './bytes.ts'

const nothing = z.object({})

/** Why it is not known what is in a file that arrived: also that the system does not let the program read it. */
const ArrivalProblem = z.enum([...ArchiveProblem.options, 'forbidden'])

/** What the folder that is watched for signed files holds. */
export const ArrivalStatus = z.object({
  /** Absent when this workplace watches none. */
  folder: z.string().optional(),
  /** Files with a paper of this register in them that nobody has kept or put aside, and the number of the paper. */
  files: z.array(
    z.object({
      sha256: Sha256,
      name: z.string(),
      /** The folders and the archive that it is in, below the one that is watched. */
      place: z.string().optional(),
      number: z.string(),
    }),
  ),
  /** Names of files in which there is no paper of this register. */
  others: z.array(z.string()),
  /** Files of which it is not known what is in them, until they are put aside; `sha256` is the word for that. */
  unopened: z.array(z.object({ sha256: Sha256, name: z.string(), problem: ArrivalProblem })),
  /** Folders within it that are not: the system does not allow it, or they are too deep or too many. */
  unread: z.array(z.string()),
  /** How many were put aside. */
  putAside: z.int(),
  /** The folder cannot be read, and since when; `reason` is the system's own code. */
  trouble: z.object({ since: Instant, reason: z.string() }).optional(),
})
export type ArrivalStatus = z.infer<typeof ArrivalStatus>

export const arrivalRequests = {
  'arrivals.status': { kind: 'workplace', request: nothing, answer: ArrivalStatus },
  /** From now on that folder is watched; `place` is the word for what was picked in the system's window. */
  'arrivals.choose': {
    kind: 'workplace',
    request: z.object({ place: z.string().max(60) }),
    answer: ArrivalStatus,
  },
  'arrivals.stop': { kind: 'workplace', request: nothing, answer: ArrivalStatus },
  'arrivals.read': {
    kind: 'workplace',
    request: z.object({ sha256: Sha256 }),
    answer: z.object({ bytes: Bytes }),
  },
  /** Not to be offered again; in the folder it stays as it is. */
  'arrivals.putAside': { kind: 'workplace', request: z.object({ sha256: Sha256 }), answer: ArrivalStatus },
  /** Offers again all that was put aside. */
  'arrivals.offerAgain': { kind: 'workplace', request: nothing, answer: ArrivalStatus },
} as const
