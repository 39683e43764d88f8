import { createHash } from 'node:crypto'
import { writeTable } from '#main/exchange/write-table.ts'
import type { OutValue } from '#src/shared/csv-cell.ts'
import type { ZipWriter } from '#main/exchange/write-zip.ts'
import { Breath } from '#main/journal/breath.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import { type FilePattern, patternName } from '#src/agreements/file-pattern.ts'
import { officialName } from '#src/agreements/paper-parties.ts'
import type { PaperRow } from '#src/contract/agreements.ts'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { IssuedKind, type SaveChoice, type SavePlan } from '#src/contract/saved-papers.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import {
  issuedKind,
  paperStates,
  savedIndexText as words,
  savedPapersText,
} from '#renderer/text/it/saved-papers.ts'
import { borrowersOf, whose } from '#main/host/issuing/loans-named.ts'
import { bodyFolders, UniqueNames } from './paper-folders.ts'
import { metadataOfFile } from './paper-metadata.ts'
import { paperRefusal } from './paper-refusal.ts'
import { type Chosen, chosenOf, fileFacts, filesOfPaper, type SavedFile, stateOf } from './saved-files.ts'
import { goesOn, type Job, type Services } from '#main/host/services.ts'
import { writeBundle } from './write-bundle.ts'

type Saved = AnswerOf<'papers.save'>
type Asked = { readonly choice: SaveChoice; readonly pattern: FilePattern }

/** What saving the papers of these loans would write, and of which loans there is nothing. */
export async function savePlan(
  { ledger: { register }, world }: Services,
  ids: readonly Id[],
  choice: SaveChoice,
  { cancelled }: Job,
): Promise<Result<SavePlan, AnyRefusal>> {
  const folders = bodyFolders(borrowersOf(register, ids))
  const issued = new Map(IssuedKind.options.map((kind) => [kind, 0]))
  const plan = { papers: 0, signedFiles: 0, bytes: 0 }
  const samples: SavePlan['samples'] = []
  const nothing: SavePlan['nothing'] = []
  const breath = new Breath()
  for (const id of ids) {
    if (breath.due) await breath.take()
    if (cancelled()) return refused({ code: 'workCancelled' })
    const loan = chosenOf(register, id, choice)
    if (!loan) continue
    const { borrower, rows, chosen } = loan
    for (const { kind } of rows) issued.set(kind, (issued.get(kind) ?? 0) + 1)
    if (chosen.length === 0) nothing.push({ id, ...whose(register, id), why: whyNothing(loan) })
    for (const row of chosen) {
      const files = filesOfPaper(row, choice)
      plan.papers += 1
      plan.signedFiles += files.filter(({ content }) => content === 'signedFile').length
      plan.bytes += files.reduce((sum, { bytes, content }) => sum + (content === 'metadata' ? 0 : bytes), 0)
      if (samples.some(({ kind }) => kind === row.kind)) continue
      const folder = folders.get(borrower.id) ?? ''
      samples.push({ kind: row.kind, folder, facts: fileFacts(loan, row) })
    }
  }
  const day = world.today().split('-').reverse().join('-')
  return ok({
    ...plan,
    issued: [...issued].map(([kind, papers]) => ({ kind, papers })),
    samples,
    nothing,
    fileName: savedPapersText.fileName(day),
  })
}

function whyNothing({ agreement: { status }, rows }: Chosen): SavePlan['nothing'][number]['why'] {
  if (rows.length > 0) return 'otherKinds'
  return status === 'draft' ? 'draft' : 'discarded'
}

