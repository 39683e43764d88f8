import { copyFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { runCommand } from '#test/support/run-command.ts'

const person = (name: string) => ({ name, office: '', email: '', phone: '', note: '' })
const peopleOf = ({ registerFolder }: HostPlaces): string => path.join(registerFolder, 'people.json')

/** A register whose comune has two people to speak with, closed. */
async function withContacts(places: HostPlaces): Promise<string> {
  const office = await HostOffice.open(places)
  await office.found()
  const { id: bodyId } = await office.borrower()
  const { ids } = await office.get('people.put', { people: [person('Ada'), person('Bea')] })
  for (const personId of ids)
    await office.act({ type: 'nameContact', bodyId, contact: { personId, role: 'Referente' } })
  expect((await office.get('register.status', {})).peopleLost).toBeUndefined()
  await office.close()
  return bodyId
}

async function lostIn(places: HostPlaces) {
  const office = await HostOffice.open(places)
  const { peopleLost, readOnly } = await office.get('register.status', {})
  await office.close()
  expect(readOnly).toBeUndefined()
  return peopleLost
}

async function withoutPeople(places: HostPlaces): Promise<void> {
  await rm(peopleOf(places))
  await rm(`${peopleOf(places)}.prev`, { force: true })
}

test('people that were lost are told when the register is opened and verified, and all else is there', () =>
  withPlaces(async (places) => {
    await withContacts(places)
    const { registerFolder } = places
    expect(await lostIn(places)).toBeUndefined()
    expect(await runCommand('verify', '--register', registerFolder)).toMatchObject({ status: 0 })
    await withoutPeople(places)
    expect(await lostIn(places)).toEqual({ missing: 2, isEarlier: false })
    const verified = await runCommand('verify', '--register', registerFolder)
    expect(verified.status).toBe(1)
    expect(verified.err).toContain('mancano 2 persone che il registro nomina')
    expect(verified.err).toContain('copia di sicurezza')
  }))

test('people of another register, or of a generation before, are told too', () =>
  withPlaces(async (places) => {
    await withPlaces(async (others) => {
      await withContacts(places)
      await withContacts(others)
      await withoutPeople(places)
      await copyFile(peopleOf(others), peopleOf(places))
    })
    expect(await lostIn(places)).toEqual({ missing: 2, isEarlier: false })
  }))

test('a file that is damaged, and the generation before that is used, are told', () =>
  withPlaces(async (places) => {
    await withContacts(places)
    await copyFile(peopleOf(places), `${peopleOf(places)}.prev`)
    await writeFile(peopleOf(places), 'nulla')
    expect(await lostIn(places)).toEqual({ missing: 0, isEarlier: true })
    expect(await runCommand('verify', '--register', places.registerFolder)).toMatchObject({ status: 1 })
  }))
