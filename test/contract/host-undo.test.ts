import { expect, test } from 'vitest'
import { wholeHistory } from '#src/contract/history.ts'
import { wholeList } from '#src/contract/list-query.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { plain } from '#renderer/text/it/history/telling.ts'
import { comune, fund, terms, workstation } from '#test/support/domain/builders.ts'
import { importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

const sha = Sha256.parse('c'.repeat(64))
const items = { query: wholeList, offset: 0, limit: 100 }

async function founded(use: (office: HostOffice, again: () => Promise<HostOffice>) => Promise<void>) {
  await withPlaces(async (places) => {
    let office = await HostOffice.open(places)
    await office.found()
    await use(office, async () => {
      await office.close()
      office = await HostOffice.open(places)
      return office
    })
    await office.close()
  })
}

const turn = async (office: HostOffice, direction: 'undo' | 'redo') => {
  const { [direction]: step } = await office.get('undo.state', {})
  return office.ask(direction === 'undo' ? 'undo.undo' : 'undo.redo', { sequence: step?.sequence ?? 0 })
}

const receive = (serial: string) => ({ type: 'receiveAssets' as const, assets: [workstation(serial)] })
const aside = (itemId: string) =>
  ({ type: 'setAssetAside', itemId, to: 'underRepair', reason: 'Non si accende' }) as const

test('what was undone is said, stays in the history, and can be done again, also after the program was closed', () =>
  founded(async (first, again) => {
    const itemId = await first.act(receive('A1'))
    await first.act(aside(itemId))
    const office = await again()
    const { undo, redo } = await office.get('undo.state', {})
    expect(redo).toBeUndefined()
    expect(plain(undo?.telling?.about ?? [])).toContain('PRV00001')
    expect(await turn(office, 'undo')).toMatchObject({ ok: true })
    expect((await office.get('items.page', { id: itemId })).item.status).toBe('inStock')
    const { facts } = await office.get('history.page', { subject: itemId, filter: wholeHistory, limit: 10 })
    expect(facts.map(({ undone }) => undone)).toEqual([false, true, false])
    expect(plain(facts[0]?.tellings[0]?.what ?? [])).toMatch(
      /^Annullata la registrazione n\. \d+ \(«Bene messo da parte»\)$/,
    )
    expect(await turn(office, 'redo')).toMatchObject({ ok: true })
    expect((await office.get('items.page', { id: itemId })).item.status).toBe('underRepair')
    expect(await office.get('undo.state', {})).toMatchObject({ undo: { sequence: undo?.sequence } })
  }))

test('one after the other, commands are undone back to the founding, and numbers do not come back', () =>
  founded(async (office) => {
    const number = async () => (await office.get('items.proposeNumbers', { count: 1 })).numbers[0]
    const itemId = await office.act(receive('A1'))
    await office.act(aside(itemId))
    for (const left of [1, 0]) {
      expect(await turn(office, 'undo')).toMatchObject({ ok: true })
      expect((await office.get('items.list', items)).total).toBe(left)
    }
    expect(await number()).toBe('PRV00002')
    expect(await turn(office, 'undo')).toEqual({
      ok: false,
      error: { code: 'undoForbidden', command: 'foundRegister' },
    })
    for (const total of [1, 1]) {
      expect(await turn(office, 'redo')).toMatchObject({ ok: true })
      expect((await office.get('items.list', items)).total).toBe(total)
    }
    expect(await turn(office, 'redo')).toEqual({ ok: false, error: { code: 'nothingToRedo' } })
  }))

test('a body that is taken back leaves the list, and another may have its code', () =>
  founded(async (office) => {
    await office.act({ type: 'recordBody', details: comune({ name: 'Uno' }) })
    const bodies = { query: { ...wholeList, search: 'uno' }, offset: 0, limit: 5 }
    const before = await office.get('bodies.list', bodies)
    expect(await turn(office, 'undo')).toMatchObject({ ok: true })
    expect((await office.get('bodies.list', bodies)).total).toBe(before.total - 1)
    await office.act({ type: 'recordBody', details: comune({ name: 'Due' }) })
    expect(await turn(office, 'redo')).toEqual({ ok: false, error: { code: 'nothingToRedo' } })
  }))

test('what another operator has built upon is not undone, and he is named', () =>
  founded(async (office) => {
    const itemId = await office.act(receive('A1'))
    const borrower = await office.borrower()
    await office.act({ type: 'recordFund', details: fund() })
    await office.get('register.nameOperator', { name: 'Altro Di Prova' })
    const agreementId = await office.act({ type: 'startDraft', borrowerId: borrower.id })
    const { signatoryId } = borrower
    const written = terms({ lenderSignatoryId: signatoryId, borrowerSignatoryId: signatoryId })
    await office.act({ type: 'writeTerms', agreementId, terms: written })
    await office.act({ type: 'addToDraft', agreementId, assetIds: [itemId], licences: [], serviceIds: [] })
    await office.get('register.nameOperator', { name: 'Operatrice Di Prova' })
    // The fund is nobody's yet; the signatory is in the terms of another.
    expect(await turn(office, 'undo')).toMatchObject({ ok: true })
    expect(await turn(office, 'undo')).toMatchObject({
      ok: false,
      error: { code: 'undoRestedOn', by: 'Altro Di Prova' },
    })
  }))

test('the annulment of an issued agreement is an act of the office: it is not undone, and the paper stays annulled', () =>
  founded(async (office) => {
    await importList(office, 'csv', 5)
    const agreementId = await readyDraft(office)
    await office.get('agreements.issue', { id: agreementId })
    await office.act({ type: 'annulAgreement', agreementId, reason: 'Ente sbagliato' })
    const forbidden = { code: 'undoForbidden', command: 'annulAgreement' } as const
    expect(await turn(office, 'undo')).toEqual({ ok: false, error: forbidden })
    expect(refusalText(forbidden)).toContain('emetti un altro atto')
    const { agreement } = await office.get('agreements.page', { id: agreementId })
    expect(agreement.status).toBe('annulled')
  }))

test('an undo that names another entry than the one in turn does nothing', () =>
  founded(async (office) => {
    await office.act(receive('A1'))
    const { undo } = await office.get('undo.state', {})
    await office.act(receive('A2'))
    expect(await office.ask('undo.undo', { sequence: undo?.sequence ?? 0 })).toEqual({
      ok: false,
      error: { code: 'undoMoved' },
    })
    const twice = [turn(office, 'undo'), turn(office, 'undo')]
    const outcomes = await Promise.all(twice)
    // Each first asks what is in turn: which of the two comes first is not ours to say.
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  }))

test('a delivery of many things is taken back whole and comes back whole', () =>
  founded(async (office) => {
    const assets = Array.from({ length: 3000 }, (_, index) => workstation(`M${index}`))
    await office.act({ type: 'receiveAssets', assets, delivery: { fileName: 'consegna.csv', sha256: sha } })
    expect(await turn(office, 'undo')).toMatchObject({ ok: true })
    expect((await office.get('items.list', items)).total).toBe(0)
    expect((await office.get('imports.list', {})).deliveries[0]).toMatchObject({ undone: true })
    expect(await turn(office, 'redo')).toMatchObject({ ok: true })
    expect((await office.get('items.list', items)).total).toBe(3000)
    expect((await office.get('imports.list', {})).deliveries[0]).toMatchObject({ undone: false })
  }))