/** Writes them where a person said: a folder for each body, files called by the pattern, and a spreadsheet of all. */
export async function savePapers(
  services: Services,
  ids: readonly Id[],
  { place, ...asked }: Asked & { readonly place: string },
  job: Job,
): Promise<Result<Saved, AnyRefusal>> {
  const on = services.world.today()
  return writeBundle(services, { place, on }, async (zip) => {
    const { register } = services.ledger
    const folders = bodyFolders(borrowersOf(register, ids))
    const bundle = new PaperBundle(services, asked, zip)
    const breath = new Breath()
    for (const [at, id] of ids.entries()) {
      job.progress(at, ids.length)
      if (!(await goesOn(job, breath))) return refused({ code: 'workCancelled' })
      const loan = chosenOf(register, id, asked.choice)
      if (loan) await bundle.add(loan, folders.get(loan.borrower.id) ?? '')
    }
    if (bundle.papers === 0) return refused(bundle.missing[0]?.reason ?? { code: 'nothingToSave' })
    const { sheet: sheetName, columns } = words
    await zip.add(words.file, await writeTable('xlsx', { sheetName, columns, rows: bundle.rows }))
    return ok({ papers: bundle.papers, missing: bundle.missing })
  })
}

/** The files while they are written, and what the spreadsheet will say of each. */
class PaperBundle {
  readonly missing: Saved['missing'] = []
  readonly rows: (readonly OutValue[])[] = []
  papers = 0
  readonly #services: Services
  readonly #asked: Asked
  readonly #zip: ZipWriter
  readonly #names = new UniqueNames()

  constructor(services: Services, asked: Asked, zip: ZipWriter) {
    this.#services = services
    this.#asked = asked
    this.#zip = zip
  }

  async add(loan: Chosen, folder: string): Promise<void> {
    const { choice, pattern } = this.#asked
    for (const row of loan.chosen) {
      const files = filesOfPaper(row, choice)
      const asked = `${folder}/${patternName(pattern, fileFacts(loan, row))}`
      const name = this.#names.take(asked, (unique) => files.map(({ ending }) => unique + ending))
      for (const file of files) await this.#addFile(loan, row, name, file)
    }
  }

  async #addFile(loan: Chosen, row: PaperRow, name: string, file: SavedFile): Promise<void> {
    const bytes = await this.#bytesOf(loan, row, name, file)
    if (!bytes.ok) {
      const { id } = loan.agreement
      this.missing.push({ id, ...whose(this.#services.ledger.register, id), reason: bytes.error })
      this.rows.push(indexRow(loan, row, file, { note: refusalText(bytes.error) }))
      return
    }
    const path = name + file.ending
    // A PDF and an envelope around one are squeezed already.
    await this.#zip.add(path, bytes.value, file.content === 'metadata')
    this.rows.push(indexRow(loan, row, file, { path, bytes: bytes.value }))
    if (file.content === 'paper') this.papers += 1
  }

  async #bytesOf(
    loan: Chosen,
    row: PaperRow,
    name: string,
    { content, ending, sha256, extension }: SavedFile,
  ): Promise<Result<Uint8Array, AnyRefusal>> {
    if (content === 'metadata') {
      const fileName = name.slice(name.indexOf('/') + 1) + ending.slice(0, -'.xml'.length)
      return ok(metadataOfFile(this.#services, loan, row, { sha256, fileName }))
    }
    const kept = await this.#services.opened.papers.get({ sha256, extension })
    return kept.ok ? kept : refused(paperRefusal(kept.error))
  }
}

type Outcome = { readonly path: string; readonly bytes: Uint8Array } | { readonly note: string }

const indexRow = (
  { agreement, borrower }: Chosen,
  row: PaperRow,
  { content, sha256 }: SavedFile,
  outcome: Outcome,
): readonly OutValue[] => [
  officialName(borrower),
  agreement.number && paperNumberText(agreement.number),
  issuedKind(row),
  row.number,
  row.on,
  paperStates[stateOf(row)],
  row.protocol?.number,
  row.protocol?.date,
  words[content],
  ...('path' in outcome
    ? [
        outcome.path,
        content === 'metadata' ? hashOf(outcome.bytes) : sha256,
        outcome.bytes.byteLength,
        undefined,
      ]
    : [undefined, sha256, undefined, outcome.note]),
]

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
