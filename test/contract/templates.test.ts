import { expect, test } from 'vitest'
import { pageTexts } from '#test/documents/support/reader.ts'
import { officeSuite } from '#test/support/domain/builders.ts'
import { extensionOf, handOver, importList, readyDraft } from '#test/support/host-loan.ts'
import { PaperKind } from '#src/templates/template.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

async function withOffice(use: (office: HostOffice, draft: string) => Promise<void>): Promise<void> {
  await withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 20)
    await use(office, await readyDraft(office))
    await office.close()
  })
}

const words = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')

async function withClause(office: HostOffice, clause: string): Promise<string> {
  const { text } = await office.get('templates.read', { paper: 'agreement' })
  return text.replace(
    '## Durata {#durata}',
    `## Clausola di prova {#prova}\n\n1. ${clause}\n\n## Durata {#durata}`,
  )
}

test('a text that was published draws the agreements from its day on, and those issued before stay', () =>
  withOffice(async (office, draft) => {
    const { today } = await office.get('register.status', {})
    const { paper: before } = await office.get('agreements.issue', { id: draft })
    const text = await withClause(office, 'Clausola voluta dall’ufficio legale.')
    await office.get('templates.publish', { paper: 'agreement', text, usedFrom: today, note: 'Parere' })
    const borrower = await office.get('agreements.page', { id: draft })
    const second = await readyDraft(office, {
      id: borrower.borrower.id,
      signatoryId: borrower.borrower.signatories[0]?.id ?? '',
    })
    const { paper: after } = await office.get('agreements.issue', { id: second })
    const read = async (sha256: string) => words((await office.get('papers.read', { sha256 })).bytes)
    expect(await read(before.sha256)).not.toContain('Clausola voluta')
    expect(await read(after.sha256)).toContain('Clausola voluta dall’ufficio legale.')
    const page = await office.get('agreements.page', { id: second })
    expect(page.agreement.paper?.template).toMatch(/^comodato\.it\.md v1 [0-9a-f]{64}$/)
    const { papers } = await office.get('templates.list', {})
    expect(papers[0]).toMatchObject({
      paper: 'agreement',
      current: 1,
      coming: [],
      versions: [{ version: 1, note: 'Parere' }, { version: 0 }],
    })
    expect((await office.get('templates.read', { paper: 'agreement', version: 0 })).text).not.toContain(
      'Clausola di prova',
    )
  }))

test('an addendum adds the articles of the text that its agreement was drawn with', () =>
  withOffice(async (office, draft) => {
    const { today } = await office.get('register.status', {})
    const publish = (text: string) =>
      office.get('templates.publish', { paper: 'agreement', text, usedFrom: today, note: '' })
    const { text } = await office.get('templates.read', { paper: 'agreement' })
    await publish(await withClause(office, 'Clausola voluta dall’ufficio legale.'))
    await office.get('agreements.issue', { id: draft })
    await publish(text)
    await office.sign(draft)
    await handOver(office, draft)
    const itemId = await office.act({ type: 'acquireLicence', licence: officeSuite() })
    const facts = await extensionOf(office, draft)
    const changes = { ...facts.changes, added: { ...noLines, licences: [{ itemId, seats: 3 }] } }
    const addendum = await office.get('addenda.preview', { facts: { ...facts, changes } })
    expect(await words(addendum.bytes)).toContain('Art. 14-bis – Licenze e servizi')
  }))

const noLines = { assetIds: [], licences: [], serviceIds: [] }

test('a text that is being written is drawn over the last loan, or told what is wrong with it', () =>
  withOffice(async (office, draft) => {
    const text = await withClause(office, 'Vale per {{comodatario.denominazione}}.')
    const preview = (written: string) =>
      office.get('templates.preview', { paper: 'agreement', text: written })
    expect(await preview(text)).toMatchObject({ faults: [], invented: true })
    await office.get('agreements.issue', { id: draft })
    const drawn = await preview(text)
    expect(drawn).toMatchObject({ faults: [], invented: false })
    expect(await words(drawn.bytes ?? new Uint8Array())).toContain('Vale per Comune di Borgo Inventato.')
    expect(drawn.fields).toContainEqual({
      name: 'comodatario.denominazione',
      kind: 'text',
      sample: 'Comune di Borgo Inventato',
    })
    const wrong = await preview(await withClause(office, '{{ignoto}}'))
    expect(wrong).toMatchObject({ faults: [{ problem: 'fieldUnknown', about: 'ignoto' }] })
    expect(wrong.bytes).toBeUndefined()
    expect((await preview('x'.repeat(5_000_000))).faults).toMatchObject([{ problem: 'textTooLong' }])
    expect((await preview(`${text}\n\n| a | b |\n`)).faults).toMatchObject([])
    expect((await preview(`${text}\n\n> citazione\n`)).faults).toMatchObject([
      { problem: 'markdownUnsupported' },
    ])
  }))

