import { z } from 'zod'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import type { Job } from '#main/host/services.ts'
import { outstandingAddendum } from '#src/agreements/addendum.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { RequestOf } from '#src/contract/contract.ts'
import type { IssuedMany } from '#src/contract/issue-many.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import { registerWithDrafts } from '#test/support/host-loan.ts'
import { HostOffice } from '#test/support/host-office.ts'

/** A work that issues the same paper of many loans: how it is asked for, and how it is seen what it did. */
export type Batch = {
  /** A register with so many loans of which nothing was done yet; their keys. */
  readonly prepared: (places: HostPlaces, count: number) => Promise<string[]>
  /** Those of them that can still be done. */
  readonly ready: (office: HostOffice, ids: readonly string[]) => Promise<string[]>
  readonly run: (
    office: HostOffice,
    ids: readonly string[],
    job?: Job,
  ) => Promise<Result<IssuedMany, AnyRefusal>>
  readonly paper: PaperRow['kind']
  /** All that tells of one loan whether it was done: all of it, or none. */
  readonly signs: (page: AgreementPage) => readonly boolean[]
  /** The numbers that these loans' papers were given; each list of them must be 1, 2, 3 … in whatever order. */
  readonly numbers: (pages: readonly AgreementPage[]) => readonly (readonly number[])[]
  /** How the paper says its own number. */
  readonly says: (page: AgreementPage) => string
}

const agreements: Batch = {
  prepared: registerWithDrafts,
  async ready(office, ids) {
    const { drafts } = await office.get('agreements.issuePlan', { ids: [...ids] })
    return drafts.filter(({ faults }) => faults.length === 0).map(({ id }) => id)
  },
  run: (office, ids, job) => office.ask('agreements.issueMany', { ids: [...ids] }, job),
  paper: 'agreement',
  signs: ({ agreement, number }) => [agreement.status === 'issued', number !== undefined],
  numbers: (pages) => [pages.flatMap(({ agreement }) => agreement.number?.count ?? [])],
  says: ({ number = '' }) => `n. ${number}`,
}

const handovers: Batch = {
  async prepared(places, count) {
    const ids = await registerWithDrafts(places, count)
    await inOffice(places, (office) => issuedAndSigned(office, ids))
    return ids
  },
  async ready(office, ids) {
    const plan = { ids: [...ids], facts: await handoverFacts(office) }
    return (await office.get('handovers.plan', plan)).ready.map(({ id }) => id)
  },
  async run(office, ids, job) {
    const facts = await handoverFacts(office)
    return office.ask('handovers.recordMany', { ids: [...ids], facts }, job)
  },
  paper: 'handover',
  signs: ({ agreement, handovers: reports, items }) => [
    agreement.status === 'inForce',
    reports.length === 1,
    ...agreement.assets.map(({ state }) => state === 'handedOver'),
    ...items.map((item) => item.status === 'lent'),
  ],
  numbers: (pages) => [pages.flatMap((page) => page.handovers.map(({ number }) => number.count))],
  says: ({ handovers: [report] }) => `n. ${report ? paperNumberText(report.number) : ''}`,
}

const extensions: Batch = {
  async prepared(places, count) {
    const ids = await handovers.prepared(places, count)
    await inOffice(places, async (office) => {
      whole(await handovers.run(office, ids))
      // An annulled addendum keeps its number: every second loan gets its second one.
      const odd = ids.filter((_, at) => at % 2 === 1)
      whole(await extensions.run(office, odd))
      for (const agreementId of odd) {
        const { agreement } = await office.get('agreements.page', { id: agreementId })
        const addendumId = agreement.addenda?.[0]?.id ?? ''
        await office.act({ type: 'annulAddendum', agreementId, addendumId, reason: 'Refuso' })
      }
    })
    return ids
  },
  async ready(office, ids) {
    const plan = { ids: [...ids], facts: await extensionFacts(office) }
    return (await office.get('addenda.extensionPlan', plan)).ready.map(({ id }) => id)
  },
  async run(office, ids, job) {
    const facts = await extensionFacts(office)
    return office.ask('addenda.extendMany', { ids: [...ids], facts }, job)
  },
  paper: 'addendum',
  signs: ({ agreement }) => [
    outstandingAddendum(agreement) !== undefined,
    (agreement.addenda ?? []).filter(({ annulled }) => !annulled).length === 1,
  ],
  numbers: (pages) => pages.map(({ agreement }) => (agreement.addenda ?? []).map(({ count }) => count)),
  says: ({ agreement }) => `n. ${outstandingAddendum(agreement)?.count ?? ''}`,
}

export const BatchName = z.enum(['agreements', 'handovers', 'extensions'])
export type BatchName = z.infer<typeof BatchName>
export const batches: Readonly<Record<BatchName, Batch>> = { agreements, handovers, extensions }

async function inOffice(places: HostPlaces, work: (office: HostOffice) => Promise<void>): Promise<void> {
  const office = await HostOffice.open(places)
  await work(office)
  await office.close()
}

async function issuedAndSigned(office: HostOffice, ids: readonly string[]): Promise<void> {
  whole(await agreements.run(office, ids))
  for (const id of ids) await office.sign(id)
}

/** A work of which nothing was refused and nothing left. */
function whole(outcome: Result<IssuedMany, AnyRefusal>): void {
  if (outcome.ok && outcome.value.refused.length + outcome.value.left === 0) return
  throw new Error(`not all was done: ${JSON.stringify(outcome)}`)
}

async function handoverFacts(office: HostOffice): Promise<RequestOf<'handovers.plan'>['facts']> {
  const { today } = await office.get('register.status', {})
  return { on: today, deliveredBy: { name: 'Ugo Di Prova', role: 'Tecnico' }, receiver: 'signatory' }
}

async function extensionFacts(office: HostOffice): Promise<RequestOf<'addenda.extensionPlan'>['facts']> {
  const { lender } = await office.get('register.status', {})
  const { body } = await office.get('bodies.page', { id: lender?.id ?? '' })
  return {
    newEnd: { kind: 'later', months: 18 },
    lenderSignatoryId: body.signatories[0]?.id ?? '',
    previous: 'decreto n. 12 del 3 marzo 2026',
    reason: 'Il programma continua',
  }
}
