import type { AddendumPaper } from '#src/agreements/paper-addendum.ts'
import type { AmendedAgreement, Calls } from '#src/agreements/amended-agreement.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { Party } from '#src/agreements/signed-file.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { AddendumAnnexNames } from './addendum-fields.ts'
import { agreementFields, type agreementVocabulary } from './agreement-fields.ts'
import { inLanguage, templatesFor } from './bilingual.ts'
import type { Block } from './kit/blocks.ts'
import type { PaperResources } from './resources.ts'
import { addedClauses } from './template/added-clauses.ts'
import type { Clause } from './template/clauses.ts'
import type { TemplateFault } from './template/fault.ts'
import type { ArticleNumbers } from './template/numbers.ts'
import type { Template } from './template/template.ts'
import type { FieldsOf } from './template/vocabulary.ts'
import { secondWording } from './text/languages/second-wording.ts'
import { italian, type Wording } from './text/wording.ts'

/**
 * What an addendum makes the text of its agreement say, and it did not say before: a kind of thing for which it had no
 * clauses calls for them. It is the agreement’s own text, filled as it was and as it becomes, and what of it is new.
 */
export type AddedArticles = readonly {
  readonly language: SecondLanguage | undefined
  readonly clauses: readonly Clause[]
}[]

/** Of these the addendum speaks itself: the value of what it adds, its own taxes, how it is signed. */
const apart: ReadonlySet<string> = new Set(['valore', 'bollo', 'sottoscrizione'])

/** In Italian, then in the second language where the agreement has a text in it; nothing where nothing is missing. */
export function addedArticles(
  paper: AddendumPaper,
  annexesOf: (nameOf: Wording['annexName']) => AddendumAnnexNames,
  resources: PaperResources,
): Result<AddedArticles, TemplateFault> {
  const { amended, secondLanguage } = paper
  if (!amended) return ok([])
  const { italian: own, other } = templatesFor(resources, 'agreement', secondLanguage)
  const filling = (say: Wording) =>
    fieldsIn(paper, amended, annexesOf(say.annexName), say, other !== undefined)
  const clauses = clausesAdded(own, amended, filling(italian))
  if (!clauses.ok) return clauses
  if (clauses.value.length === 0) return ok([])
  const first = { language: undefined, clauses: clauses.value }
  if (!other || !secondLanguage) return ok([first])
  const second = clausesAdded(other, amended, filling(secondWording(secondLanguage)))
  return second.ok ? ok([first, { language: secondLanguage.language, clauses: second.value }]) : second
}

type AgreementFields = FieldsOf<typeof agreementVocabulary>

/** The text of each time, with the numbers that its articles took when they were agreed or added. */
function clausesAdded(
  template: Template<typeof agreementVocabulary>,
  { calls }: AmendedAgreement,
  fieldsFor: (calls: Calls) => AgreementFields,
): Result<readonly Clause[], TemplateFault> {
  let numbers: ArticleNumbers = new Map()
  let [before, after]: readonly [readonly Clause[], readonly Clause[]] = [[], []]
  for (const one of calls) {
    const clauses = template.clausesFor(fieldsFor(one), numbers)
    if (!clauses.ok) return clauses
    numbers = new Map([...numbers, ...numbersIn(clauses.value)])
    ;[before, after] = [after, clauses.value]
  }
  return ok(addedClauses(before, after, apart))
}

const numbersIn = (clauses: readonly Clause[]): readonly (readonly [string, string])[] =>
  clauses.flatMap((clause) =>
    clause.kind === 'heading' && clause.article
      ? [[clause.article.name, clause.article.number] as const]
      : [],
  )

/**
 * The agreement’s fields. What is new speaks of what is added, so its lists are the addendum’s; those of what was there
 * before are the agreement’s.
 */
function fieldsIn(
  paper: AddendumPaper,
  amended: AmendedAgreement,
  annexes: AddendumAnnexNames,
  say: Wording,
  bilingual: boolean,
): (calls: Calls) => AgreementFields {
  const filled = (calls: Calls) => agreementFields(agreementOf(paper, amended, calls), say, bilingual)
  const [first] = amended.calls
  if (!first) throw new Error('addendum: an agreement that was never agreed')
  const { allegatoBeni, allegatoServizi, allegatoUso, allegatoDati, allegati } = filled(first)
  const named = (name: string | undefined) => name && say.annexOfAddendum(name, paper.count)
  const [things, others] = [named(annexes.get('added')), named(annexes.get('addedOthers'))]
  return (calls) => {
    const fields = filled(calls)
    return {
      ...fields,
      allegatoBeni: things ?? (allegatoBeni || fields.allegatoBeni),
      allegatoServizi: others ?? (allegatoServizi || fields.allegatoServizi),
      allegatoUso,
      allegatoDati,
      allegati,
    }
  }
}

function agreementOf(
  paper: AddendumPaper,
  { issuedOn, terms, lists }: AmendedAgreement,
  { clauses, funding }: Calls,
): AgreementPaper {
  return {
    ...paper,
    number: paper.agreementNumber,
    issuedOn,
    lender: { ...paper.lender, contact: contactFor(paper, 'lender') },
    borrower: { ...paper.borrower, contact: contactFor(paper, 'borrower') },
    terms,
    ...lists,
    clauses,
    funding,
  }
}

const contactFor = ({ contacts, ...paper }: AddendumPaper, party: Party) =>
  contacts.find((one) => one.party === party)?.next ?? paper[party].contact

/** An annex from its title on, in each language. */
export const articleAnnexes = (
  articles: AddedArticles,
  titleIn: (language: SecondLanguage | undefined) => string,
): readonly (readonly Block[])[] =>
  articles.map(({ language, clauses }): readonly Block[] => {
    const title = { kind: 'heading', level: 1, text: titleIn(language) } as const
    return language === undefined ? [title, ...clauses] : [inLanguage([title, ...clauses], language)]
  })
