import type { Drawable } from '#main/documents/drawing.ts'
import { actionsOf, type AgreementAction } from '#src/agreements/actions.ts'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import { nextNumber, type PaperNumber } from '#src/agreements/agreement.ts'
import type { HandoverFacts } from '#src/agreements/commands.ts'
import { nextCount } from '#src/agreements/issue-addendum.ts'
import type { IssuedPaper } from '#src/agreements/issued-paper.ts'
import { addendumPaper } from '#src/agreements/paper-addendum.ts'
import { agreementPaper } from '#src/agreements/paper.ts'
import { handoverPaper } from '#src/agreements/paper-handover.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Command, Register } from '#src/register/register.ts'
import { yearOf } from '#src/shared/dates.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { personOf } from '#main/host/people/people.ts'
import type { Services } from '#main/host/services.ts'

/** The ledger that papers issued together attest, and how many of them take their numbers before this one. */
export type Place = { readonly head: Head; readonly before: number }

/** What is drawn, under the number it will bear, and the command to be given once its bytes are kept. */
export type Planned = { readonly of: Drawable; readonly command: (paper: IssuedPaper) => Command }

export type PlanIssue = (register: Register, place: Place) => Result<Planned, AnyRefusal>

/** A paper that the register numbers and keeps. */
export type Issuable = {
  /** With no number, it says on every page that it is a draft. */
  readonly draft: (register: Register) => Result<Drawable, AnyRefusal>
  readonly plan: PlanIssue
}

/** An agreement, as it would be issued today. */
export const issuableAgreement = (services: Services, agreementId: Id): Issuable =>
  issuable<PaperNumber>(services, {
    agreementId,
    action: 'issue',
    numberFor: ({ agreements }, before) => numberAfter(services, agreements.lastNumber, before),
    drawable: (register, issue) => {
      const issuedOn = services.world.today()
      const paper = agreementPaper(register, agreementId, { ...issue, issuedOn, people: known(services) })
      return paper.ok ? ok({ kind: 'agreement', paper: paper.value }) : paper
    },
    command: (number, paper) => ({ type: 'issueAgreement', agreementId, number, paper }),
  })

/** The report of a handover. */
export const issuableHandover = (services: Services, facts: HandoverFacts): Issuable =>
  issuable<PaperNumber>(services, {
    agreementId: facts.agreementId,
    action: 'handOver',
    numberFor: ({ agreements }, before) => numberAfter(services, agreements.lastHandoverNumber, before),
    drawable: (register, issue) => {
      const paper = handoverPaper(register, facts, { ...issue, people: known(services) })
      return paper.ok ? ok({ kind: 'handover', paper: paper.value }) : paper
    },
    command: (number, paper) => ({ type: 'recordHandover', facts, number, paper }),
  })

/** An addendum; those of an agreement are counted by themselves. */
export const issuableAddendum = (services: Services, facts: AddendumFacts): Issuable =>
  issuable<number>(services, {
    agreementId: facts.agreementId,
    action: 'issueAddendum',
    numberFor: ({ agreements }) => nextCount(agreements.agreements.get(facts.agreementId) ?? {}),
    drawable: (register, issue) => {
      const numbered = issue && { count: issue.number, head: issue.head }
      const on = services.world.today()
      const paper = addendumPaper(register, facts, { ...numbered, on, people: known(services) })
      return paper.ok ? ok({ kind: 'addendum', paper: paper.value }) : paper
    },
    command: (count, paper) => ({ type: 'issueAddendum', facts, count, paper }),
  })

/** A kind of paper with numbers of its own. */
type Kind<N> = {
  readonly agreementId: Id
  readonly action: AgreementAction
  readonly numberFor: (register: Register, before: number) => N
  readonly drawable: (
    register: Register,
    issue?: { readonly number: N; readonly head: Head },
  ) => Result<Drawable, AnyRefusal>
  readonly command: (number: N, paper: IssuedPaper) => Command
}

function issuable<N>(services: Services, kind: Kind<N>): Issuable {
  const { agreementId, action, numberFor, drawable, command } = kind
  return {
    draft: (register) => drawable(register),
    plan: (register, { head, before }) => {
      const fault = actionFault(services, register, agreementId, action)
      if (fault) return refused(fault)
      const number = numberFor(register, before)
      const of = drawable(register, { number, head })
      return of.ok ? ok({ of: of.value, command: (paper) => command(number, paper) }) : of
    },
  }
}

type LastNumbers = Parameters<typeof nextNumber>[0]

const known = (services: Services) => (id: Id) => personOf(services, id)

function numberAfter({ world }: Services, last: LastNumbers, before: number): PaperNumber {
  const { count, year } = nextNumber(last, yearOf(world.today()))
  return { count: count + before, year }
}

/** Why the action cannot be taken now; asked before anything is drawn. */
function actionFault(
  { world }: Services,
  register: Register,
  agreementId: Id,
  action: AgreementAction,
): AnyRefusal | undefined {
  const agreement = register.agreements.agreements.get(agreementId)
  if (!agreement) return { code: 'agreementUnknown', agreementId }
  const actions = actionsOf(register, agreement, { today: world.today() })
  return actions.find((one) => one.action === action)?.reason
}
