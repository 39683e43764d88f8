import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import { segment } from '#test/support/damaged.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { runCommand as run } from '#test/support/run-command.ts'

/** A register with a snapshot of all of it, from whose journal another hand then took the last entry. */
async function withShortened(
  renew: boolean,
  use: (places: HostPlaces, missing: number) => Promise<void>,
): Promise<void> {
  await withPlaces(async (places) => {
    await cp(path.resolve('test/golden/3/register'), places.registerFolder, { recursive: true })
    if (renew) await (await HostOffice.open(places)).close()
    const file = segment(places.registerFolder, 1)
    const lines = (await readFile(file, 'utf8')).split('\n')
    const { seq } = JSON.parse(lines.at(-2) ?? '')
    await writeFile(file, `${lines.slice(0, -2).join('\n')}\n`)
    await use(places, seq)
  })
}

describe.each([
  ['of this program', true],
  ['that an older program made, whose state is of no use any more', false],
])('entries taken from the end show against a snapshot %s (P3)', (_, renew) => {
  test('when the register is verified', () =>
    withShortened(renew, async ({ registerFolder }, missing) => {
      const verified = await run('verify', '--register', registerFolder)
      expect(verified).toMatchObject({ status: 1, err: expect.stringContaining('mancano registrazioni') })
      expect(verified.err).toContain(`n. ${missing}`)
    }))

  test('when it is opened: it is read up to there, and not written', () =>
    withShortened(renew, async (places, missing) => {
      const office = await HostOffice.open(places)
      const { head, readOnly } = await office.get('register.status', {})
      expect([head.sequence, readOnly?.cause]).toEqual([missing - 1, 'damaged'])
      await office.close()
    }))
})

test('a snapshot of another register attests nothing of this one', () =>
  withPlaces(async (places) => {
    await cp(path.resolve('test/golden/3/register'), places.registerFolder, { recursive: true })
    await cp(
      path.resolve('test/golden/4/register/snapshot.ndjson'),
      path.join(places.registerFolder, 'snapshot.ndjson'),
    )
    const { err } = await run('verify', '--register', places.registerFolder)
    expect(err).not.toContain('danneggiato')
    const office = await HostOffice.open(places)
    expect((await office.get('register.status', {})).readOnly).toBeUndefined()
    await office.close()
  }))
