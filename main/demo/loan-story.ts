import { type Issuable, issuableAgreement, issuableHandover } from '#main/host/issuing/issuable.ts'
import { issuePaper } from '#main/host/issuing/issue-paper.ts'
import { paperRefusal } from '#main/host/papers/paper-refusal.ts'
import { act } from '#main/host/services.ts'
import { keepSignedFile } from '#main/host/signatures/signed-files.ts'
import type { Addendum } from '#src/agreements/addendum.ts'
import type { Agreement } from '#src/agreements/agreement.ts'
import { refused } from '#src/shared/result.ts'
import { addDays, type CalendarDate, Instant } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { enlarge, extend } from './addenda.ts'
import type { DemonstrationSignature } from './demonstration-signatures.ts'
import { basketActs } from './fill-basket.ts'
import { handoverFacts } from './handover-facts.ts'
import { giveBack, tidyUp } from './give-back.ts'
import { inventedClerk } from './invented-people.ts'
import type { Fate, Loan } from './planned-loans.ts'
import { type Answer, inTurn, type Stage, type Step } from './stage.ts'
import { termsOf } from './loan-terms.ts'

type Chapter =
  | 'start'
  | 'fill'
  | 'writeTerms'
  | 'discard'
  | 'issue'
  | 'sign'
  | 'annul'
  | 'handOver'
  | 'handOverPart'
  | 'handOverRest'
  | 'extend'
  | 'signExtension'
  | 'enlarge'
  | 'signEnlargement'
  | 'handOverMore'
  | 'returnPart'
  | 'tidyUp'
  | 'returnAll'

const agreed: readonly Chapter[] = ['start', 'fill', 'writeTerms', 'issue', 'sign']
const chapters: Record<Fate, readonly Chapter[]> = {
  borrowerChosen: ['start'],
  listBegun: ['start', 'fill'],
  readyToIssue: ['start', 'fill', 'writeTerms'],
  discarded: ['start', 'fill', 'discard'],
  issued: ['start', 'fill', 'writeTerms', 'issue'],
  annulledIssued: ['start', 'fill', 'writeTerms', 'issue', 'annul'],
  signed: agreed,
  annulledSigned: [...agreed, 'annul'],
  handedOver: [...agreed, 'handOver'],
  extended: [...agreed, 'handOver', 'extend', 'signExtension'],
  extensionIssued: [...agreed, 'handOver', 'extend'],
  enlarged: [...agreed, 'handOver', 'enlarge', 'signEnlargement', 'handOverMore'],
  handedOverTwice: [...agreed, 'handOverPart', 'handOverRest'],
  partlyHandedOver: [...agreed, 'handOverPart'],
  partlyReturned: [...agreed, 'handOver', 'returnPart', 'tidyUp'],
  closed: [...agreed, 'handOver', 'returnAll', 'tidyUp'],
}

/** Days from the beginning of the loan; an extension has its days before the end that it moves. */
const after: Record<Exclude<Chapter, 'extend' | 'signExtension'>, number> = {
  start: 0,
  fill: 0,
  writeTerms: 2,
  discard: 4,
  issue: 5,
  sign: 12,
  annul: 18,
  handOver: 20,
  handOverPart: 20,
  handOverRest: 34,
  enlarge: 200,
  signEnlargement: 211,
  handOverMore: 220,
  returnPart: 120,
  tidyUp: 130,
  returnAll: 415,
}

/** The life of one loan, day by day, through the same commands and papers as any other. */
export function loanSteps(stage: Stage, loan: Loan): Step[] {
  const story = new LoanStory(stage, loan)
  return chapters[loan.fate].map((chapter) => ({
    on: dayOf(loan, chapter),
    take: () => story.tell(chapter),
  }))
}

function dayOf({ fate, begun, endsOn }: Loan, chapter: Chapter): CalendarDate {
  if (chapter === 'extend') return addDays(endsOn, -60)
  if (chapter === 'signExtension') return addDays(endsOn, -46)
  return chapter === 'tidyUp' && fate === 'closed' ? addDays(begun, 425) : addDays(begun, after[chapter])
}

/** A paper that both parties sign, and who signs it. */
type Signable = {
  readonly paper: Addendum['paper'] | undefined
  readonly lenderSignatoryId?: Id | undefined
  readonly borrowerSignatoryId?: Id | undefined
}

const lastAddendum = ({ addenda }: Agreement): Addendum | undefined => addenda?.at(-1)

class LoanStory {
  readonly #stage: Stage
  readonly #loan: Loan
  #agreementId: Id = ''

  constructor(stage: Stage, loan: Loan) {
    this.#stage = stage
    this.#loan = loan
  }

  tell(chapter: Chapter): Answer {
    return this.#chapters[chapter]()
  }

