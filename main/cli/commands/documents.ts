import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { refusalText } from '#main/cli/refusal-text.ts'
import { done, failed, type Terminal } from '#main/cli/terminal.ts'
import { commandText } from '#renderer/text/it/command-line.ts'
import { withRegister } from '#main/cli/with-register.ts'
import { agreementPage } from '#main/host/agreement-page.ts'
import { paperMetadata } from '#main/host/papers/paper-metadata.ts'
import { paperRefusal } from '#main/host/papers/paper-refusal.ts'
import type { Services } from '#main/host/services.ts'
import type { PaperName } from '#main/journal/file/papers.ts'
import { signedExtension } from '#src/agreements/signed-file.ts'
import type { PaperRow } from '#src/contract/agreements.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

type Options = {
  readonly register: string
  readonly agreement?: string
  readonly all?: true
  readonly out: string
}

/** Writes the papers of one agreement, or of all, as they were issued or came back signed: the very bytes, and metadata beside. */
export async function exportDocuments(terminal: Terminal, options: Options): Promise<number> {
  const { register, agreement, all, out } = options
  if (agreement === undefined && all === undefined) return failed(terminal, commandText.whichAgreement)
  return withRegister(terminal, register, 'read', async (services) => {
    const ids = idsOf(services, agreement)
    if (ids === undefined) return failed(terminal, commandText.agreementUnknown(agreement ?? ''))
    const folder = await mkdir(out, { recursive: true }).then(ok, () => undefined)
    if (!folder) return failed(terminal, commandText.fileNotWritable(out))
    let written = 0
    for (const id of ids) {
      const page = agreementPage(services, id)
      if (!page.ok) return failed(terminal, refusalText(page.error))
      for (const paper of page.value.papers.flatMap(filesOf)) {
        const file = path.join(out, `${paper.fileName}.${paper.extension}`)
        const outcome = await write(services, paper, file)
        if (!outcome.ok) return failed(terminal, `${file}: ${refusalText(outcome.error)}`)
        if (!outcome.value) return failed(terminal, commandText.fileNotWritable(file))
        written += 1
      }
      for (const { sha256, fileName } of page.value.papers.flatMap(filesOf)) {
        const file = path.join(out, `${fileName}.xml`)
        const metadata = paperMetadata(services, sha256)
        if (!metadata.ok) return failed(terminal, refusalText(metadata.error))
        if (!(await isWritten(file, metadata.value.bytes)))
          return failed(terminal, commandText.fileNotWritable(file))
      }
    }
    return done(terminal, commandText.documentsWritten(written, out))
  })
}

/** A paper and the signed files of it that came back, with the names that people know them by. */
const filesOf = ({ sha256, fileName, signedFiles }: PaperRow) => [
  { sha256, fileName, extension: 'pdf' },
  ...signedFiles.map((file) => ({
    sha256: file.sha256,
    fileName: file.fileName,
    extension: signedExtension(file),
  })),
]

/** The agreement of that number, or all of them in the order in which they were begun. */
function idsOf({ ledger }: Services, number: string | undefined): string[] | undefined {
  const { agreements, byNumber } = ledger.register.agreements
  if (number === undefined) return [...agreements.keys()]
  const id = byNumber.get(number)
  return id === undefined ? undefined : [id]
}

/** Whether the file could be written. */
async function write(
  { opened }: Services,
  { sha256, extension }: PaperName,
  file: string,
): Promise<Result<boolean, AnyRefusal>> {
  const bytes = await opened.papers.get({ sha256, extension })
  if (!bytes.ok) return refused(paperRefusal(bytes.error))
  return ok(await isWritten(file, bytes.value))
}

const isWritten = (file: string, bytes: Uint8Array): Promise<boolean> =>
  writeFile(file, bytes).then(
    () => true,
    () => false,
  )