test('what the font cannot draw is told at its line, also where the paper does not show it', () =>
  withOffice(async (office) => {
    const { today } = await office.get('register.status', {})
    const { text } = await office.get('templates.read', { paper: 'agreement' })
    const lines = text.split('\n').length
    const hidden = `${text}\n\n{{#bollo.dovuto}}Dovuto ☐.{{/bollo.dovuto}}{{^bollo.dovuto}}Esente &#x2610;.{{/bollo.dovuto}}\n`
    const told = { problem: 'charactersMissing', about: '☐', line: lines + 2 }
    expect((await office.get('templates.preview', { paper: 'agreement', text: hidden })).faults).toEqual([
      { ...told, column: 25 },
      { ...told, column: 68 },
    ])
    expect(
      await office.ask('templates.publish', { paper: 'agreement', text: hidden, usedFrom: today, note: '' }),
    ).toMatchObject({ ok: false, error: { code: 'templateFaulty', problem: 'charactersMissing' } })
    const written = `${text}\n\nVale 漢字 e poi 漢.\n`
    expect((await office.get('templates.preview', { paper: 'agreement', text: written })).faults).toEqual([
      { line: lines + 2, column: 6, problem: 'charactersMissing', about: '漢字' },
      { line: lines + 2, column: 15, problem: 'charactersMissing', about: '漢' },
    ])
  }))

