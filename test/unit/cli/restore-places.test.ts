import { cp, mkdir, readdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { exchange, finishExchange } from '#main/backup/exchange.ts'
import { Staging } from '#main/backup/staging.ts'
import { type Disk, nodeDisk } from '#main/journal/file/disk.ts'
import { append, entry } from '#test/contract/journal-contract.ts'
import { written } from '#test/support/damaged.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister, withFolder } from '#test/support/registers.ts'
import { runCommand as run } from '#test/support/run-command.ts'

/** A register of five entries with a backup and an export, to which two entries were added since. */
async function withBackup(use: (place: (name: string) => string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const place = (name: string) => path.join(folder, name)
    await written(place('register'), 5)
    await run('backup', '--register', place('register'), '--to', place('copie'))
    const { journal } = await openRegister(place('register'))
    await append(journal, [entry(6), entry(7)], 5)
    await journal.close()
    await use(place)
  })
}

const aside = /^register-prima-del-ripristino-/

describe('a register is found again under its name, however that is written', () => {
  test.each(['/', '/.', '/../register/'])('restored to a path that ends in «%s»', (ending) =>
    withBackup(async (place) => {
      const register = `${place('register')}${ending}`
      const restored = await run('restore', '--from', place('copie'), '--register', register)
      expect(restored).toMatchObject({ status: 0, err: '' })
      expect(independentlyVerified(place('register')).sequence).toBe(5)
      const beside = await readdir(place('.'))
      expect(beside.filter((name) => /ripristino(\.json)?$/.test(name))).toEqual([])
      const [kept = ''] = beside.filter((name) => aside.test(name))
      expect(independentlyVerified(place(kept)).sequence).toBe(7)
    }),
  )

  test.skipIf(process.platform === 'win32')('restored through a link: both names lead to it', () =>
    withBackup(async (place) => {
      await mkdir(place('scorciatoie'))
      const link = path.join(place('scorciatoie'), 'registro')
      await symlink(place('register'), link)
      expect(await run('restore', '--from', place('copie'), '--register', link)).toMatchObject({ status: 0 })
      for (const name of [link, place('register')]) expect(independentlyVerified(name).sequence).toBe(5)
      expect(await readdir(place('scorciatoie'))).toEqual(['registro'])
      const [kept = ''] = (await readdir(place('.'))).filter((name) => aside.test(name))
      expect(independentlyVerified(place(kept)).sequence).toBe(7)
    }),
  )
})

test.skipIf(process.platform === 'win32')('backups are kept apart also when a link hides where they go', () =>
  withBackup(async (place) => {
    await symlink(place('register'), place('collegamento'))
    for (const [register, to] of [
      ['collegamento', 'register/copie'],
      ['register', 'collegamento/copie'],
    ] as const) {
      const made = await run('backup', '--register', place(register), '--to', place(to))
      expect(made).toMatchObject({ status: 1, err: expect.stringContaining('dentro quella del registro') })
    }
    expect(await readdir(place('register'))).not.toContain('copie')
  }),
)

test('a program that opens the register in the middle of a restore leaves it under its name', () =>
  withBackup(async (place) => {
    const register = place('register')
    const staging = await Staging.begin(register, nodeDisk)
    await cp(register, staging.folder, { recursive: true })
    const meddled: Disk = {
      ...nodeDisk,
      rename: async (from, to) => {
        // It finds the plan, and the present register still there: it takes the restore back.
        if (to.endsWith('aside')) await finishExchange(register)
        await nodeDisk.rename(from, to)
      },
    }
    const exchanged = exchange({ folder: register, staging, asideName: 'aside', disk: meddled })
    await expect(exchanged).rejects.toMatchObject({ refusal: { problem: 'registerInUse' } })
    expect(independentlyVerified(register).sequence).toBe(7)
    expect((await readdir(place('.'))).sort()).toEqual(['copie', 'register'])
  }))
