import type { PaperExtension } from '#src/agreements/signed-file.ts'
import type { Result } from '#src/shared/result.ts'

/** What the preload puts on the page as `window.comodato`: use-cases of the desktop, never channels. */
export type Shell = {
  /**
   * Asks for a line to the register host. The line arrives as a `message` event of the page's own window
   * whose data is `hostPortMessage` and whose first port is the line.
   */
  connect: () => Promise<Answer<null>>
  /** Asks where, and writes there, all of it or nothing. */
  saveFile: (file: FileToSave) => Promise<Answer<SaveOutcome>>
  /** Opens a copy of the paper, under a name people can read, with the program of the desktop. */
  openPaper: (paper: Paper) => Promise<Answer<null>>
  /** Shows that copy in its folder. */
  showPaper: (paper: Paper) => Promise<Answer<null>>
  /** Asks on which printer, and prints there. */
  printPaper: (paper: Paper) => Promise<Answer<PrintOutcome>>
  /** The same for a PDF that is not kept in the register. */
  printFile: (file: FileToSave) => Promise<Answer<PrintOutcome>>
  /** Shows the folder that is watched for signed files in the desktop's own file manager: that one and no other. */
  openSignedFolder: () => Promise<Answer<null>>
  /** Asks for a folder: of backups, of an export, of signed files; the page gets a word to speak of it to the host. */
  pickBackupFolder: () => Promise<Answer<Picked>>
  /** The same for a file that holds everything of a register, as it was exported. */
  pickArchive: () => Promise<Answer<Picked>>
  /** Asks where to write a file that the host makes; the page gets a word to speak of that place to the host. */
  pickFileToWrite: (file: FileName) => Promise<Answer<Picked>>
  versions: () => Promise<Answer<Versions>>
  /** Tells the present state of the host at once, then every change. Returns how to stop listening. */
  onHostState: (listener: (state: HostState) => void) => () => void
}

declare global {
  interface Window {
    readonly comodato: Shell
  }
}

/** The use-cases that are one question and one answer. */
export type ShellRequest = Exclude<keyof Shell, 'onHostState'>

/** The data of the message that carries the line to the register host into the page. */
export const hostPortMessage = 'comodato:host-port'

/** `stopped` means that the host ended by itself; the desktop offers to start it again. */
export type HostState = 'running' | 'stopped'

/** Bytes and the file name to propose for them; the person chooses the folder. */
export type FileToSave = { readonly suggestedName: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type FileName = Pick<FileToSave, 'suggestedName'>

export type SaveOutcome = { readonly saved: true; readonly name: string } | { readonly saved: false }
/** `place` is the word; `name` is what the folder or the file is called. */
export type Picked =
  | { readonly picked: true; readonly place: string; readonly name: string }
  | { readonly picked: false }
export type PrintOutcome = { readonly printed: boolean }

/**
 * A paper kept in the register: the SHA-256 of its bytes (lower-case hex) and the name people know it by. A signed file
 * may be a `.p7m` or a `.tsd`; all others are PDF.
 */
export type Paper = {
  readonly sha256: string
  readonly name: string
  readonly extension?: PaperExtension | undefined
}

export type Versions = {
  readonly comodato: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
}

export type Answer<T> = Result<T, ShellRefusal>

export type ShellRefusal =
  /** Asked by something that is not the main frame of a window of ours. */
  | { readonly code: 'untrustedSender' }
  | { readonly code: 'malformedRequest'; readonly issues: readonly string[] }
  | { readonly code: 'hostStopped' }
  | { readonly code: 'paperMissing'; readonly sha256: string }
  /** The stored bytes are no longer those that were issued. */
  | { readonly code: 'paperAltered'; readonly sha256: string }
  /** `reason` is the operating system's error code, such as `EACCES` or `ENOSPC`. */
  | { readonly code: 'cannotWrite'; readonly name: string; readonly reason: string }
  | { readonly code: 'cannotOpen'; readonly name: string; readonly reason: string }
  /** The folder of signed files: `reason` is `notChosen`, or the operating system's error code or words. */
  | { readonly code: 'folderUnavailable'; readonly reason: string }
  /** `reason` is `noPrinter`, or what the printing system says. */
  | { readonly code: 'cannotPrint'; readonly name: string; readonly reason: string }
