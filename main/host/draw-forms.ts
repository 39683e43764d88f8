import { type OutValue, writeTable } from '#main/exchange/write-table.ts'
import { writeZip, type ZipEntry } from '#main/exchange/write-zip.ts'
import { formIndexText as words, formKinds } from '#main/documents/text/it.ts'
import { Breath } from '#main/journal/breath.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import type { FormFacts } from '#src/agreements/form.ts'
import { type FormPaper, formPaper } from '#src/agreements/paper-form.ts'
import type { FormsPlan } from '#src/contract/forms.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { drawForm } from './draw-form.ts'
import { fileSafe, formsFileName } from './paper-names.ts'
import { personOf } from './people.ts'
import type { Job, Services } from './services.ts'

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
  const plan: FormsPlan = { ready: [], refused: [] }
  const breath = new Breath()
  for (const id of ids) {
    if (breath.due) await breath.take()
    if (cancelled()) return refused({ code: 'workCancelled' })
    const paper = formPaper(register, { ...facts, agreementId: id }, moment)
    if (paper.ok) plan.ready.push(id)
    else plan.refused.push({ id, ...whose(services, id), reason: paper.error })
  }
  return ok(plan)
}

function whose({ ledger: { register } }: Services, id: Id) {
  const agreement = register.agreements.agreements.get(id)
  const borrower = register.bodies.bodies.get(agreement?.borrowerId ?? '')?.name ?? ''
  return agreement?.number ? { borrower, number: paperNumberText(agreement.number) } : { borrower }
}

type Bundle = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly papers: number
  readonly refused: FormsPlan['refused']
}

/**
 * The same paper for many loans, as one ZIP: a folder for each body, and a spreadsheet that lists them. One that cannot
 * be drawn is told, and stops none of the others.
 */
export async function drawForms(
  services: Services,
  ids: readonly Id[],
  facts: Facts,
  { progress, cancelled }: Job,
): Promise<Result<Bundle, AnyRefusal>> {
  const files: ZipEntry[] = []
  const left: FormsPlan['refused'] = []
  const rows: (readonly OutValue[])[] = []
  const breath = new Breath()
  for (const [at, agreementId] of ids.entries()) {
    progress(at, ids.length)
    await breath.take()
    if (cancelled()) return refused({ code: 'workCancelled' })
    const drawn = await drawForm(services, { ...facts, agreementId })
    if (!drawn.ok) {
      left.push({ id: agreementId, ...whose(services, agreementId), reason: drawn.error })
      continue
    }
    const { paper, bytes, fileName } = drawn.value
    const path = `${fileSafe(paper.borrower.name)}/${fileName}.pdf`
    files.push({ path, bytes })
    rows.push(indexRow(paper, path))
  }
  const [first] = left
  if (first && files.length === 0) return refused(first.reason)
  const on = services.world.today()
  const index = await writeTable('xlsx', { sheetName: words.sheet, columns: words.columns, rows })
  const entries = [{ path: words.file, bytes: index }, ...files]
  const bytes = await writeZip(entries, new Date(`${on}T12:00:00Z`))
  return ok({
    bytes,
    fileName: formsFileName(formKinds[facts.kind], on),
    papers: files.length,
    refused: left,
  })
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
