import type { AddendumPaper } from '#src/agreements/paper-addendum.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { type AddendumAnnexNames, addendumFields } from './addendum-fields.ts'
import { assetsTable, licencesAndServices } from './annex-tables.ts'
import { type AddedArticles, addedArticles, articleAnnexes } from './added-articles.ts'
import { type PaperText, paperText, templatesFor } from './bilingual.ts'
import { numberOfPaper } from './italian.ts'
import type { Block } from './kit/blocks.ts'
import { letteredAnnexes, type PaperRefusal } from './paper-layout.ts'
import type { PaperResources } from './resources.ts'
import type { Second } from './second-language.ts'
import type { TemplateFault } from './template/fault.ts'
import { secondWording } from './text/languages/second-wording.ts'
import { italian } from './text/wording.ts'
import { type AroundText, digitalSigner, drawTextPaper } from './text-paper.ts'
import {
  type AddendumAnnex,
  addendumText as words,
  annexText,
  essentialsText,
  furnitureText,
  kinds,
  signatureText,
} from './text/it.ts'
import { addendumNumber } from './text/phrases.ts'

/** Which of the office's texts draws it: that of an extension, when it is nothing else. */
export const addendumTemplate = ({ onlyExtends }: Pick<AddendumPaper, 'onlyExtends'>) =>
  onlyExtends ? 'extension' : 'addendum'

/** An addendum as a file: its articles, its signature fields, its lists. `logo`: the bytes of `paper.logo`. */
export function renderAddendum(
  paper: AddendumPaper,
  resources: PaperResources,
  logo?: Uint8Array,
  asAt?: CalendarDate,
): Result<Uint8Array, PaperRefusal> {
  const annexesOf = addendumAnnexes(paper)
  const articles = addedArticles(paper, annexesOf, resources)
  if (!articles.ok) return articles
  const text = textOf(paper, articles.value, resources)
  const around = {
    name: nameOf(paper),
    date: paper.on,
    stampDue: paper.stampDuty === 'due',
    essentials: essentials(paper),
    isIssued: paper.count !== undefined,
    signers: signers(paper),
    annexes: (second: Second | undefined) =>
      letteredAnnexes(
        listsOf(paper).map(({ annex, blocks }) => ({ title: words.annexes[annex], blocks })),
        second,
      ),
  }
  return drawTextPaper(paper, text, around, { resources, logo, asAt })
}

/** Its own text, and after it the articles that it adds to the agreement, as an annex. */
function textOf(
  paper: AddendumPaper,
  articles: AddedArticles,
  resources: PaperResources,
): Result<PaperText, TemplateFault> {
  const { secondLanguage } = paper
  const annexesOf = addendumAnnexes(paper, articles)
  const text = paperText(
    templatesFor(resources, addendumTemplate(paper), secondLanguage),
    secondLanguage,
    (say, bilingual) => addendumFields(paper, annexesOf, say, bilingual),
  )
  if (!text.ok) return text
  const titleIn = (language: SecondLanguage | undefined): string => {
    const say = language && secondLanguage ? secondWording(secondLanguage) : italian
    return `${annexesOf(say.annexName).get('articles') ?? ''} – ${say.addendumAnnexes.articles}`
  }
  return ok({ ...text.value, written: [...text.value.written, ...articleAnnexes(articles, titleIn)] })
}

/** What its annexes are called: they are lettered in their order, the articles that it adds after its lists. */
export const addendumAnnexes =
  (paper: AddendumPaper, articles: AddedArticles = []) =>
  (lettered: (index: number) => string): AddendumAnnexNames => {
    const annexes = [
      ...listsOf(paper).map(({ annex }) => annex),
      ...(articles.length > 0 ? articlesLast : []),
    ]
    return new Map(annexes.map((annex, index) => [annex, lettered(index)]))
  }

const articlesLast: readonly AddendumAnnex[] = ['articles']

/** «Atto aggiuntivo n. 1 – contratto n. 3/2024». */
function nameOf({ count, agreementNumber, agreedOfThings }: AddendumPaper): string {
  const act = agreedOfThings ? kinds.loan : kinds.agreement
  const kind = count === undefined ? words.kind : `${words.kind} ${addendumNumber(count)}`
  const name = words.name(kind, act, numberOfPaper(agreementNumber))
  return count === undefined ? furnitureText.notIssued(name) : name
}

function essentials(paper: AddendumPaper): AroundText['essentials'] {
  const { count, on, agreementNumber, agreementSignedOn, agreedOfThings, newEndsOn, funding } = paper
  const issued = count === undefined ? essentialsText.previewOf : essentialsText.issuedOn
  return [
    [issued, ({ longDate }) => longDate(on)],
    [words.changes, ({ actOf }) => actOf(agreedOfThings, agreementNumber, agreementSignedOn)],
    [essentialsText.endsOn, ({ longDate }) => longDate(paper.endsOn)],
    [words.newEnd, ({ longDate }) => (newEndsOn ? longDate(newEndsOn) : '')],
    [essentialsText.cup, funding.cups.join(', ')],
  ]
}

type AnnexList = { readonly annex: AddendumAnnex; readonly blocks: readonly Block[] }

/** The lists that there are, in the order in which the articles speak of them. */
function listsOf(paper: AddendumPaper): readonly AnnexList[] {
  const { added, replaced, extended, funding } = paper
  const things = ({ assets, totals }: typeof extended): readonly Block[] =>
    assets.length === 0 ? [] : [assetsTable(assets, totals, funding)]
  const others = licencesAndServices(
    { ...added, funding: added.funding },
    { licences: annexText.agreedLicences, services: annexText.agreedServices },
  )
  const lists: readonly AnnexList[] = [
    { annex: 'extended', blocks: things(extended) },
    { annex: 'added', blocks: things(added) },
    { annex: 'addedOthers', blocks: others },
    { annex: 'replaced', blocks: things(replaced) },
  ]
  return lists.filter(({ blocks }) => blocks.length > 0)
}

function signers({ lender, borrower, lendsAssets, added }: AddendumPaper) {
  const isLoan = lendsAssets || added.assets.length > 0
  return [
    digitalSigner(lender, isLoan ? signatureText.lender : signatureText.region, 'FirmaComodante'),
    digitalSigner(borrower, isLoan ? signatureText.borrower : signatureText.body, 'FirmaComodatario'),
  ]
}
