import { writeTable } from '#main/exchange/write-table.ts'
import type { OutValue } from '#src/shared/csv-cell.ts'
import { formIndexText as words, formKinds } from '#main/documents/text/it.ts'
import { Breath } from '#main/journal/breath.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import { type FileFacts, type FilePattern, patternName } from '#src/agreements/file-pattern.ts'
import type { Body } from '#src/bodies/body.ts'
import { actWords } from '#renderer/text/it/act-words.ts'
import { filePatternText } from '#renderer/text/it/saved-papers.ts'
import type { FormFacts } from '#src/agreements/form.ts'
import { type FormPaper, formPaper } from '#src/agreements/paper-form.ts'
import type { FormsPlan } from '#src/contract/forms.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { drawForm } from './draw-form.ts'
import { borrowerOf, borrowersOf, whose } from '#main/host/issuing/loans-named.ts'
import { bodyFolders, UniqueNames } from './paper-folders.ts'
import { formsFileName } from './paper-names.ts'
import { personOf } from '#main/host/people/people.ts'
import { bodyFacts } from './saved-files.ts'
import { goesOn, type Job, type Services } from '#main/host/services.ts'
import { writeBundle } from './write-bundle.ts'

type Facts = Omit<FormFacts, 'agreementId'>

/** Which of these loans such a paper can be made of, and what stands in the way of the others. */
export async function formsPlan(
  services: Services,
  ids: readonly Id[],
  facts: Facts,
  { cancelled }: Job,
): Promise<Result<FormsPlan, AnyRefusal>> {
  const { register, head } = services.ledger
  const moment = { on: services.world.today(), head, people: (id: Id) => personOf(services, id) }
  const { on } = moment
  const fileName = formsFileName(formKinds[facts.kind], on)
  const plan: FormsPlan = { ready: [], refused: [], fileName }
  const folders = bodyFolders(borrowersOf(register, ids))
  const breath = new Breath()
  for (const id of ids) {
    if (breath.due) await breath.take()
    if (cancelled()) return refused({ code: 'workCancelled' })
    const paper = formPaper(register, { ...facts, agreementId: id }, moment)
    if (paper.ok) plan.ready.push(id)
    else plan.refused.push({ id, ...whose(register, id), reason: paper.error })
    const borrower = borrowerOf(register, id)
    if (paper.ok && borrower)
      plan.sample ??= {
        folder: folders.get(borrower.id) ?? '',
        facts: formFileFacts(borrower, paper.value),
      }
  }
  return ok(plan)
}

type Asked = { readonly facts: Facts; readonly pattern: FilePattern; readonly place: string }
type Drawn = { readonly papers: number; readonly refused: FormsPlan['refused'] }

/**
 * The same paper for many loans, as one ZIP: a folder for each body, and a spreadsheet that lists them. One that cannot
 * be drawn is told, and stops none of the others.
 */
export async function drawForms(
  services: Services,
  ids: readonly Id[],
  { facts, pattern, place }: Asked,
  job: Job,
): Promise<Result<Drawn, AnyRefusal>> {
  const on = services.world.today()
  const { atOnce } = services.drawer
  const draw = async (id: Id) => ({ id, drawn: await drawForm(services, { ...facts, agreementId: id }) })
  return writeBundle(services, { place, on }, async (zip) => {
    const { register } = services.ledger
    const folders = bodyFolders(borrowersOf(register, ids))
    const names = new UniqueNames()
    const left: FormsPlan['refused'] = []
    const rows: (readonly OutValue[])[] = []
    const breath = new Breath()
    for (let at = 0; at < ids.length; at += atOnce) {
      job.progress(at, ids.length)
      if (!(await goesOn(job, breath))) return refused({ code: 'workCancelled' })
      const group = ids.slice(at, at + atOnce)
      for (const { id, drawn } of await Promise.all(group.map(draw))) {
        if (!drawn.ok) {
          left.push({ id, ...whose(register, id), reason: drawn.error })
          continue
        }
        const { paper, bytes } = drawn.value
        const borrower = borrowerOf(register, id)
        if (!borrower) continue
        const asked = `${folders.get(borrower.id) ?? ''}/${patternName(pattern, formFileFacts(borrower, paper))}`
        const path = `${names.take(asked, (unique) => [`${unique}.pdf`])}.pdf`
        await zip.add(path, bytes)
        rows.push(indexRow(paper, path))
      }
    }
    const [first] = left
    if (first && rows.length === 0) return refused(first.reason)
    const index = await writeTable('xlsx', { sheetName: words.sheet, columns: words.columns, rows })
    await zip.add(words.file, index)
    return ok({ papers: rows.length, refused: left })
  })
}

/** What the name of its file can tell of it: such a paper has no number and no protocol of its own. */
function formFileFacts(borrower: Body, { kind, agreementNumber, agreedOfThings, on }: FormPaper): FileFacts {
  const { count, year } = agreementNumber
  const { missing } = filePatternText
  return {
    ...bodyFacts(borrower),
    kind: formKinds[kind],
    number: String(count),
    ordinal: String(count).padStart(4, '0'),
    year: String(year),
    date: on,
    act: actWords(agreedOfThings).title,
    agreement: paperNumberText(agreementNumber),
    protocolNumber: missing.protocol,
    protocolDate: missing.protocol,
    state: filePatternText.form,
  }
}

const indexRow = (
  { borrower, agreementNumber, endsOn, day, assets }: FormPaper,
  path: string,
): readonly OutValue[] => [
  borrower.name,
  borrower.certifiedEmail ?? '',
  paperNumberText(agreementNumber),
  endsOn,
  day,
  assets.length,
  path,
]
