import { z } from 'zod'

/** Why a backup or a restore was not done, or which backup cannot be trusted. */
export const BackupProblem = z.enum([
  /** No folder for backups has been chosen on this workplace. */
  'noFolder',
  /** The page names a folder that nobody has picked in the system's window, or too long ago. */
  'placeUnknown',
  'folderMissing',
  'folderReadOnly',
  'noSpace',
  /** The disk of the backups does not answer; `detail` is the system's code. */
  'lost',
  /** The folder lies inside the register's, or the other way round: a loss of one would be a loss of both. */
  'insideRegister',
  /** There are remains of backups in the folder and not what says how to read them. */
  'folderUnsuitable',
  'notBackups',
  'newerFormat',
  /** Another program is writing backups in that folder. */
  'inUse',
  'busy',
  'cancelled',
  'weakPassphrase',
  'passphraseNeeded',
  'wrongPassphrase',
  /** The key of the backups is not on this computer, or does not fit them. */
  'keyMissing',
  'keyUnreadable',
  /** What this workplace has chosen of backups cannot be read: it is not touched, and nothing is chosen over it. */
  'choicesUnreadable',
  'registerMissing',
  'registerDamaged',
  'registerUnreadable',
  /** The system does not let a part of the register be read; `detail` is its file or folder. */
  'registerForbidden',
  /** The register is open in another program: it cannot be exchanged under it. */
  'registerInUse',
  /** Beside the register nothing can be written. */
  'besideReadOnly',
  /** Beside the register there is no room for the one that is to take its place. */
  'besideNoSpace',
  /** Where it would be written there is a folder that the program did not make. */
  'stagingTaken',
  'backupUnknown',
  'manifestUnreadable',
  'objectMissing',
  'objectAltered',
  'chainBroken',
  'headDifferent',
  /** The present register has changed since what would be lost was shown. */
  'presentChanged',
  /** Where the archive should be written there is a file already. */
  'fileExists',
  'archiveUnreadable',
  'notArchive',
  /** The archive holds something that no archive of ours holds. */
  'archiveUnsuitable',
  /** Where the archive should be taken in there is something already. */
  'registerPresent',
])
export type BackupProblem = z.infer<typeof BackupProblem>
