import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { PNG } from 'pngjs'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { layoutOf } from '#main/journal/file/layout.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { createRegister, withFolder } from '#test/support/registers.ts'
import { runCommand as run } from '#test/support/run-command.ts'
import { pageTexts } from '#test/documents/support/reader.ts'

let folder: string
let demo: string
let made: Awaited<ReturnType<typeof run>>
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
  demo = path.join(folder, 'register')
  made = await run('demo', '--register', demo, '--items', '500', '--operator', 'Ugo Di Prova')
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

test('demo makes a register, says how far it is, and does not write over one', async () => {
  expect(made).toMatchObject({ status: 0, out: expect.stringContaining('60 contratti') })
  expect(made.err.trim().split('\n').at(-1)).toBe('100 %')
  const again = await run('demo', '--register', demo)
  expect(again).toMatchObject({ status: 1, out: '', err: expect.stringContaining('Friuli Venezia Giulia') })
})

describe('list', () => {
  test('for people, in columns and in Italian', async () => {
    const { status, out } = await run('list', '--register', demo, 'bodies', '--search', 'sovodnje')
    expect(status).toBe(0)
    expect(out.split('\n')[0]).toMatch(/^Ente +Provincia +ISTAT/)
    expect(out).toContain('Savogna d’Isonzo'.replace('’', "'"))
    expect(out.trim().endsWith('1 riga')).toBe(true)
  })

  test('for programs, whole', async () => {
    const { status, out } = await run('list', '--register', demo, 'agreements', '--json')
    const rows: unknown = JSON.parse(out)
    expect(status).toBe(0)
    // A discarded draft is not listed, here as on screen.
    expect(rows).toHaveLength(58)
    const none = await run('list', '--register', demo, 'items', '--search', 'nulladisimile', '--json')
    expect(JSON.parse(none.out)).toEqual([])
  })
})

describe('documents', () => {
  test('of one agreement are the issued bytes', async () => {
    const out = path.join(folder, 'one')
    expect(await run('documents', '--register', demo, '--agreement', '2/2024', '--out', out)).toMatchObject({
      status: 0,
    })
    const papers = (await readdir(layoutOf(demo).papers)).filter((name) => name.endsWith('.pdf'))
    const kept = await Promise.all(
      papers.map((name) => readFile(path.join(layoutOf(demo).papers, name), 'base64')),
    )
    const written = (await readdir(out)).filter((name) => !name.endsWith('.xml'))
    expect(written.some((name) => name.startsWith('Contratto 2-2024 - '))).toBe(true)
    for (const name of written) expect(kept).toContain(await readFile(path.join(out, name), 'base64'))
  })

  test('of all agreements are all the papers', async () => {
    const out = path.join(folder, 'all')
    expect((await run('documents', '--register', demo, '--all', '--out', out)).status).toBe(0)
    const { out: list } = await run('verify', '--register', demo)
    const names = await readdir(out)
    const metadata = names.filter((name) => name.endsWith('.xml'))
    expect(list).toContain(`${names.length - metadata.length} documenti e allegati integri`)
    // The signed files have those of their papers.
    for (const name of names.filter((one) => !/ - firmato( \d+)?\.|\.xml$/.test(one)))
      expect(metadata).toContain(name.replace(/\.pdf$/, '.xml'))
  })

  test('of no agreement, or of one that is not there, are refused', async () => {
    const out = path.join(folder, 'none')
    expect(await run('documents', '--register', demo, '--out', out)).toMatchObject({ status: 1 })
    const unknown = await run('documents', '--register', demo, '--agreement', '99/1999', '--out', out)
    expect(unknown).toMatchObject({ status: 1, err: expect.stringContaining('99/1999') })
    expect(await readdir(folder)).not.toContain('none')
  })
})

describe('a register that cannot be used', () => {
  test('because another program has it', () =>
    withFolder(async (locked) => {
      const { journal } = await createRegister(locked)
      const { status, err } = await run('demo', '--register', locked)
      expect(status).toBe(1)
      expect(err).toContain(
        `in uso da un altro programma, sul computer ${os.hostname()} (processo ${process.pid})`,
      )
      expect(await run('verify', '--register', locked)).toMatchObject({ status: 0 })
      await journal.close()
    }))

  test('because it is damaged: where, and why', () =>
    withFolder(async (damaged) => {
      await mkdir(damaged, { recursive: true })
      const office = await HostOffice.open({
        registerFolder: damaged,
        resourcesFolder: path.resolve('assets'),
        settingsFolder: path.join(damaged, 'settings'),
      })
      await office.found()
      await office.close()
      const segment = path.join(layoutOf(damaged).journal, 'journal-000001.ndjson')
      const text = await readFile(segment, 'utf8')
      await writeFile(segment, text.replace('Regione Inventata', 'Regione Cambiata'))
      for (const args of [['verify'], ['list', 'items'], ['demo']]) {
        const { status, err } = await run(...args, '--register', damaged)
        expect(status).toBe(1)
        expect(err).toMatch(/danneggiato in journal-000001\.ndjson, riga \d+ .*l’impronta non torna/)
      }
    }))

  test('because it is of a newer program, or is not there', () =>
    withFolder(async (other) => {
      const { journal } = await createRegister(other)
      await journal.close()
      const segment = path.join(layoutOf(other).journal, 'journal-000001.ndjson')
      const text = await readFile(segment, 'utf8')
      await writeFile(segment, text.replace('"version":1', '"version":99'))
      const { status, err } = await run('verify', '--register', other)
      expect([status, err]).toEqual([1, expect.stringContaining('più nuova')])
      const missing = await run('verify', '--register', path.join(other, 'nulla'))
      expect(missing).toMatchObject({ status: 1, err: expect.stringContaining('nessun registro') })
    }))
})

