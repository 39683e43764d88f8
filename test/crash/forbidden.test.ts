import { chmod, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import { registerWithDrafts } from '#test/support/host-loan.ts'
import { founding, HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { asOrdinaryUser, giveFolderToOrdinaryUser } from '#test/support/ordinary-user.ts'

type Given = { office: HostOffice; places: HostPlaces; draft: string }

/** A register at work with a draft and a folder of backups, in the hands of somebody who is not the super-user. */
const atWork = (use: (given: Given) => Promise<void>) =>
  withPlaces(async (places) => {
    const [draft = ''] = await registerWithDrafts(places, 1)
    const root = path.dirname(places.registerFolder)
    const copies = path.join(root, 'copie')
    await mkdir(copies)
    await giveFolderToOrdinaryUser(root)
    await asOrdinaryUser(async () => {
      const office = await HostOffice.open(places)
      try {
        await office.get('backups.choose', { place: office.pick(copies) })
        await office.get('backups.run', {})
        await use({ office, places, draft })
      } finally {
        await office.close()
      }
    })
  })

/** What a person reads while the mode is on that part, after which it is as it was. */
async function toldWhile(place: string, mode: number, ask: () => Promise<Result<unknown, AnyRefusal>>) {
  await chmod(place, mode)
  const answer = await ask()
  await chmod(place, 0o755)
  if (answer.ok) throw new Error('it was done')
  return refusalText(answer.error)
}

const command = { type: 'recordBody', details: { kind: 'otherPublicBody', name: 'Ente Nuovo' } } as const
const people = [{ name: 'Ada', office: '', email: '', phone: '', note: '' }]
const mayNot = (place: string) =>
  `Il sistema non permette di usare «${place}»: nulla è cambiato. Chiedi il permesso di leggere e scrivere lì, poi riprova.`

type Case = [part: string, mode: number, ask: (given: Given) => Promise<Result<unknown, AnyRefusal>>]

const writing: Readonly<Record<string, Case>> = {
  'a fact, in the journal’s folder': ['journal', 0, ({ office }) => office.ask('register.act', { command })],
  'a fact, in the journal’s file': [
    'journal/journal-000001.ndjson',
    0,
    ({ office }) => office.ask('register.act', { command }),
  ],
  'a fact, in the register’s folder': ['', 0, ({ office }) => office.ask('register.act', { command })],
  'a paper': ['papers', 0o555, ({ office, draft }) => office.ask('agreements.issue', { id: draft })],
  'a paper, where none can be looked for': [
    'papers',
    0,
    ({ office, draft }) => office.ask('agreements.issue', { id: draft }),
  ],
  people: ['', 0o555, ({ office }) => office.ask('people.put', { people })],
  'a name for the operator': [
    '../settings',
    0o555,
    ({ office }) => office.ask('register.nameOperator', { name: 'Ada' }),
  ],
}

describe('a permission that is taken away at work: what it is about is named, and work goes on after (P6)', () => {
  for (const [what, [part, mode, ask]] of Object.entries(writing))
    test(what, () =>
      atWork(async (given) => {
        const { office, places } = given
        // A folder of papers is made with the first of them.
        const logo = await readFile(path.resolve('test/documents/kept/handover.png'))
        await office.get('register.chooseLogo', { logo })
        const place = path.join(places.registerFolder, part)
        const { head } = await office.get('register.status', {})
        expect(await toldWhile(place, mode, () => ask(given))).toBe(mayNot(place))
        expect((await office.get('register.status', {})).head).toEqual(head)
        expect((await ask(given)).ok).toBe(true)
        await office.act(command)
        const { sequence } = (await office.get('register.status', {})).head
        expect(independentlyVerified(places.registerFolder).sequence).toBe(sequence)
      }),
    )

  test('as long as it lasts, the window says of what', () =>
    atWork(async ({ office, places }) => {
      const journal = path.join(places.registerFolder, 'journal')
      await chmod(journal, 0)
      await office.ask('register.act', { command })
      const { readOnly } = await office.get('register.status', {})
      await chmod(journal, 0o755)
      expect(readOnly && refusalText({ code: 'registerReadOnly', ...readOnly })).toBe(
        `Il sistema non permette di usare «${journal}»: finché non dà il permesso di leggere e scrivere lì, qui si può solo consultare.`,
      )
      await office.act(command)
      expect((await office.get('register.status', {})).readOnly).toBeUndefined()
    }))
})

describe('a permission that is missing from the start: what it is about is named, until it is there (P6)', () => {
  test.each([
    ['', 0o555],
    ['journal/journal-000001.ndjson', 0o444],
  ])('of «%s»', (part, mode) =>
    withPlaces(async (places) => {
      await registerWithDrafts(places, 1)
      await giveFolderToOrdinaryUser(path.dirname(places.registerFolder))
      const place = path.join(places.registerFolder, part)
      await chmod(place, mode)
      await asOrdinaryUser(async () => {
        const office = await HostOffice.open(places)
        const { readOnly } = await office.get('register.status', {})
        const refused = await office.ask('register.act', { command })
        await chmod(place, 0o755)
        const said = `Il sistema non permette di usare «${place}»: qui si può solo consultare. Chiedi il permesso di leggere e scrivere lì, poi riapri il registro.`
        expect(readOnly && refusalText({ code: 'registerReadOnly', ...readOnly })).toBe(said)
        expect(refused.ok ? '' : refusalText(refused.error)).toBe(said)
        await office.get('register.reopen', { as: 'known' })
        await office.act(command)
        await office.close()
      })
    }),
  )

  test('of the folder in which a register is to be made', () =>
    withPlaces(async (places) => {
      const above = path.dirname(places.registerFolder)
      await giveFolderToOrdinaryUser(above)
      await mkdir(places.settingsFolder, { recursive: true })
      await chmod(above, 0o555)
      await asOrdinaryUser(async () => {
        const office = await HostOffice.open(places)
        const answer = await office.ask('register.status', {})
        await chmod(above, 0o755)
        expect(answer.ok ? '' : refusalText(answer.error)).toBe(
          `Il sistema non permette di usare «${above}»: chiedi il permesso di leggere e scrivere lì, o scegli un’altra cartella.`,
        )
        await office.close()
      })
    }))

  test('of the settings, when a register is founded', () =>
    withPlaces(async (places) => {
      await mkdir(places.settingsFolder, { recursive: true })
      await giveFolderToOrdinaryUser(path.dirname(places.registerFolder))
      await asOrdinaryUser(async () => {
        const office = await HostOffice.open(places)
        const found = () => office.ask('register.found', founding())
        expect(await toldWhile(places.settingsFolder, 0o555, found)).toBe(mayNot(places.settingsFolder))
        expect((await found()).ok).toBe(true)
        await office.close()
      })
    }))

  test('of a disk that can only be read no folder is blamed', () => {
    const readOnly = { cause: 'folderReadOnly', detail: JSON.stringify({ detail: 'EROFS' }) }
    expect(refusalText({ code: 'registerReadOnly', ...readOnly })).toBe(
      'Il disco del registro è in sola lettura: qui si può solo consultare.',
    )
  })
})

describe('a permission that is taken away from a backup: the folder is named, and the next one is made (P6)', () => {
  const told: Readonly<Record<string, [mode: number, says: (place: string) => string]>> = {
    '../copie': [0o555, forbiddenTo('leggere e scrivere in')],
    '../copie/objects': [0o555, forbiddenTo('leggere e scrivere in')],
    '../copie/backups': [0, forbiddenTo('leggere e scrivere in')],
    journal: [0, ofRegister],
    'journal/journal-000001.ndjson': [0, ofRegister],
  }
  for (const [part, [mode, says]] of Object.entries(told))
    test(part, () =>
      atWork(async ({ office, places }) => {
        await office.act(command)
        const place = path.join(places.registerFolder, part)
        expect(await toldWhile(place, mode, () => office.ask('backups.run', {}))).toBe(says(place))
        expect((await office.get('backups.run', {})).sequence).toBeGreaterThan(0)
      }),
    )
})

function forbiddenTo(what: string): (place: string) => string {
  return (place) =>
    `Il sistema non permette di ${what} «${place}»: chiedi il permesso o scegli un’altra cartella.`
}

function ofRegister(place: string): string {
  return `Il sistema non permette di leggere «${place}», che fa parte del registro: nulla è stato scritto. Chiedi il permesso di leggere e scrivere lì, poi riprova.`
}
