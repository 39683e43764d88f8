import type { PaperRow } from '#src/contract/agreements.ts'

type ActWords = Readonly<Record<'title' | 'name' | 'the' | 'of' | 'to', string>>

const contract: ActWords = {
  title: 'Contratto',
  name: 'contratto',
  the: 'il contratto',
  of: 'del contratto',
  to: 'al contratto',
}

const accord: ActWords = {
  title: 'Accordo',
  name: 'accordo',
  the: 'l’accordo',
  of: 'dell’accordo',
  to: 'all’accordo',
}

/** What the act of a loan is called: it is no contract of loan where it is of licences and services alone. */
export const actWords = (ofThings: boolean): ActWords => (ofThings ? contract : accord)

/** The loan of a page, as far as it says what its act is. */
export type LoanShown = {
  readonly agreement: { readonly assets: readonly unknown[] }
  readonly papers: readonly Pick<PaperRow, 'kind' | 'ofThings'>[]
}

/** What its paper says it is; a draft is what it would be issued as. */
export function actOf({ agreement, papers }: LoanShown): ActWords {
  const issued = papers.find(({ kind }) => kind === 'agreement')
  return actWords(issued ? issued.ofThings : agreement.assets.length > 0)
}