test('an altered paper fails the verification', async () => {
  const { papers } = layoutOf(demo)
  const paper = path.join(papers, (await readdir(papers)).find((name) => name.endsWith('.pdf')) ?? '')
  const bytes = await readFile(paper)
  await writeFile(paper, Buffer.concat([bytes, Buffer.from(' ')]))
  const verified = await run('verify', '--register', demo)
  await writeFile(paper, bytes)
  expect(verified).toMatchObject({
    status: 1,
    err: expect.stringContaining('non è più quello emesso o ricevuto'),
  })
})

const emblem = (side: number) => PNG.sync.write(new PNG({ width: side, height: side }))

test.each([
  ['is altered', (logo: string) => writeFile(logo, 'altro'), 'non è più quello emesso o ricevuto'],
  ['is gone', (logo: string) => rm(logo), 'Manca il file'],
])('the emblem of the Region that %s fails the verification', (_, spoil, says) =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    const [logo, next] = [emblem(2), emblem(3)]
    for (const chosen of [logo, next]) await office.get('register.chooseLogo', { logo: chosen })
    await office.close()
    const verify = () => run('verify', '--register', places.registerFolder)
    expect(await verify()).toMatchObject({
      status: 0,
      out: expect.stringContaining('2 documenti e allegati'),
    })
    const { papers } = layoutOf(places.registerFolder)
    // The one that was chosen before is in the ledger too.
    const former = createHash('sha256').update(logo).digest('hex')
    await spoil(path.join(papers, `${former}.png`))
    expect(await verify()).toMatchObject({ status: 1, err: expect.stringContaining(says) })
  }),
)

/** What the foot of a paper says of the register. */
async function ledgerLineOf(paper: string): Promise<string> {
  const [first = ''] = await pageTexts(await readFile(paper))
  return /Registro alla registrazione n\. [\d.]+, impronta [0-9a-f]{64}/.exec(first)?.[0] ?? ''
}

test('a paper attests the ledger of its time: the register goes through that point, or says how it does not', async () => {
  const papers = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
  await run('documents', '--register', demo, '--all', '--out', papers)
  const [first = ''] = await readdir(papers)
  const printed = await ledgerLineOf(path.join(papers, first))
  await rm(papers, { recursive: true })
  const { status, out } = await run('verify', '--register', demo, '--attested', printed)
  expect([status, out]).toEqual([0, expect.stringContaining('è quella attestata')])
  const [, number = '', hash = ''] = /n\. ([\d.]+), impronta ([0-9a-f]{64})/.exec(printed) ?? []
  const sequence = number.replaceAll('.', '')
  const wrong = `${sequence}:${'0'.repeat(64)}`
  const another = await run('verify', '--register', demo, '--attested', wrong)
  expect(another).toMatchObject({ status: 1, err: expect.stringContaining('un’altra al suo posto') })
  for (const two of [
    [printed, wrong],
    [wrong, printed],
  ])
    expect(
      await run('verify', '--register', demo, ...two.flatMap((one) => ['--attested', one])),
    ).toMatchObject({ status: 1, err: expect.stringContaining(`impronta ${'0'.repeat(64)}`) })
  const beyond = await run('verify', '--register', demo, '--attested', `999999:${hash}`)
  expect(beyond).toMatchObject({ status: 1, err: expect.stringContaining('mancano registrazioni') })
})

describe('a command that is not understood', () => {
  test.each([
    [[], 'Indicare un comando'],
    [['vendi'], 'Il comando vendi non esiste'],
    [['list', 'items'], 'Manca l’opzione --register'],
    [['list', '--register'], 'manca il valore'],
    [['list', '--register', 'x'], 'Manca l’argomento <elenco>'],
    [['list', 'sedie', '--register', 'x'], '«sedie» non è items'],
    [['demo', '--register', 'x', '--items', '12,5'], '«12,5» non è un numero intero'],
    [['verify', '--register', 'x', '--presto'], 'L’opzione --presto non esiste'],
    [['verify', '--register', 'x', '--attested', '12:abc'], '«12:abc» non è un numero di registrazione'],
  ])('%j: status 2, and why in Italian', async (args, why) => {
    expect(await run(...args)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(why) })
  })

  test('help is in Italian, and is no failure', async () => {
    const { status, out, err } = await run('import', '--help')
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(/^Uso: comodato import/)
    expect(out).not.toMatch(/Usage|Options|display|default/)
  })
})

test('in a checkout it runs by itself, with the status of its work', () => {
  const program = path.resolve('main/cli/comodato.ts')
  const verified = execFileSync(process.execPath, [program, 'verify', '--register', demo], {
    encoding: 'utf8',
  })
  expect(verified).toContain('registrazioni integre')
  expect(() =>
    execFileSync(process.execPath, [program, 'verify', '--register', '/nulla'], { stdio: 'pipe' }),
  ).toThrow('nessun registro')
})
