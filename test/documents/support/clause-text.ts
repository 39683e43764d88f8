import { addendumFields } from '#main/documents/addendum-fields.ts'
import { addendumAnnexes, addendumTemplate } from '#main/documents/addendum.ts'
import { agreementFields } from '#main/documents/agreement-fields.ts'
import { handoverFields } from '#main/documents/handover-fields.ts'
import type { ListContent } from '#main/documents/kit/blocks.ts'
import { plainTextOf } from '#main/documents/kit/rich-text.ts'
import type { Clause } from '#main/documents/template/clauses.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { AddendumPaper } from '#src/agreements/paper-addendum.ts'
import type { HandoverPaper } from '#src/agreements/paper-handover.ts'
import { resources, value } from './loans.ts'

const ofList = ({ items }: ListContent): readonly string[] =>
  items.flatMap(({ text, list }) => [plainTextOf(text), ...(list ? ofList(list) : [])])

/** The clauses as lines of common text: headings, paragraphs, commas and letters, with common spaces. */
export const linesOf = (clauses: readonly Clause[]): readonly string[] =>
  clauses
    .flatMap((clause) => (clause.kind === 'list' ? ofList(clause) : [plainTextOf(clause.text)]))
    .map((line) => line.replaceAll('\u00a0', ' '))

export const agreementLines = (paper: AgreementPaper): readonly string[] =>
  linesOf(value(resources.templates.agreement.clausesFor(agreementFields(paper))))

export const handoverLines = (paper: HandoverPaper): readonly string[] =>
  linesOf(value(resources.templates.handover.clausesFor(handoverFields(paper))))

export const addendumLines = (paper: AddendumPaper): readonly string[] =>
  linesOf(
    value(
      resources.templates[addendumTemplate(paper)].clausesFor(addendumFields(paper, addendumAnnexes(paper))),
    ),
  )

/** «Art. 5 – Durata» → `Durata`, with its number. */
export const articlesOf = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    lines.flatMap((line) => {
      const found = /^Art\. (\d+) – (.+)$/.exec(line)
      return found ? [[found[2] ?? '', Number(found[1])] as const] : []
    }),
  )
