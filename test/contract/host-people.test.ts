import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { plain } from '#renderer/text/it/history/telling.ts'
import { wholeHistory } from '#src/contract/history.ts'
import { workstation } from '#test/support/domain/builders.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { allFacts } from '#test/support/whole-history.ts'

const aUser = { name: 'Nives Dell’Uso', office: 'Anagrafe', email: 'n@prova.it', phone: '', note: '' }

/** A founded register where one person uses a machine of a draft and is spoken with at its comune. */
async function withUser(places: Parameters<typeof HostOffice.open>[0]) {
  const office = await HostOffice.open(places)
  await office.found()
  const { id: bodyId } = await office.borrower()
  const itemId = await office.act({ type: 'receiveAssets', assets: [workstation('SN-1')] })
  const { ids } = await office.get('people.put', { people: [aUser] })
  const personId = ids[0] ?? ''
  await office.act({ type: 'nameContact', bodyId, contact: { personId, role: 'Referente' } })
  const agreementId = await office.act({ type: 'startDraft', borrowerId: bodyId })
  await office.act({ type: 'addToDraft', agreementId, assetIds: [itemId], licences: [], serviceIds: [] })
  await office.act({ type: 'nameLineUse', agreementId, itemId, personId, place: 'Sportello' })
  await office.act({ type: 'writeTerms', agreementId, terms: { borrowerContactId: personId } })
  return { office, bodyId, itemId, agreementId, personId }
}

test('the page of a person tells what names them now, and their history who gave them what', () =>
  withPlaces(async (places) => {
    const { office, bodyId, itemId, agreementId, personId } = await withUser(places)
    const { person, use } = await office.get('people.page', { id: personId })
    expect(person).toEqual({ ...aUser, id: personId })
    expect(use.items.map((item) => [item.itemId, item.place])).toEqual([[itemId, 'Sportello']])
    expect(use.bodies.map((body) => [body.bodyId, body.role])).toEqual([[bodyId, 'Referente']])
    expect(use.agreements.map((agreement) => agreement.agreementId)).toEqual([agreementId])
    const facts = await allFacts(office, { subject: personId, filter: wholeHistory })
    expect(facts.flatMap(({ tellings }) => tellings.map(({ what }) => plain(what)))).toEqual([
      'Indicato nelle condizioni',
      'Assegnato a Nives Dell’Uso',
      'Aggiunto un referente: Nives Dell’Uso',
    ])
    await office.close()
  }))

test('a person is found by part of the name, office or address, whatever the accents', () =>
  withPlaces(async (places) => {
    const { office, personId } = await withUser(places)
    for (const text of ['nives', 'DELL’USO', 'anagrafe nives', 'n@prova'])
      expect((await office.get('people.search', { text, limit: 5 })).people.map(({ id }) => id)).toEqual([
        personId,
      ])
    expect(await office.get('people.search', { text: 'nessuno', limit: 5 })).toEqual({ people: [], total: 0 })
    await office.close()
  }))

test('who signs for a body is found among the people', () =>
  withPlaces(async (places) => {
    const { office, bodyId } = await withUser(places)
    const { body } = await office.get('bodies.page', { id: bodyId })
    const [official] = body.signatories
    const { people, total } = await office.get('people.search', { text: `${official?.role} borgo`, limit: 5 })
    expect(people).toEqual([
      {
        id: official?.id,
        name: official?.name,
        office: `${official?.role}, ${body.name}`,
        email: '',
        phone: '',
        note: '',
      },
    ])
    expect(total).toBe(1)
    await office.close()
  }))

test('a person is forgotten only when nothing names them, and then only the key is left', () =>
  withPlaces(async (places) => {
    const { office, bodyId, agreementId, personId } = await withUser(places)
    expect(await office.ask('people.erase', { id: personId })).toMatchObject({
      ok: false,
      error: { code: 'personInUse', name: aUser.name, items: [expect.stringContaining('PRV00001')] },
    })
    await office.act({ type: 'discardDraft', agreementId })
    await office.act({ type: 'removeContact', bodyId, personId })
    const { head } = await office.get('register.status', {})
    await office.get('people.erase', { id: personId })
    // Forgetting writes nothing to the ledger.
    expect((await office.get('register.status', {})).head).toEqual(head)
    const page = await office.get('people.page', { id: personId })
    expect(page.person).toBeUndefined()
    expect(page.use).toEqual({ items: [], bodies: [], agreements: [] })
    const [contact] = await allFacts(office, {
      subject: personId,
      filter: { ...wholeHistory, text: 'tolto' },
    })
    expect(plain(contact?.tellings[0]?.what ?? [])).toBe('Tolto un referente: persona cancellata')
    expect(await office.get('people.search', { text: 'nives', limit: 5 })).toEqual({ people: [], total: 0 })
    expect(await office.ask('people.erase', { id: personId })).toMatchObject({
      ok: false,
      error: { code: 'personUnknown' },
    })
    await office.close()
    for (const file of ['people.json', 'people.json.prev', 'journal/journal-000001.ndjson'])
      expect(await readFile(path.join(places.registerFolder, file), 'utf8')).not.toContain('Nives')
  }))

test('who signs has a page and no record to empty; a key that nobody ever wrote is unknown', () =>
  withPlaces(async (places) => {
    const { office, bodyId } = await withUser(places)
    const { body } = await office.get('bodies.page', { id: bodyId })
    const signatory = body.signatories[0]
    const { official, person } = await office.get('people.page', { id: signatory?.id ?? '' })
    expect(official).toEqual({ signatory, bodyId, bodyName: body.name })
    expect(person).toBeUndefined()
    expect(await office.ask('people.page', { id: 'nobody' })).toMatchObject({
      ok: false,
      error: { code: 'personUnknown' },
    })
    await office.close()
  }))

test('a register that is only read forgets nobody', () =>
  withPlaces(async (places) => {
    const { office, personId } = await withUser(places)
    await office.close()
    const reading = await HostOffice.open(places, { access: 'read' })
    expect(await reading.ask('people.erase', { id: personId })).toMatchObject({
      ok: false,
      error: { code: 'registerReadOnly' },
    })
    await reading.close()
  }))

test('an undo that would name again a person who was forgotten is refused, and so says', () =>
  withPlaces(async (places) => {
    const { office, bodyId, agreementId, personId } = await withUser(places)
    await office.act({ type: 'discardDraft', agreementId })
    await office.act({ type: 'removeContact', bodyId, personId })
    await office.get('people.erase', { id: personId })
    const { undo } = await office.get('undo.state', {})
    expect(await office.ask('undo.undo', { sequence: undo?.sequence ?? 0 })).toEqual({
      ok: false,
      error: { code: 'personUnknown', personId },
    })
    expect((await office.get('bodies.page', { id: bodyId })).body.contacts).toEqual([])
    await office.close()
  }))
