import { agreementPage } from '#main/host/agreement-page.ts'
import { drawHoldings } from '#main/host/papers/draw-holdings.ts'
import { extendMany, extensionsPlan } from '#main/host/issuing/extensions-many.ts'
import { handoversPlan, recordHandovers } from '#main/host/issuing/handovers-many.ts'
import { issueMany, issuePlan } from '#main/host/issuing/issue-many.ts'
import { issuableAddendum, issuableAgreement, issuableHandover } from '#main/host/issuing/issuable.ts'
import { drawDraft, issuePaper } from '#main/host/issuing/issue-paper.ts'
import { whose } from '#main/host/issuing/loans-named.ts'
import { draftAddendumFileName, draftFileName, draftHandoverFileName } from '#main/host/papers/paper-names.ts'
import { paperMetadata } from '#main/host/papers/paper-metadata.ts'
import { paperRefusal } from '#main/host/papers/paper-refusal.ts'
import type { HandlersOf, Services } from '#main/host/services.ts'
import type { agreementRequests, PaperRow } from '#src/contract/agreements.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'

export const agreementHandlers = (services: Services): HandlersOf<typeof agreementRequests> => ({
  'agreements.page': ({ id }) => agreementPage(services, id),
  'agreements.preview': async ({ id }, job) => {
    const drawn = await drawDraft(services, issuableAgreement(services, id), job)
    const things = services.ledger.register.agreements.agreements.get(id)?.assets ?? []
    const fileName = draftFileName(borrowerName(services, id), things.length > 0)
    return drawn.ok ? ok({ bytes: drawn.value.bytes, fileName }) : drawn
  },
  'agreements.issue': async ({ id }) =>
    issued(services, id, 'agreement', await issuePaper(services, issuableAgreement(services, id))),
  'agreements.issuePlan': ({ ids }) => ok(issuePlan(services, ids)),
  'agreements.issueMany': ({ ids }, job) => issueMany(services, ids, job),
  'handovers.plan': ({ ids, facts }, job) => handoversPlan(services, ids, facts, job),
  'handovers.recordMany': ({ ids, facts }, job) => recordHandovers(services, ids, facts, job),
  'handovers.preview': async ({ facts }, job) => {
    const drawn = await drawDraft(services, issuableHandover(services, facts), job)
    const fileName = draftHandoverFileName(borrowerName(services, facts.agreementId), facts.assets.length > 0)
    return drawn.ok ? ok({ bytes: drawn.value.bytes, fileName }) : drawn
  },
  'handovers.record': async ({ facts }) =>
    issued(
      services,
      facts.agreementId,
      'handover',
      await issuePaper(services, issuableHandover(services, facts)),
    ),
  'addenda.preview': async ({ facts }, job) => {
    const drawn = await drawDraft(services, issuableAddendum(services, facts), job)
    const fileName = draftAddendumFileName(borrowerName(services, facts.agreementId))
    return drawn.ok ? ok({ bytes: drawn.value.bytes, fileName }) : drawn
  },
  'addenda.issue': async ({ facts }) =>
    issued(
      services,
      facts.agreementId,
      'addendum',
      await issuePaper(services, issuableAddendum(services, facts)),
    ),
  'addenda.extensionPlan': ({ ids, facts }, job) => extensionsPlan(services, ids, facts, job),
  'addenda.extendMany': ({ ids, facts }, job) => extendMany(services, ids, facts, job),
  'papers.holdings': ({ bodyId }, job) => drawHoldings(services, bodyId, job),
  'papers.metadata': ({ sha256 }) => paperMetadata(services, sha256),
  'papers.read': async ({ sha256, extension }) => {
    const bytes = await services.opened.papers.get({ sha256, extension })
    return bytes.ok ? ok({ bytes: bytes.value, fileName: sha256 }) : refused(paperRefusal(bytes.error))
  },
})

const borrowerName = ({ ledger }: Services, agreementId: Id): string =>
  whose(ledger.register, agreementId).borrower

/** The paper that an act has just issued: the last one of its kind and agreement. */
function issued(services: Services, id: Id, kind: PaperRow['kind'], outcome: Result<Outcome, AnyRefusal>) {
  if (!outcome.ok) return outcome
  const page = agreementPage(services, id)
  if (!page.ok) return page
  const paper = page.value.papers.filter((one) => one.kind === kind).at(-1)
  return paper
    ? ok({ sequence: outcome.value.sequence, id, paper })
    : refused({ code: 'agreementUnknown', agreementId: id } as const)
}
