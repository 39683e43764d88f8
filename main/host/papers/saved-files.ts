import { paperNumberText } from '#src/agreements/agreement.ts'
import type { FileFacts } from '#src/agreements/file-pattern.ts'
import { agreedOfThings } from '#src/agreements/of-things.ts'
import { officialName } from '#src/agreements/paper-parties.ts'
import { type PaperExtension, signedExtension } from '#src/agreements/signed-file.ts'
import type { Body } from '#src/bodies/body.ts'
import type { PaperRow } from '#src/contract/agreements.ts'
import type { SaveChoice } from '#src/contract/saved-papers.ts'
import type { Register } from '#src/register/register.ts'
import { yearOf } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { actWords } from '#renderer/text/it/act-words.ts'
import { filePatternText, issuedKind, type PaperState, paperStates } from '#renderer/text/it/saved-papers.ts'
import { type IssuedPapers, issuedPapers } from './issued-papers.ts'

/** The papers of one loan that are to be saved. */
export type Chosen = IssuedPapers & { readonly chosen: readonly PaperRow[] }

export function chosenOf(register: Register, id: Id, { kinds }: SaveChoice): Chosen | undefined {
  const agreement = register.agreements.agreements.get(id)
  const issued = agreement && issuedPapers(register, agreement)
  return issued && { ...issued, chosen: issued.rows.filter(({ kind }) => kinds.includes(kind)) }
}

/** What the name of a paper's file can tell of it. */
export function fileFacts({ agreement, borrower }: IssuedPapers, row: PaperRow): FileFacts {
  // An addendum is counted in its agreement: the year is that of its issue.
  const [count = '', year = String(yearOf(row.on))] = row.number.split('/')
  const { missing } = filePatternText
  return {
    ...bodyFacts(borrower),
    kind: issuedKind(row),
    number: count,
    ordinal: count.padStart(4, '0'),
    year,
    date: row.on,
    act: actWords(agreedOfThings(agreement)).title,
    agreement: agreement.number ? paperNumberText(agreement.number) : '',
    protocolNumber: row.protocol?.number ?? missing.protocol,
    protocolDate: row.protocol?.date ?? missing.protocol,
    state: paperStates[stateOf(row)],
  }
}

export const bodyFacts = (body: Body): Pick<FileFacts, 'body' | 'istatCode' | 'ipaCode'> => ({
  body: officialName(body),
  istatCode: body.istatCode ?? filePatternText.missing.istatCode,
  ipaCode: body.ipaCode ?? filePatternText.missing.ipaCode,
})

export function stateOf({ annulled, lapsedOn, unsigned, signedFiles }: PaperRow): PaperState {
  if (annulled) return 'annulled'
  if (lapsedOn !== undefined) return 'lapsed'
  if (unsigned.length === 0) return 'signed'
  return signedFiles.length > 0 ? 'partlySigned' : 'issued'
}

/** A file that is saved of a paper: what it is called after the paper's own name, and where its bytes are. */
export type SavedFile = {
  readonly ending: string
  readonly content: 'paper' | 'signedFile' | 'metadata'
  readonly sha256: string
  readonly extension: PaperExtension
  readonly bytes: number
}

/** What is said of a file, under its name. */
const metadataOf = (file: SavedFile): SavedFile => ({
  ...file,
  ending: file.ending.replace(/\.\w+$/, '.xml'),
  content: 'metadata',
})

/** The paper itself first, each file with its metadata. */
export function filesOfPaper(row: PaperRow, { signed, metadata }: SaveChoice): SavedFile[] {
  const { sha256, bytes } = row
  const paper: SavedFile = { ending: '.pdf', content: 'paper', sha256, extension: 'pdf', bytes }
  const files: SavedFile[] = metadata ? [paper, metadataOf(paper)] : [paper]
  if (!signed) return files
  for (const [at, file] of row.signedFiles.entries()) {
    const extension = signedExtension(file)
    const which = at === 0 ? '' : ` ${at + 1}`
    const ending = ` - firmato${which}.${extension}`
    const back: SavedFile = {
      ending,
      content: 'signedFile',
      sha256: file.sha256,
      extension,
      bytes: file.bytes,
    }
    files.push(...(metadata ? [back, metadataOf(back)] : [back]))
  }
  return files
}
