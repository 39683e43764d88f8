import { addendumTemplate, renderAddendum } from '#main/documents/addendum.ts'
import { renderAgreement } from '#main/documents/agreement.ts'
import { textsOf } from '#main/documents/bilingual.ts'
import { renderHandover } from '#main/documents/handover.ts'
import type { PaperRefusal } from '#main/documents/paper-layout.ts'
import type { PaperResources } from '#main/documents/resources.ts'
import { actionsOf, type AgreementAction } from '#src/agreements/actions.ts'
import { nextNumber, type PaperNumber } from '#src/agreements/agreement.ts'
import type { IssuedPaper } from '#src/agreements/issued-paper.ts'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import type { HandoverFacts } from '#src/agreements/commands.ts'
import { nextCount } from '#src/agreements/issue-addendum.ts'
import { addendumPaper } from '#src/agreements/paper-addendum.ts'
import { agreementPaper } from '#src/agreements/paper.ts'
import { handoverPaper } from '#src/agreements/paper-handover.ts'
import { secondLanguageFor } from '#src/bodies/second-language.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import type { Register } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { yearOf } from '#src/shared/dates.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { drawingRefusal, meansOfDrawing } from './means-of-drawing.ts'
import { paperRefusal } from './paper-refusal.ts'
import { personOf } from './people.ts'
import { commitRefusal, outcome, type Services } from './services.ts'
import { resourcesOn } from './templates.ts'

/** What a paper bears once it is issued: its number, and the ledger that it attests. */
type Issue = { readonly number: PaperNumber; readonly head: Head }

/** Draws the agreement as it would be issued today; with no number it is a draft, and says so on every page. */
export async function drawAgreement(
  services: Services,
  register: Register,
  agreementId: Id,
  issue?: Issue,
): Promise<Result<Uint8Array, AnyRefusal>> {
  const paper = agreementPaper(register, agreementId, {
    ...issue,
    issuedOn: services.world.today(),
    people: (id) => personOf(services, id),
  })
  if (!paper.ok) return paper
  return draw(services, register, (resources, logo) =>
    renderAgreement(paper.value, resources, logo, services.asAt),
  )
}

/** Draws a handover report; with no number it is a draft. */
export async function drawHandover(
  services: Services,
  register: Register,
  facts: HandoverFacts,
  issue?: Issue,
): Promise<Result<Uint8Array, AnyRefusal>> {
  const paper = handoverPaper(register, facts, { ...issue, people: (id) => personOf(services, id) })
  if (!paper.ok) return paper
  return draw(services, register, (resources, logo) =>
    renderHandover(paper.value, resources, logo, services.asAt),
  )
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
    const bytes = await drawAgreement(services, register, agreementId, { number, head })
    const { borrowerId } = register.agreements.agreements.get(agreementId) ?? {}
    const kept = { kind: 'agreement', borrowerId } as const
    const paper = bytes.ok ? await keep(services, register, bytes.value, kept) : bytes
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
  const bytes = await draw(services, register, (resources, logo) =>
    renderAddendum(paper.value, resources, logo, services.asAt),
  )
  return bytes.ok ? ok({ bytes: bytes.value, template: addendumTemplate(paper.value) }) : bytes
}

type Drawn = { readonly bytes: Uint8Array; readonly template: ReturnType<typeof addendumTemplate> }

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
    const paper = drawn.ok
      ? await keep(services, register, drawn.value.bytes, {
          kind: drawn.value.template,
          borrowerId: agreement.borrowerId,
        })
      : drawn
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
    const bytes = await drawHandover(services, register, facts, { number, head })
    const { borrowerId } = register.agreements.agreements.get(facts.agreementId) ?? {}
    const kept = { kind: 'handover', borrowerId } as const
    const paper = bytes.ok ? await keep(services, register, bytes.value, kept) : bytes
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

async function draw(
  services: Services,
  register: Register,
  render: (resources: PaperResources, logo: Uint8Array | undefined) => Result<Uint8Array, PaperRefusal>,
): Promise<Result<Uint8Array, AnyRefusal>> {
  const means = await meansOfDrawing(services, register, register.bodies.lenderLogo)
  if (!means.ok) return means
  const bytes = render(means.value.resources, means.value.logo)
  return bytes.ok ? bytes : refused(drawingRefusal(bytes.error))
}

/** Keeps the bytes, and notes the very wordings they were drawn with: each template's name and the hash of its text. */
async function keep(
  services: Services,
  register: Register,
  bytes: Uint8Array,
  { kind, borrowerId = '' }: { readonly kind: PaperKind; readonly borrowerId: Id | undefined },
): Promise<Result<IssuedPaper, AnyRefusal>> {
  const resources = resourcesOn(services, register, services.world.today())
  if (!resources.ok) return refused(drawingRefusal(resources.error))
  const stored = await services.opened.papers.put(bytes, 'pdf')
  if (!stored.ok) return refused(paperRefusal(stored.error))
  const language = secondLanguageFor(register.bodies, register.bodies.bodies.get(borrowerId))
  const texts = textsOf(resources.value, kind, language)
  return ok({
    sha256: Sha256.parse(stored.value.sha256),
    bytes: bytes.byteLength,
    template: texts.map(({ name, digest }) => `${name} ${digest}`).join(' + '),
  })
}
