import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openFileJournal } from '#main/journal/file/open.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { segment, written } from '#test/support/damaged.ts'
import { testOptions, withFolder } from '#test/support/registers.ts'
import { runCommand as run } from '#test/support/run-command.ts'

const another = '0'.repeat(64)

/** The head of a register before its first entry, by docs/register.md alone. */
async function genesisOf(folder: string) {
  const [, register = ''] =
    /"register":"([0-9a-f]+)"/.exec(await readFile(segment(folder, 1), 'latin1')) ?? []
  return { sequence: 0, hash: createHash('sha256').update(`comodato-journal:${register}`).digest('hex') }
}

test.each([0, 3])('the start of a register of %i entries is compared with what attests it (P3)', (entries) =>
  withFolder(async (folder) => {
    await written(folder, entries)
    const genesis = await genesisOf(folder)
    const sound = await verifyFolder(folder, { attested: [genesis] })
    expect(sound.ok && [sound.value.entries, sound.value.damage]).toEqual([entries, undefined])
    for (const attested of [[{ sequence: 0, hash: another }], [genesis, { sequence: 0, hash: another }]]) {
      const denied = await verifyFolder(folder, { attested })
      expect(denied.ok && denied.value).toMatchObject({
        entries: 0,
        damage: { sequence: 0, reason: 'attestedDifferent', attested: another },
      })
    }
  }),
)

test('the command line compares it too', () =>
  withFolder(async (folder) => {
    await written(folder, 0)
    const genesis = await genesisOf(folder)
    const verify = (hash: string) => run('verify', '--register', folder, '--attested', `0:${hash}`)
    expect(await verify(genesis.hash)).toMatchObject({
      status: 0,
      out: expect.stringContaining('dal suo inizio'),
    })
    expect(await verify(another)).toMatchObject({ status: 1, err: expect.stringContaining('è un altro') })
  }))

test('a point of an empty register is no point of another empty one (P8)', () =>
  withFolder((others) =>
    withFolder(async (folder) => {
      await written(folder, 0)
      const verified = await verifyFolder(folder)
      if (!verified.ok) throw new Error(verified.error.code)
      const { register, head, segments } = verified.value
      await written(others, 0)
      const own = await readFile(segment(others, 1))
      const opened = await openFileJournal(others, { ...testOptions, since: { register, head, segments } })
      expect(opened.ok && opened.value.journal.register).not.toBe(register)
      if (opened.ok) await opened.value.journal.close()
      expect(await readFile(segment(others, 1))).toEqual(own)
    }),
  ))
