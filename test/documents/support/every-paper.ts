import { addedArticles } from '#main/documents/added-articles.ts'
import { addendumFields } from '#main/documents/addendum-fields.ts'
import { addendumAnnexes, addendumTemplate } from '#main/documents/addendum.ts'
import { agreementFields } from '#main/documents/agreement-fields.ts'
import { formFields } from '#main/documents/form-fields.ts'
import { handoverFields } from '#main/documents/handover-fields.ts'
import { holdingsFields } from '#main/documents/holdings-fields.ts'
import { renderHoldings } from '#main/documents/holdings.ts'
import type { Drawable } from '#main/documents/drawing.ts'
import type { Clause } from '#main/documents/template/clauses.ts'
import type { FormKind } from '#src/agreements/form.ts'
import { holdingsPaper } from '#src/agreements/paper-holdings.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { drawAddendum, everyAddendum } from './addenda.ts'
import { linesOf } from './clause-text.ts'
import { drawForm, everyForm, lentThings } from './forms.ts'
import { drawAgreement, drawHandover, PaperOffice, resources, value } from './loans.ts'

/** A paper, its file, and the lines of the text it was drawn from. */
export type Example = { readonly of: Drawable; readonly bytes: Uint8Array; readonly lines: readonly string[] }

/** One of every kind of paper, with as many clauses and lists as it can have; the same bytes every time. */
export function everyPaper(): Readonly<Record<PaperKind, Example>> {
  const office = new PaperOffice()
  const forms = everyForm(office, lentThings(office))
  const formOf = (kind: FormKind): Example => {
    const paper = forms.find((one) => one.kind === kind)
    if (!paper) throw new Error(`no form of the kind ${kind}`)
    const clauses = value(resources.templates[kind].clausesFor(formFields(paper)))
    return example({ kind: 'form', paper }, drawForm(paper), clauses)
  }
  return {
    agreement: agreement(),
    handover: handover(),
    holdings: holdings(),
    extension: addendum('extension'),
    addendum: addendum('addendum'),
    returnRequest: formOf('returnRequest'),
    firstReminder: formOf('firstReminder'),
    finalNotice: formOf('finalNotice'),
    returnReport: formOf('returnReport'),
    replacementReport: formOf('replacementReport'),
    lossDeclaration: formOf('lossDeclaration'),
    auditReport: formOf('auditReport'),
    wipeCertificate: formOf('wipeCertificate'),
  }
}

const example = (of: Drawable, bytes: Uint8Array, clauses: readonly Clause[]): Example => ({
  of,
  bytes,
  lines: linesOf(clauses),
})

/** Things with a value, a warranty, accessories and a fund of the Union; licences; a service. */
function allLines(office: PaperOffice) {
  const fundId = office.fund({ name: 'Fondo europeo inventato' })
  const assets = office.things(4, (index) => ({
    category: ['Postazione di lavoro', 'Telefono VoIP'][index % 2] ?? '',
    funding: [{ fundId, share: 10_000 }],
    inventoryValue: 84_950,
    warrantyEnd: '2028-01-01',
    accessories: [{ description: 'Borsa', serialNumber: `B-${index}` }],
  }))
  return { assets, licences: [[office.licence(), 3]] as const, services: [office.service()] }
}

function agreement(): Example {
  const office = new PaperOffice()
  const paper = office.paper(allLines(office), { smartWorking: true, machineReadableAnnexes: true })
  const clauses = value(resources.templates.agreement.clausesFor(agreementFields(paper)))
  return example({ kind: 'agreement', paper }, drawAgreement(paper), clauses)
}

function addendum(kind: 'extension' | 'addendum'): Example {
  const paper = everyAddendum(new PaperOffice()).find((one) => addendumTemplate(one) === kind)
  if (!paper) throw new Error(`no addendum of the kind ${kind}`)
  const articles = value(addedArticles(paper, addendumAnnexes(paper), resources))
  const fields = addendumFields(paper, addendumAnnexes(paper, articles))
  const clauses = value(resources.templates[kind].clausesFor(fields))
  const all = [...clauses, ...articles.flatMap((one) => one.clauses)]
  return example({ kind: 'addendum', paper }, drawAddendum(paper), all)
}

function handover(): Example {
  const office = new PaperOffice()
  const paper = office.handoverPaper(allLines(office))
  const clauses = value(resources.templates.handover.clausesFor(handoverFields(paper)))
  return example({ kind: 'handover', paper }, drawHandover(paper), clauses)
}

function holdings(): Example {
  const office = new PaperOffice()
  office.inForce(allLines(office))
  const head = { sequence: 12_345, hash: 'ab'.repeat(32) }
  const paper = value(holdingsPaper(office.register, { on: office.context.today, head, bodyId: undefined }))
  const steps = renderHoldings(paper, resources, { past: false })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const clauses = value(resources.templates.holdings.clausesFor(holdingsFields(paper, false)))
  return example({ kind: 'holdings', paper }, value(step.value), clauses)
}
