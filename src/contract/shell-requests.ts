import { z } from 'zod'
import { PaperExtension } from '#src/agreements/signed-file.ts'
import type { ShellRequest } from '#src/contract/shell.ts'

const largestFile = 256 * 1024 * 1024

const FileToSave = z.strictObject({
  suggestedName: z.string().min(1).max(200),
  bytes: z
    .instanceof(Uint8Array<ArrayBuffer>)
    .refine((bytes) => bytes.byteLength <= largestFile, 'more than 256 MB'),
})

const FileName = FileToSave.pick({ suggestedName: true })

const Paper = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  extension: PaperExtension.optional(),
})

const Nothing = z.undefined()

/** How the desktop decodes what a page asks of it, per use-case. */
export const shellRequests = {
  connect: Nothing,
  saveFile: FileToSave,
  openPaper: Paper,
  showPaper: Paper,
  printPaper: Paper,
  openSignedFolder: Nothing,
  pickBackupFolder: Nothing,
  pickArchive: Nothing,
  pickFileToWrite: FileName,
  printFile: FileToSave,
  versions: Nothing,
} as const satisfies Record<ShellRequest, z.ZodType>

/** What each use-case is given once its request has been decoded. */
export type Decoded<R extends ShellRequest> = z.output<(typeof shellRequests)[R]>