test('an agreement is in two languages once the text of its body’s language is published', () =>
  withOffice(async (office, draft) => {
    const { today } = await office.get('register.status', {})
    const { borrower } = await office.get('agreements.page', { id: draft })
    const again = { id: borrower.id, signatoryId: borrower.signatories[0]?.id ?? '' }
    await office.act({
      type: 'chooseSecondLanguage',
      choice: { language: 'sl', layout: 'sideBySide', lenderNames: { sl: 'Izmišljena dežela' } },
    })
    const languageOf = async (id: string) => (await office.get('agreements.page', { id })).secondLanguage
    expect(await languageOf(draft)).toEqual({ language: 'sl', papers: [] })
    expect(await office.get('agreements.issuePlan', { ids: [draft] })).toMatchObject({ italianOnly: 1 })
    await office.get('agreements.issue', { id: draft })
    const issued = async (id: string) => {
      const { agreement } = await office.get('agreements.page', { id })
      const { bytes } = await office.get('papers.read', { sha256: agreement.paper?.sha256 ?? '' })
      return { template: agreement.paper?.template, text: await words(bytes) }
    }
    expect((await issued(draft)).text).not.toContain('Izmišljena')

    const of = { paper: 'agreement', language: 'sl' } as const
    const { text, isModel } = await office.get('templates.read', of)
    expect(isModel).toBe(true)
    const preview = await office.get('templates.preview', { ...of, text })
    expect(preview.faults).toEqual([])
    expect(await words(preview.bytes ?? new Uint8Array())).toContain('Izmišljena dežela')
    expect(preview.fields).toContainEqual({
      name: 'numero',
      kind: 'text',
      sample: expect.stringMatching(/^št\.\s1\//),
    })
    await office.get('templates.publish', { ...of, text, usedFrom: today, note: '' })
    const { papers, languagesInUse } = await office.get('templates.list', { language: 'sl' })
    expect(languagesInUse).toEqual(['sl'])
    expect(papers.map(({ paper }) => paper)).not.toContain('holdings')
    expect(papers[0]).toMatchObject({ current: 1 })
    expect((await office.get('templates.list', {})).papers[0]).toMatchObject({ current: 0 })

    const second = await readyDraft(office, again)
    expect(await languageOf(second)).toEqual({ language: 'sl', papers: ['agreement'] })
    await office.get('agreements.issue', { id: second })
    const two = await issued(second)
    expect(two.text).toContain('Izmišljena dežela')
    expect(two.template).toMatch(/^comodato\.it\.md [0-9a-f]{64} \+ comodato\.sl\.md v1 [0-9a-f]{64}$/)

    const { id: _id, signatories: _signatories, contacts: _contacts, ...details } = borrower
    const own = { ...details, secondLanguage: 'none' as const }
    await office.act({ type: 'recordBody', bodyId: borrower.id, details: own, reason: 'Solo italiano' })
    expect(await languageOf(second)).toBeUndefined()
  }))

test('a text in a second language is told where its articles are not those in use in Italian', () =>
  withOffice(async (office) => {
    const { today } = await office.get('register.status', {})
    const of = { paper: 'agreement', language: 'de' } as const
    const { text } = await office.get('templates.read', of)
    const mine = await withClause(office, 'Clausola voluta dall’ufficio legale.')
    await office.get('templates.publish', { paper: 'agreement', text: mine, usedFrom: today, note: '' })
    const line = text.split('\n').findIndex((one) => one.includes('{#durata}')) + 1
    expect((await office.get('templates.preview', { ...of, text })).faults).toEqual([
      { line, column: 1, problem: 'articleUntranslated', about: 'prova' },
    ])
    expect(await office.ask('templates.publish', { ...of, text, usedFrom: today, note: '' })).toMatchObject({
      ok: false,
      error: { code: 'templateFaulty', problem: 'articleUntranslated', line },
    })
    const friulian = await office.get('templates.read', { paper: 'agreement', language: 'fur' })
    expect(friulian).toEqual({ version: 0, text: mine, isModel: false })
  }))

test('a faulty text is not published', () =>
  withOffice(async (office) => {
    const { today } = await office.get('register.status', {})
    const text = await withClause(office, 'L’Ente versa un canone.')
    expect(
      await office.ask('templates.publish', { paper: 'agreement', text, usedFrom: today, note: '' }),
    ).toMatchObject({ ok: false, error: { code: 'templateFaulty', problem: 'feeInLoan' } })
    // That an article has come after the signatures shows only on the paper.
    const { text: own } = await office.get('templates.read', { paper: 'agreement' })
    const parted = own.replace('\n## Durata', '\n# Seconda parte\n\n## Durata')
    expect(
      await office.ask('templates.publish', { paper: 'agreement', text: parted, usedFrom: today, note: '' }),
    ).toMatchObject({
      ok: false,
      error: { code: 'templateFaulty', problem: 'articleInAnnex', about: expect.stringMatching(/^./) },
    })
    expect((await office.get('templates.list', {})).papers[0]?.versions).toHaveLength(1)
  }))

test('the text of the handover reports is drawn over the last of them, whatever became of its things', () =>
  withOffice(async (office, draft) => {
    await office.get('agreements.issue', { id: draft })
    await office.sign(draft)
    await handOver(office, draft)
    const { text } = await office.get('templates.read', { paper: 'handover' })
    const preview = await office.get('templates.preview', { paper: 'handover', text })
    expect(preview).toMatchObject({ faults: [], invented: false })
    expect(await words(preview.bytes ?? new Uint8Array())).toContain('Borgo Inventato')
  }))

test.each(PaperKind.options)(
  'on a register with no loan, the text of %s is drawn over an invented one',
  (paper) =>
    withPlaces(async (places) => {
      const office = await HostOffice.open(places)
      const { text } = await office.get('templates.read', { paper })
      const previewOf = () => office.get('templates.preview', { paper, text })
      // Not even the Region is known yet.
      const before = await previewOf()
      expect(before).toMatchObject({ faults: [], invented: true })
      const told = await words(before.bytes ?? new Uint8Array())
      for (const name of ['Regione di Esempio', 'Comune di Esempio']) expect(told).toContain(name)
      await office.found()
      const { lender } = await office.get('register.status', {})
      const after = await previewOf()
      expect(await words(after.bytes ?? new Uint8Array())).toContain(lender?.name)
      await office.close()
    }),
)
