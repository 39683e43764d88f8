import { z } from 'zod'
import { BackupProblem } from '#src/backups/problem.ts'
import { Instant } from '#src/shared/dates.ts'

const nothing = z.object({})
const count = z.int().nonnegative()
const name = z.string().max(60)
const passphrase = z.string().max(1000)

/** A folder that was picked in the system's window, by the word that stands for it; without one, this workplace's. */
const place = z.string().max(60).optional()

export const BackupTrouble = z.object({ at: Instant, problem: BackupProblem, detail: z.string() })

/** How far the last backup went; those made before hashes were noted say only the number. */
export const LastBackup = z.object({ at: Instant, sequence: count, hash: z.string().optional() })
export type LastBackup = z.infer<typeof LastBackup>

/** A point of the ledger of a register, which a backup attests since that moment. */
export const BackupAttestation = LastBackup.extend({ register: z.string(), hash: z.string() })
export type BackupAttestation = z.infer<typeof BackupAttestation>

export const BackupStatus = z.object({
  /** Where this workplace keeps the backups of this register. */
  folder: z.string().optional(),
  encrypted: z.boolean(),
  automatic: z.boolean(),
  last: LastBackup.optional(),
  /** Why the last attempt failed; gone after one that did not. */
  trouble: BackupTrouble.optional(),
  /** Present when what came of the last attempt could not be written on this workplace, which will not know it again. */
  unwritten: z.literal(true).optional(),
  /** A backup is being made, asked for or not. */
  running: z.object({ done: count, total: count }).optional(),
  /** `never`: there is no folder or no backup yet; `old`: the last is of more than a week ago, and there is news. */
  warning: z.enum(['noFolder', 'never', 'old']).optional(),
})
export type BackupStatus = z.infer<typeof BackupStatus>

/** A folder that was picked, before it is used. */
export const BackupPlace = z.object({
  /** Where the backups are, or would be. */
  folder: z.string(),
  found: z.boolean(),
  encrypted: z.boolean(),
  /** The passphrase must be asked: the key is not on this computer. */
  locked: z.boolean(),
})
export type BackupPlace = z.infer<typeof BackupPlace>

export const BackupRow = z.object({
  name,
  at: Instant,
  sequence: count,
  /** What the backup says of itself, when it can be read. */
  facts: z
    .object({
      thisRegister: z.boolean(),
      hash: z.string(),
      files: count,
      bytes: count,
      newBytes: count,
      program: z.string(),
    })
    .optional(),
  problem: BackupProblem.optional(),
})
export type BackupRow = z.infer<typeof BackupRow>

export const RestorePreview = z.object({
  at: Instant,
  sequence: count,
  present: z.enum(['none', 'unreadable', 'damaged', 'whole']),
  /** The last entry of the present register that can be read. */
  presentHead: z.object({ sequence: count, hash: z.string() }).optional(),
  relation: z.enum(['none', 'same', 'diverged', 'otherRegister']),
  common: count,
  lost: count,
  lastLost: z.array(z.object({ seq: count, at: z.string(), by: z.string(), command: z.string() })),
  peopleBack: count,
})
export type RestorePreview = z.infer<typeof RestorePreview>

/**
 * What to take for the register of the folder: the one that this workplace knows there, the same whatever a backup of it
 * attests, the one that is there now, or a new one where there is none.
 */
const ReopenAs = z.enum(['known', 'asItIs', 'present', 'new'])
export type ReopenAs = z.infer<typeof ReopenAs>

export const backupRequests = {
  'backups.status': { kind: 'workplace', request: nothing, answer: BackupStatus },
  'backups.examine': {
    kind: 'workplace',
    request: z.object({ place: z.string().max(60) }),
    answer: BackupPlace,
  },
  /** Opens encrypted backups for as long as the program runs. */
  'backups.unlock': { kind: 'workplace', request: z.object({ place, passphrase }), answer: nothing },
  /** From now on backups go there; a new folder is encrypted if there is a passphrase. */
  'backups.choose': {
    kind: 'workplace',
    request: z.object({ place: z.string().max(60), passphrase: passphrase.optional() }),
    answer: BackupStatus,
  },
  'backups.setAutomatic': {
    kind: 'workplace',
    request: z.object({ automatic: z.boolean() }),
    answer: BackupStatus,
  },
  /** Makes a backup now; reports progress. */
  'backups.run': {
    kind: 'workplace',
    request: nothing,
    answer: z.object({ name, sequence: count, newBytes: count }),
  },
  /** Stops the work under way; the backups made before are not touched. */
  'backups.cancel': { kind: 'workplace', request: nothing, answer: nothing },
  'backups.list': {
    kind: 'workplace',
    request: z.object({ place }),
    answer: z.object({ rows: z.array(BackupRow) }),
  },
  /** Reads a backup whole, as a restore does; reports progress. */
  'backups.verify': {
    kind: 'workplace',
    request: z.object({ place, name }),
    answer: z.object({ files: count, bytes: count }),
  },
  /** Writes everything in open form, as one file in a folder that was picked; reports progress. */
  'backups.export': {
    kind: 'workplace',
    request: z.object({ place: z.string().max(60) }),
    answer: z.object({ file: z.string(), sequence: count }),
  },
  /** Writes what can be read of a damaged register, as one file in a folder that was picked; reports progress. */
  'backups.saveReadable': {
    kind: 'workplace',
    request: z.object({ place: z.string().max(60) }),
    answer: z.object({ file: z.string(), sequence: count, papers: count, altered: count }),
  },
  /** Makes the register of an exported file again, where there is none yet or an empty one; reports progress. */
  'backups.takeIn': {
    kind: 'workplace',
    request: z.object({ place: z.string().max(60) }),
    answer: z.object({ sequence: count }),
  },
  /** What restoring would lose. */
  'backups.preview': { kind: 'workplace', request: z.object({ place, name }), answer: RestorePreview },
  /** Puts the register back; reports progress. `presentHead` is what the preview showed. */
  'backups.restore': {
    kind: 'workplace',
    request: z.object({
      place,
      name,
      presentHead: z.object({ sequence: count, hash: z.string() }).optional(),
    }),
    answer: z.object({ sequence: count, keptAside: z.string().optional() }),
  },
  /** Opens the register anew, after what kept it closed may have gone. */
  'register.reopen': { kind: 'workplace', request: z.object({ as: ReopenAs }), answer: nothing },
} as const
