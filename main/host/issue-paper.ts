import type { Drawn } from '#main/documents/drawing.ts'
import { actionsOf, type AgreementAction } from '#src/agreements/actions.ts'
import { nextNumber, type PaperNumber } from '#src/agreements/agreement.ts'
import type { IssuedPaper } from '#src/agreements/issued-paper.ts'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import type { HandoverFacts } from '#src/agreements/commands.ts'
import { nextCount } from '#src/agreements/issue-addendum.ts'
import { addendumPaper } from '#src/agreements/paper-addendum.ts'
import { agreementPaper } from '#src/agreements/paper.ts'
import { handoverPaper } from '#src/agreements/paper-handover.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import type { Register } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { yearOf } from '#src/shared/dates.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { drawPaper } from './draw-paper.ts'
import { paperRefusal } from './paper-refusal.ts'
import { personOf } from './people.ts'
import { commitRefusal, outcome, type Services } from './services.ts'

/** What a paper bears once it is issued: its number, and the ledger that it attests. */
type Issue = { readonly number: PaperNumber; readonly head: Head }

/** Draws the agreement as it would be issued today; with no number it is a draft, and says so on every page. */
export async function drawAgreement(
  services: Services,
  register: Register,
  agreementId: Id,
  issue?: Issue,
): Promise<Result<Drawn, AnyRefusal>> {
  const paper = agreementPaper(register, agreementId, {
    ...issue,
    issuedOn: services.world.today(),
    people: (id) => personOf(services, id),
  })
  if (!paper.ok) return paper
  return drawPaper(services, register, { kind: 'agreement', paper: paper.value })
}

/** Draws a handover report; with no number it is a draft. */
export async function drawHandover(
  services: Services,
  register: Register,
  facts: HandoverFacts,
  issue?: Issue,
): Promise<Result<Drawn, AnyRefusal>> {
  const paper = handoverPaper(register, facts, { ...issue, people: (id) => personOf(services, id) })
  if (!paper.ok) return paper
  return drawPaper(services, register, { kind: 'handover', paper: paper.value })
}

/**
 * Issues an agreement with nobody in between: takes the number it will bear, draws its paper, keeps the bytes, and
 * only then writes the fact that names their hash.
 */
export async function issueAgreement(
  services: Services,
  agreementId: Id,
): Promise<Result<Outcome, AnyRefusal>> {
  const committed = await services.ledger.alone(async (register) => {
    const fault = actionFault(services, register, agreementId, 'issue')
    if (fault) return refused(fault)
    const number = nextNumber(register.agreements.lastNumber, yearOf(services.world.today()))
    const head = services.opened.journal.head()
    const drawn = await drawAgreement(services, register, agreementId, { number, head })
    const paper = drawn.ok ? await keep(services, drawn.value) : drawn
    return paper.ok ? ok({ type: 'issueAgreement', agreementId, number, paper: paper.value }) : paper
  }, services.world)
  return committed.ok ? outcome(committed) : refused(commitRefusal(committed.error))
}

/** Draws an addendum; with no number it is a draft. */
export async function drawAddendum(
  services: Services,
  register: Register,
  facts: AddendumFacts,
  issue?: { readonly count: number; readonly head: Head },
): Promise<Result<Drawn, AnyRefusal>> {
  const on = services.world.today()
  const paper = addendumPaper(register, facts, { ...issue, on, people: (id) => personOf(services, id) })
  if (!paper.ok) return paper
  return drawPaper(services, register, { kind: 'addendum', paper: paper.value })
}

/** Issues an addendum in the same way as an agreement. */
export async function issueAddendum(
  services: Services,
  facts: AddendumFacts,
): Promise<Result<Outcome, AnyRefusal>> {
  const { agreementId } = facts
  const committed = await services.ledger.alone(async (register) => {
    const fault = actionFault(services, register, agreementId, 'issueAddendum')
    if (fault) return refused(fault)
    const agreement = register.agreements.agreements.get(agreementId)
    if (!agreement) return refused({ code: 'agreementUnknown', agreementId } as const)
    const count = nextCount(agreement)
    const head = services.opened.journal.head()
    const drawn = await drawAddendum(services, register, facts, { count, head })
    const paper = drawn.ok ? await keep(services, drawn.value) : drawn
    return paper.ok ? ok({ type: 'issueAddendum', facts, count, paper: paper.value }) : paper
  }, services.world)
  return committed.ok ? outcome(committed) : refused(commitRefusal(committed.error))
}

/** Records a handover in the same way. */
export async function recordHandover(
  services: Services,
  facts: HandoverFacts,
): Promise<Result<Outcome, AnyRefusal>> {
  const committed = await services.ledger.alone(async (register) => {
    const fault = actionFault(services, register, facts.agreementId, 'handOver')
    if (fault) return refused(fault)
    const number = nextNumber(register.agreements.lastHandoverNumber, yearOf(services.world.today()))
    const head = services.opened.journal.head()
    const drawn = await drawHandover(services, register, facts, { number, head })
    const paper = drawn.ok ? await keep(services, drawn.value) : drawn
    return paper.ok ? ok({ type: 'recordHandover', facts, number, paper: paper.value }) : paper
  }, services.world)
  return committed.ok ? outcome(committed) : refused(commitRefusal(committed.error))
}

/** Why the action cannot be taken now; asked before anything is drawn. */
function actionFault(
  services: Services,
  register: Register,
  agreementId: Id,
  action: AgreementAction,
): AnyRefusal | undefined {
  const agreement = register.agreements.agreements.get(agreementId)
  if (!agreement) return { code: 'agreementUnknown', agreementId }
  const actions = actionsOf(register, agreement, { today: services.world.today() })
  return actions.find((one) => one.action === action)?.reason
}

/** Keeps the bytes, and notes the very wordings they were drawn with. */
async function keep(
  { opened }: Services,
  { bytes, wordings }: Drawn,
): Promise<Result<IssuedPaper, AnyRefusal>> {
  const stored = await opened.papers.put(bytes, 'pdf')
  if (!stored.ok) return refused(paperRefusal(stored.error))
  return ok({
    sha256: Sha256.parse(stored.value.sha256),
    bytes: bytes.byteLength,
    template: wordings.join(' + '),
  })
}
