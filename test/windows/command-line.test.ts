import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#test/support/run-command.ts'
import { openWindows, type Windows } from './windows.ts'

let windows: Windows
let register: string

/** Where Windows has the register; a name with a space and an accent, in folders that are not there yet. */
beforeAll(async () => {
  windows = await openWindows()
  register = path.join(windows.folder, 'Comodato d’uso', 'Registro più nuovo')
  const made = await windows.comodato('demo', '--register', windows.inWindows(register), '--items', '500')
  expect(made).toMatchObject({ status: 0, output: expect.stringContaining('Dimostrazione pronta') })
})
afterAll(() => windows.remove())

/** What a command says when it went well. */
async function said(...args: readonly string[]): Promise<string> {
  const { status, output } = await windows.comodato(...args)
  expect(output).not.toContain('Error')
  expect([status, output]).toEqual([0, output])
  return output
}

/** The same of a command on this system. */
async function saidHere(...args: readonly string[]): Promise<string> {
  const { status, out, err } = await runCommand(...args)
  expect([status, err]).toEqual([0, ''])
  return out
}

test('a register made there is whole, there and here', async () => {
  const there = await said('verify', '--register', windows.inWindows(register))
  expect(there).toMatch(/registrazioni integre.*documenti e allegati integri/s)
  expect(await saidHere('verify', '--register', register)).toBe(there)
})

test('a backup made there with a passphrase is restored there, and the register of before stays beside', async () => {
  const passphrase = path.join(windows.folder, 'frase.txt')
  await writeFile(passphrase, 'una frase segreta di prova\n')
  const backups = path.join(windows.folder, 'Copie', 'di qui')
  const secret = windows.inWindows(passphrase)
  const places = ['--register', windows.inWindows(register), '--passphrase-file', secret]
  const before = await said('verify', '--register', windows.inWindows(register))
  expect(await said('backup', ...places, '--to', windows.inWindows(backups))).toContain('fatta e verificata')
  expect(await said('restore', ...places, '--from', windows.inWindows(backups))).toContain(
    'Registro ripristinato',
  )
  expect(await said('verify', '--register', windows.inWindows(register))).toBe(before)
  expect(await readdir(path.dirname(register))).toEqual([
    'Registro più nuovo',
    expect.stringMatching(/^register-prima-del-ripristino-/),
  ])
})

async function smallestIn(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).map((name) => path.join(folder, name))
  const kept = await Promise.all(files.map(async (file) => ({ file, state: await stat(file) })))
  const sizes = kept.flatMap(({ file, state }) => (state.isFile() ? [{ file, size: state.size }] : []))
  return sizes.reduce((smallest, one) => (one.size < smallest.size ? one : smallest)).file
}

test('a backup that was altered is not restored, and nothing of it stays', async () => {
  const backups = path.join(windows.folder, 'Copie alterate')
  const places = ['--register', windows.inWindows(register)]
  await said('backup', ...places, '--to', windows.inWindows(backups))
  await writeFile(await smallestIn(path.join(backups, 'objects')), 'altro')
  const around = await readdir(path.dirname(register))
  const refused = await windows.comodato('restore', ...places, '--from', windows.inWindows(backups))
  expect(refused.status).toBe(1)
  expect(await readdir(path.dirname(register))).toEqual(around)
})

test('all of it exported there is taken in here with the same head, and the other way round', async () => {
  const [there, here] = ['di là.zip', 'di qua.zip'].map((name) => path.join(windows.folder, name))
  const [inHere, inThere] = ['preso qua', 'preso là'].map((name) => path.join(windows.folder, name))
  if (!there || !here || !inHere || !inThere) throw new Error('two files, two folders')
  const head = await said('verify', '--register', windows.inWindows(register))
  await said('export', '--register', windows.inWindows(register), '--out', windows.inWindows(there))
  await saidHere('import', there, '--register', inHere)
  expect(await saidHere('verify', '--register', inHere)).toBe(head)
  await saidHere('export', '--register', inHere, '--out', here)
  await said('import', windows.inWindows(here), '--register', windows.inWindows(inThere))
  expect(await said('verify', '--register', windows.inWindows(inThere))).toBe(head)
})

test('its papers and their metadata are written out under names that Windows has', async () => {
  const out = path.join(windows.folder, 'Documenti', 'tutti')
  await said('documents', '--register', windows.inWindows(register), '--all', '--out', windows.inWindows(out))
  const names = await readdir(out)
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => /[<>:"/\\|?*]|[. ]$/.test(name))).toEqual([])
})

test('a folder that holds something else is left as it is', async () => {
  const other = path.join(windows.folder, 'altro')
  await mkdir(other)
  await writeFile(path.join(other, 'nota.txt'), 'mia')
  const refused = await windows.comodato('verify', '--register', windows.inWindows(other))
  expect(refused.status).toBe(1)
  expect(await readdir(other)).toEqual(['nota.txt'])
})
