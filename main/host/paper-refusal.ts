import type { PaperRefusal } from '#main/journal/file/papers.ts'
import type { HostRefusal } from '#src/contract/protocol.ts'
import { assertNever } from '#src/shared/result.ts'

/** The content store's refusals in the words of the contract. */
export function paperRefusal(error: PaperRefusal): HostRefusal {
  switch (error.code) {
    case 'missing':
    case 'badName':
      return { code: 'paperMissing', sha256: error.name.sha256 }
    case 'altered':
      return { code: 'paperAltered', sha256: error.name.sha256 }
    case 'noSpace':
      return { code: 'noSpace' }
    case 'folderReadOnly':
      return { code: 'registerReadOnly', cause: 'folderReadOnly' }
    case 'lost':
      return { code: 'diskLost', detail: error.detail }
    default:
      return assertNever(error, 'paper refusal')
  }
}
