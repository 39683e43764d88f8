import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '#main/cli/comodato.ts'
import { append, entry } from '#test/contract/journal-contract.ts'
import { goodPassphrase } from '#test/support/backup-folder.ts'
import { edit, segment, written } from '#test/support/damaged.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { openRegister, withFolder } from '#test/support/registers.ts'

/** Runs a command; what it said and how it ended. */
async function command(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const status = await runCommandLine(args, {
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
    resourcesFolder: 'assets',
  })
  return { status, ...said }
}

type Places = { register: string; backups: string; passphrase: string; restored: string }

async function withRegister(use: (places: Places) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const place = (name: string) => path.join(folder, name)
    const places = {
      register: place('register'),
      backups: place('copie'),
      passphrase: place('frase.txt'),
      restored: place('altrove'),
    }
    await written(places.register, 5)
    await writeFile(places.passphrase, `${goodPassphrase}\n`)
    await use(places)
  })
}

describe('backups on the command line', () => {
  test('backup, list, restore, saying what is lost', () =>
    withRegister(async ({ register, backups, restored }) => {
      expect(await command('backup', '--register', register, '--to', backups)).toMatchObject({ status: 0 })
      const { journal } = await openRegister(register)
      await append(journal, [entry(6), entry(7)], 5)
      await journal.close()
      expect((await command('backups', '--from', backups)).out).toMatch(
        /^\d{8}T\d{9}Z-000005\t.*\t5 registrazioni/,
      )
      expect((await command('backups', '--from', backups, '--verify')).out).toContain('intera')
      const dry = await command('restore', '--from', backups, '--register', register, '--dry-run')
      expect(dry.out).toContain('uscirebbero 2 registrazioni')
      expect(dry.out).toMatch(/n\. 7\t.*\n {2}n\. 6\t/)
      expect(independentlyVerified(register).sequence).toBe(7)
      expect((await command('restore', '--from', backups, '--register', restored)).status).toBe(0)
      expect(independentlyVerified(restored).sequence).toBe(5)
      const done = await command('restore', '--from', backups, '--register', register)
      expect(done.out).toContain('register-prima-del-ripristino-')
      expect(independentlyVerified(register).sequence).toBe(5)
    }))

  test('encrypted, with the passphrase in a file', () =>
    withRegister(async ({ register, backups, passphrase, restored }) => {
      const secret = ['--passphrase-file', passphrase]
      expect((await command('backup', '--register', register, '--to', backups, ...secret)).out).toContain(
        'cifrata',
      )
      expect((await command('backups', '--from', backups)).out).toContain('5 registrazioni')
      const closed = await command('restore', '--from', backups, '--register', restored)
      expect(closed).toMatchObject({ status: 1, err: expect.stringContaining('serve la frase segreta') })
      await writeFile(passphrase, 'un’altra frase del tutto diversa')
      const wrong = await command('restore', '--from', backups, '--register', restored, ...secret)
      expect(wrong).toMatchObject({ status: 1, err: expect.stringContaining('non è quella') })
      await writeFile(passphrase, goodPassphrase)
      expect(await command('restore', '--from', backups, '--register', restored, ...secret)).toMatchObject({
        status: 0,
      })
      expect(independentlyVerified(restored)).toEqual(independentlyVerified(register))
    }))

  test('what cannot be done is told and changes nothing', () =>
    withRegister(async ({ register, backups, passphrase, restored }) => {
      const err = async (...args: string[]) => (await command(...args)).err
      expect(await err('backups', '--from', register)).toContain('non ci sono copie')
      expect(await err('backup', '--register', restored, '--to', backups)).toContain('nessun registro')
      expect(await err('backup', '--register', register, '--to', path.join(register, 'copie'))).toContain(
        'dentro',
      )
      await writeFile(passphrase, 'breve')
      const weak = ['backup', '--register', register, '--to', backups, '--passphrase-file', passphrase]
      expect(await err(...weak)).toContain('troppo debole')
      expect(await err(...weak.slice(0, -1), path.join(register, 'nessuno'))).toContain('serve la frase')
      await command('backup', '--register', register, '--to', backups)
      const at = ['restore', '--from', backups, '--register', register, '--at', '2001']
      expect(await err(...at)).toContain('non c’è più')
      await edit(segment(register, 1), (text) => text.replace('"seq":2', '"seq":3'))
      expect(await err('backup', '--register', register, '--to', backups)).toContain('danneggiato')
      expect(await readFile(path.join(backups, 'LEGGIMI.txt'), 'utf8')).toContain('COPIE DI SICUREZZA')
    }))
})