  readonly #chapters: Record<Chapter, () => Answer> = {
    start: () => this.#start(),
    fill: () => inTurn(basketActs(this.#stage, this.#agreementId, this.#loan.basket)),
    writeTerms: () => this.#writeTerms(),
    discard: () => act(this.#stage.services, { type: 'discardDraft', agreementId: this.#agreementId }),
    issue: () => this.#issue(issuableAgreement(this.#stage.services, this.#agreementId)),
    sign: () => this.#sign(({ paper, terms }) => ({ ...terms, paper })),
    annul: () => this.#annul(),
    handOver: () => this.#handOver(1),
    handOverPart: () => this.#handOver(0.6),
    handOverRest: () => this.#handOver(1),
    extend: () => this.#withAgreement((agreement) => extend(this.#stage, agreement)),
    signExtension: () => this.#sign(lastAddendum),
    enlarge: () => this.#withAgreement((agreement) => enlarge(this.#stage, agreement)),
    signEnlargement: () => this.#sign(lastAddendum),
    handOverMore: () => this.#handOver(1),
    returnPart: () => this.#withAgreement((agreement) => giveBack(this.#stage, agreement, 0.3)),
    returnAll: () => this.#withAgreement((agreement) => giveBack(this.#stage, agreement, 1)),
    tidyUp: () => this.#withAgreement((agreement) => tidyUp(this.#stage, agreement)),
  }

  async #start() {
    const started = await act(this.#stage.services, {
      type: 'startDraft',
      borrowerId: this.#loan.borrower.id,
    })
    if (started.ok) this.#agreementId = started.value.subject ?? ''
    return started
  }

  /** The comune names who answers for the goods, and both sides agree on the rest. */
  async #writeTerms() {
    const stage = this.#stage
    const { borrower, endsOn } = this.#loan
    const contact = inventedClerk(stage, borrower.name)
    const kept = await stage.services.opened.people.put([contact])
    if (!kept.ok) return refused({ code: 'diskLost' as const, detail: kept.error.file })
    return inTurn([
      () =>
        act(stage.services, {
          type: 'nameContact',
          bodyId: borrower.id,
          contact: { personId: contact.id, role: 'Referente informatico' },
        }),
      () =>
        act(stage.services, {
          type: 'writeTerms',
          agreementId: this.#agreementId,
          terms: termsOf(stage, borrower, { endsOn, borrowerContactId: contact.id }),
        }),
    ])
  }

  /** The Region signs, then the comune; the file comes back by certified mail, and is brought in as any other. */
  #sign(paperOf: (agreement: Agreement) => Signable | undefined) {
    return this.#withAgreement(async (agreement) => {
      const { paper: issued, lenderSignatoryId, borrowerSignatoryId } = paperOf(agreement) ?? {}
      const { services } = this.#stage
      const today = services.world.today()
      const paper = await services.opened.papers.get({
        sha256: issued?.sha256 ?? '',
        extension: 'pdf',
      })
      if (!paper.ok) return refused(paperRefusal(paper.error))
      const days = { lender: addDays(today, -3), borrower: addDays(today, -1) }
      const { lenderId = '' } = services.ledger.register.bodies
      const { demonstrationSigned } = await import('./demonstration-signatures.ts')
      const signed = await demonstrationSigned(paper.value, [
        this.#signature('FirmaComodante', lenderId, lenderSignatoryId, days.lender),
        this.#signature('FirmaComodatario', agreement.borrowerId, borrowerSignatoryId, days.borrower),
      ])
      return keepSignedFile(services, { bytes: signed, fileName: '' }, agreement.id, [
        { party: 'lender', on: days.lender },
        { party: 'borrower', on: days.borrower },
      ])
    })
  }

  #signature(
    field: string,
    bodyId: Id,
    signatoryId: Id | undefined,
    on: CalendarDate,
  ): DemonstrationSignature {
    const body = this.#stage.services.ledger.register.bodies.bodies.get(bodyId)
    const name = body?.signatories.find(({ id }) => id === signatoryId)?.name ?? ''
    return { field, name, organisation: body?.name ?? '', at: Instant.parse(`${on}T10:30:00.000Z`) }
  }

  #annul() {
    return act(this.#stage.services, {
      type: 'annulAgreement',
      agreementId: this.#agreementId,
      reason: 'Il comune ha chiesto di rivedere l’elenco dei beni prima della consegna.',
    })
  }

  #issue(paper: Issuable) {
    return issuePaper(this.#stage.services, paper)
  }

  #handOver(part: number) {
    return this.#withAgreement(async (agreement) => {
      const facts = await handoverFacts(this.#stage, agreement, part)
      return facts.ok ? this.#issue(issuableHandover(this.#stage.services, facts.value)) : facts
    })
  }

  async #withAgreement(go: (agreement: Agreement) => Answer): Answer {
    const { agreements } = this.#stage.services.ledger.register.agreements
    const agreement = agreements.get(this.#agreementId)
    return agreement ? go(agreement) : refused({ code: 'agreementUnknown', agreementId: this.#agreementId })
  }
}
