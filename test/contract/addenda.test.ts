import { expect, test } from 'vitest'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import { wholeHistory } from '#src/contract/history.ts'
import { wholeList } from '#src/contract/list-query.ts'
import { pageTexts } from '#test/documents/support/reader.ts'
import { extensionOf, lentLoan } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { allFacts } from '#test/support/whole-history.ts'

/** A loan of five machines that are handed over, with others in stock. */
async function withLoan(
  use: (office: HostOffice, agreementId: string, facts: AddendumFacts) => Promise<void>,
): Promise<void> {
  await withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    const agreementId = await lentLoan(office, 20)
    const facts = await extensionOf(office, agreementId)
    await use(office, agreementId, facts)
    await office.close()
  })
}

const textOf = async (bytes: Uint8Array) => (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')

const freeAsset = async (office: HostOffice): Promise<string> => {
  const filters = [{ field: 'status', test: 'anyOf' as const, values: ['inStock'] }]
  const { ids } = await office.get('lists.ids', { collection: 'items', query: { ...wholeList, filters } })
  return ids[0] ?? ''
}

test('an addendum is seen, issued with its number, signed by file, and only then changes the loan', () =>
  withLoan(async (office, agreementId, facts) => {
    const added = { assetIds: [await freeAsset(office)], licences: [], serviceIds: [] }
    const whole = { ...facts, changes: { ...facts.changes, added } }
    const preview = await office.get('addenda.preview', { facts: whole })
    expect(await textOf(preview.bytes)).toContain('Atto aggiuntivo (BOZZA) al contratto')
    const { paper } = await office.get('addenda.issue', { facts: whole })
    expect(paper).toMatchObject({ kind: 'addendum', number: '1', unsigned: ['lender', 'borrower'] })
    const { bytes } = await office.get('papers.read', { sha256: paper.sha256 })
    expect(await textOf(bytes)).toContain('Atto aggiuntivo n. 1 al contratto di comodato')
    const before = await office.get('agreements.page', { id: agreementId })
    expect(before.agreement.assets).toHaveLength(5)
    expect(before.actions.find(({ action }) => action === 'bringSigned')?.possible).toBe(true)

    const { today } = await office.get('register.status', {})
    const days = { lender: today, borrower: today }
    const { file, signers } = await office.signedBy(agreementId, days, paper.sha256)
    const report = await office.get('signatures.check', file)
    expect(report).toMatchObject({ agreementId, addendum: { count: 1 }, present: [] })
    await office.get('signatures.keep', { ...file, agreementId, signers })
    const after = await office.get('agreements.page', { id: agreementId })
    expect(after.agreement.terms.endsOn).toBe(whole.changes.endsOn)
    expect(after.agreement.assets.at(-1)).toEqual({ itemId: added.assetIds[0], state: 'pending' })
    const row = after.papers.find(({ kind }) => kind === 'addendum')
    const choice = { kinds: ['addendum' as const], signed: true, metadata: true }
    const plan = await office.get('papers.savePlan', { ids: [agreementId], choice })
    expect(plan).toMatchObject({ papers: 1, signedFiles: 1 })
    expect(plan.samples[0]?.facts).toMatchObject({
      kind: 'Atto aggiuntivo',
      number: '1',
      year: today.slice(0, 4),
    })
    expect(row).toMatchObject({ unsigned: [], signedFiles: [{ fileName: `${row?.fileName} - firmato` }] })
  }))

/** Everything that the loan has lent comes back, whereby it ends. */
async function giveAllBack(office: HostOffice, agreementId: string): Promise<void> {
  const { agreement } = await office.get('agreements.page', { id: agreementId })
  const { today } = await office.get('register.status', {})
  await office.act({
    type: 'recordReturn',
    agreementId,
    on: today,
    ground: 'useCompleted',
    assetIds: agreement.assets.map(({ itemId }) => itemId),
    conditions: [],
    licences: agreement.licences.map(({ itemId, seats }) => ({ itemId, seats })),
    serviceIds: agreement.services.map(({ itemId }) => itemId),
  })
}

test('one that still waits when the loan ends has lapsed, wherever it is told, and waits again if the end is undone', () =>
  withLoan(async (office, agreementId, facts) => {
    const { paper } = await office.get('addenda.issue', { facts })
    const { today } = await office.get('register.status', {})
    const waiting = async () => (await office.get('register.overview', {})).addendaToSign
    const row = async () => {
      const { papers } = await office.get('agreements.page', { id: agreementId })
      return papers.find(({ kind }) => kind === 'addendum')
    }
    expect(await waiting()).toBe(1)
    expect(await row()).not.toHaveProperty('lapsedOn')
    await giveAllBack(office, agreementId)
    expect(await waiting()).toBe(0)
    expect(await row()).toMatchObject({ lapsedOn: today })
    const choice = { kinds: ['addendum' as const], signed: true, metadata: true }
    const plan = await office.get('papers.savePlan', { ids: [agreementId], choice })
    expect(plan.samples[0]?.facts).toMatchObject({ state: 'decaduto' })
    const { bytes } = await office.get('papers.metadata', { sha256: paper.sha256 })
    expect(Buffer.from(bytes).toString('utf8')).toContain('Decaduto: il contratto si è concluso il')

    const days = { lender: today, borrower: today }
    const { file, signers } = await office.signedBy(agreementId, days, paper.sha256)
    const bar = { code: 'addendumLapsed', count: 1, endedOn: today }
    expect(await office.get('signatures.check', file)).toMatchObject({ kept: false, bar })
    const kept = await office.raw('signatures.keep', { ...file, agreementId, signers })
    expect(kept).toMatchObject({ ok: false, error: bar })
    const { undo } = await office.get('undo.state', {})
    await office.get('undo.undo', { sequence: undo?.sequence ?? 0 })
    expect(await waiting()).toBe(1)
    expect(await office.get('signatures.check', file)).not.toHaveProperty('bar')
  }))

test('its protocol, its metadata and its history name it', () =>
  withLoan(async (office, agreementId, facts) => {
    const { paper } = await office.get('addenda.issue', { facts })
    const { today } = await office.get('register.status', {})
    const addendumId = paper.addendumId ?? ''
    const protocol = { number: '4321', date: today }
    await office.act({ type: 'recordAddendumProtocol', agreementId, addendumId, protocol })
    const { bytes } = await office.get('papers.metadata', { sha256: paper.sha256 })
    const xml = Buffer.from(bytes).toString('utf8')
    expect(xml).toContain('Atto aggiuntivo n. 1 al contratto di comodato n.')
    expect(xml).toContain('4321')
    const told = await allFacts(office, { subject: agreementId, filter: wholeHistory })
    const sentences = JSON.stringify(told)
    expect(sentences).toContain('Atto aggiuntivo n. 1 emesso')
    expect(sentences).toContain('Protocollo dell’atto aggiuntivo n. 1: n. 4321')
  }))

test('one that is drawn but cannot be issued takes no number', () =>
  withLoan(async (office, _agreementId, facts) => {
    const odd = { ...facts, reason: 'Una parola \u{1F600}' }
    expect(await office.raw('addenda.issue', { facts: odd })).toMatchObject({
      ok: false,
      error: { code: 'glyphMissing' },
    })
    const { paper } = await office.get('addenda.issue', { facts })
    expect(paper.number).toBe('1')
    expect(await office.raw('addenda.issue', { facts })).toMatchObject({
      ok: false,
      error: { code: 'addendumOutstanding', count: 1 },
    })
  }))
