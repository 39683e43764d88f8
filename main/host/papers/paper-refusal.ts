import type { PaperRefusal } from '#main/journal/file/papers.ts'
import type { HostRefusal } from '#src/contract/protocol.ts'
import { assertNever } from '#src/shared/result.ts'
import { diskLost } from '#main/host/disk-lost.ts'

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
    case 'lost':
      return diskLost(error)
    default:
      return assertNever(error, 'paper refusal')
  }
}
