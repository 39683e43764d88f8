import { signedExtension } from '#src/agreements/signed-file.ts'
import type { RegisterEvent } from './register.ts'

/** A file that is kept beside the ledger under the hash of its bytes. */
export type NamedFile = { readonly sha256: string; readonly extension: string }

/** The files that a fact names: papers, signed files, the emblem of the Region. */
export function filesNamed(event: RegisterEvent): NamedFile[] {
  switch (event.type) {
    case 'agreementIssued':
      return [paper(event.paper)]
    case 'handoverRecorded':
      return [paper(event.handover.paper)]
    case 'addendumIssued':
      return [paper(event.addendum.paper)]
    case 'signedFileKept':
    case 'addendumFileKept':
      return [{ sha256: event.file.sha256, extension: signedExtension(event.file) }]
    case 'lenderLogoChosen':
      return [{ sha256: event.logo.sha256, extension: event.logo.mediaType === 'image/jpeg' ? 'jpg' : 'png' }]
    default:
      return []
  }
}

const paper = ({ sha256 }: { readonly sha256: string }): NamedFile => ({ sha256, extension: 'pdf' })
