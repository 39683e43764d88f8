import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderAgreement } from '#main/documents/agreement.ts'
import type { Drawing } from '#main/documents/drawing.ts'
import { type OwnText, OwnTexts } from '#main/documents/own-texts.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import { PaperOffice, resources, value } from '#test/documents/support/loans.ts'
import { agreementWords, type Part } from './agreement-words.ts'

/** An agreement to be drawn: by us, by the threads of the program, and in the words that other programs draw. */
export type Agreement = {
  readonly draw: () => Uint8Array
  readonly drawing: Drawing
  readonly words: () => readonly Part[]
}

/** An agreement of so many things with licences and services, in the program's own text: sixty things take 18 pages. */
export const longAgreement = (count: number): Agreement => {
  const office = new PaperOffice()
  const assets = thingsOf(office, count)
  return agreementOf(
    office.paper({ assets, licences: [[office.licence(), 5]], services: [office.service()] }),
    [],
  )
}

/** An agreement of sixty things in the text of an office that wants it short: six pages, three of them of things. */
export const sixPages = (): Agreement => {
  const office = new PaperOffice()
  const text = readFileSync(path.join(import.meta.dirname, 'agreement-of-six-pages.it.md'), 'utf8')
  const assets = thingsOf(office, 60)
  return agreementOf(office.paper({ assets }), [{ paper: 'agreement', name: 'short', text }])
}

function thingsOf(office: PaperOffice, count: number) {
  const fundId = office.fund({ name: 'Fondo inventato' })
  return office.things(count, (index) => ({
    category: ['Postazione di lavoro', 'Monitor', 'Telefono VoIP'][index % 3] ?? '',
    funding: [{ fundId, share: 10_000 }],
    place: 'Municipio',
    inventoryValue: 84_950 + index,
  }))
}

function agreementOf(paper: AgreementPaper, texts: readonly OwnText[]): Agreement {
  const own = value(new OwnTexts().over(resources, texts))
  return {
    draw: () => value(renderAgreement(paper, own)),
    drawing: { of: { kind: 'agreement', paper }, texts, logo: undefined, asAt: undefined },
    words: () => agreementWords(paper, own),
  }
}
