import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { deliveryFile } from '#test/support/delivery-files.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { createRegister, withFolder } from '#test/support/registers.ts'
import { runCommand as run } from '#test/support/run-command.ts'

const columns = {
  category: 'Categoria',
  manufacturer: 'marca',
  model: 'Modello',
  serialNumber: 3,
  price: 'Prezzo',
}

const prepared = async (
  use: (at: {
    register: string
    file: (name: string, content: string | Uint8Array) => Promise<string>
  }) => Promise<void>,
) =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await office.close()
    const file = async (name: string, content: string | Uint8Array) => {
      const at = path.join(places.registerFolder, '..', name)
      await writeFile(at, content)
      return at
    }
    await use({ register: places.registerFolder, file })
  })
const items = async (register: string) => {
  const rows: unknown = JSON.parse((await run('list', '--register', register, 'items', '--json')).out)
  return Array.isArray(rows) ? rows.length : undefined
}

test.each(['csv', 'xlsx', 'ods'] as const)('takes in a good list in %s', (format) =>
  prepared(async ({ register, file }) => {
    const { name, bytes } = await deliveryFile(format, 40)
    const mapping = await file('mapping.json', JSON.stringify({ columns }))
    const { status, out } = await run(
      'import',
      '--register',
      register,
      await file(name, bytes),
      '--mapping',
      mapping,
    )
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining('40 beni registrati') })
    expect(await items(register)).toBe(40)
  }),
)

test('names file, row, column and reason of what is wrong, and takes in nothing unless told to', () =>
  prepared(async ({ register, file }) => {
    const list =
      'Categoria;Marca;Modello;Matricola;Prezzo\nPC;M;1;A1;10,00\nPC;M;1;A1;10,00\nPC;M;1;A2;-3,00\n'
    const at = await file('lista.csv', list)
    const mapping = await file('mapping.json', JSON.stringify({ columns }))
    const bad = await run('import', '--register', register, at, '--mapping', mapping)
    expect(bad.status).toBe(1)
    expect(bad.err.split('\n').slice(0, 2)).toEqual([
      `${at}, riga 3: Numero di serie (colonna «Matricola»): «A1» è già alla riga 2.`,
      `${at}, riga 4: Prezzo senza IVA (colonna «Prezzo»): «-3,00» è negativo.`,
    ])
    expect(await items(register)).toBe(0)
    const good = await run('import', '--register', register, at, '--mapping', mapping, '--leave-out-errors')
    expect(good).toMatchObject({ status: 0, out: expect.stringContaining('2 righe lasciate fuori') })
    expect(await items(register)).toBe(1)
  }))

test('refuses a mapping that does not fit, a list that is none, a register that is not there', () =>
  prepared(async ({ register, file }) => {
    const { name, bytes } = await deliveryFile('csv', 2)
    const list = await file(name, bytes)
    const take = (into: string, what: string, mapping: string) =>
      run('import', '--register', into, what, '--mapping', mapping)
    const unknown = await file('unknown.json', JSON.stringify({ columns: { ...columns, model: 'Modelo' } }))
    expect(await take(register, list, unknown)).toMatchObject({
      status: 1,
      err: expect.stringContaining('«Modelo»'),
    })
    const twice = await file('twice.json', JSON.stringify({ columns: { ...columns, model: 3 } }))
    expect(await take(register, list, twice)).toMatchObject({
      status: 1,
      err: expect.stringContaining('«Matricola»'),
    })
    const invented = await file('invented.json', JSON.stringify({ columns, colour: 'red' }))
    expect(await take(register, list, invented)).toMatchObject({
      status: 1,
      err: expect.stringContaining('«colour»'),
    })
    const broken = await file('broken.json', '{')
    expect(await take(register, list, broken)).toMatchObject({
      status: 1,
      err: expect.stringContaining('JSON'),
    })
    const mapping = await file('mapping.json', JSON.stringify({ columns }))
    const picture = await file('foto.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))
    expect(await take(register, picture, mapping)).toMatchObject({
      status: 1,
      err: expect.stringContaining('un’immagine'),
    })
    const nowhere = `${register}-altrove`
    expect(await take(nowhere, list, mapping)).toMatchObject({
      status: 1,
      err: expect.stringContaining('nessun registro'),
    })
    expect(await readdir(path.dirname(register))).not.toContain(path.basename(nowhere))
  }))

test('takes nothing into a register that nobody has begun', () =>
  withFolder(async (folder) => {
    const { journal } = await createRegister(folder)
    await journal.close()
    const { name, bytes } = await deliveryFile('csv', 2)
    await writeFile(path.join(folder, name), bytes)
    await writeFile(path.join(folder, 'mapping.json'), JSON.stringify({ columns }))
    const files = [path.join(folder, name), '--mapping', path.join(folder, 'mapping.json')]
    const { status, err } = await run('import', '--register', folder, ...files)
    expect([status, err]).toEqual([1, expect.stringContaining('non è ancora stato avviato')])
    expect((await run('verify', '--register', folder)).out).toContain('0 registrazioni')
  }))
