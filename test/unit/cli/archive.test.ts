import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listFields } from '#src/register/lists/engine.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { createRegister } from '#test/support/registers.ts'
import { runCommand as run } from '#test/support/run-command.ts'

let folder: string
let demo: string
let archive: string
let exported: Awaited<ReturnType<typeof run>>
const place = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
  demo = place('register')
  archive = place('tutto.zip')
  await run('demo', '--register', demo, '--items', '500', '--operator', 'Ugo Di Prova')
  exported = await run('export', '--register', demo, '--out', archive)
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

type Entries = Map<string, Buffer>

async function entriesOf(file: string): Promise<Entries> {
  const zip = await fromBufferPromise(await readFile(file))
  const entries: Entries = new Map()
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return entries
}

async function zipOf(name: string, entries: Iterable<readonly [string, Buffer]>): Promise<string> {
  const zip = new ZipFile()
  for (const [at, bytes] of entries) zip.addBuffer(bytes, at)
  zip.end()
  await writeFile(place(name), await buffer(zip.outputStream))
  return place(name)
}

const linesOf = (entries: Entries, name: string): string[] =>
  (entries.get(`elenchi/${name}.csv`) ?? Buffer.alloc(0)).toString('utf8').slice(1).trimEnd().split('\r\n')

describe('export', () => {
  test('says what it wrote, and does not write over a file', async () => {
    expect(exported).toMatchObject({ status: 0, err: '' })
    expect(exported.out).toContain('riletto e verificato')
    const { size } = await stat(archive)
    const again = await run('export', '--register', demo, '--out', archive)
    expect(again).toMatchObject({ status: 1, err: expect.stringContaining('c’è già') })
    expect((await stat(archive)).size).toBe(size)
  })

  test('every file of the register is in it, byte by byte', async () => {
    const entries = await entriesOf(archive)
    for (const part of ['journal', 'papers'])
      for (const name of await readdir(path.join(demo, part)))
        expect(entries.get(`registro/${part}/${name}`)).toEqual(await readFile(path.join(demo, part, name)))
    expect(entries.get('registro/people.json')).toEqual(await readFile(path.join(demo, 'people.json')))
  })

  test('every collection is a list, and every column of it is described', async () => {
    const entries = await entriesOf(archive)
    const described = linesOf(entries, 'colonne').map((line) => line.split(';').slice(0, 2).join(';'))
    const lists = [...entries.keys()].filter((name) => /^elenchi\/(?!colonne)/.test(name))
    expect(lists).toHaveLength(12)
    for (const name of lists) {
      const list = path.basename(name, '.csv')
      const [header = ''] = linesOf(entries, list)
      for (const column of header.split(';')) expect(described).toContain(`${list};${column}`)
    }
    expect(linesOf(entries, 'beni')[0]).toBe(listFields.items.map(({ name }) => name).join(';'))
    expect(linesOf(entries, 'beni').length).toBeGreaterThan(500)
    // A discarded draft is left out on screen; here nothing is.
    expect(linesOf(entries, 'contratti')).toHaveLength(1 + 60)
    expect(linesOf(entries, 'righe-dei-contratti').length).toBeGreaterThan(60)
    expect(linesOf(entries, 'verbali-di-consegna').length).toBeGreaterThan(10)
    // Who signs and who answers for each body: the people of the second list are those of the list of people.
    const [signs = '', ...signatories] = linesOf(entries, 'firmatari-degli-enti')
    expect(signs).toBe('id;bodyId;bodyName;name;role;act;from;to')
    expect(signatories.some((line) => line.includes(';Olga Inventati;'))).toBe(true)
    const people = new Set(linesOf(entries, 'persone').map((line) => line.split(';')[0]))
    const [, ...contacts] = linesOf(entries, 'referenti-degli-enti')
    expect(contacts.length).toBeGreaterThan(10)
    for (const line of contacts) expect(people).toContain(line.split(';')[2])
  })

  test('another program reads it and finds the hashes that the manifest says', () => {
    const script = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    manifest = json.loads(archive.read('manifesto.json'))
    assert archive.namelist()[-1] == 'manifesto.json'
    assert sorted(archive.namelist()[:-1]) == sorted(f['path'] for f in manifest['files'])
    for f in manifest['files']:
        data = archive.read(f['path'])
        assert len(data) == f['bytes'] and hashlib.sha256(data).hexdigest() == f['sha256'], f['path']
    print(manifest['head']['sequence'], manifest['head']['hash'])
`
    const said = execFileSync('python3', ['-c', script, archive], { encoding: 'utf8' })
    const { sequence, hash } = independentlyVerified(demo)
    expect(said.trim()).toBe(`${sequence} ${hash}`)
  })
})

test('the metadata of each paper and of each signed file are in it, under its hash', async () => {
  const entries = await entriesOf(archive)
  const papers = (await readdir(path.join(demo, 'papers'))).filter((name) => name.endsWith('.pdf'))
  const described = [...entries].filter(([name]) => name.startsWith('metadati/'))
  expect(described.length).toBeGreaterThan(40)
  for (const [name, bytes] of described) {
    const sha256 = path.basename(name, '.xml')
    expect(papers).toContain(`${sha256}.pdf`)
    const inside = Buffer.from(sha256, 'hex').toString('base64')
    expect(bytes.toString()).toContain(`<Impronta>${inside}</Impronta>`)
  }
  // Every agreement that was issued, every handover report and every addendum has its own.
  const issued = linesOf(entries, 'contratti').filter((line) => /;\d+\/\d{4};/.test(line))
  const handovers = linesOf(entries, 'verbali-di-consegna').length - 1
  const addenda = linesOf(entries, 'atti-aggiuntivi').length - 1
  expect(addenda).toBe(3)
  const signed = described.filter(([, bytes]) =>
    bytes.toString().includes('<FirmatoDigitalmente>true</FirmatoDigitalmente>'),
  )
  expect(signed.length).toBeGreaterThan(40)
  expect(described).toHaveLength(issued.length + handovers + addenda + signed.length)
})

describe('import', () => {
  test('into a new folder gives the same head, the same files and the same lists', async () => {
    const other = place('new/register')
    const done = await run('import', archive, '--register', other)
    expect(done).toMatchObject({ status: 0, err: '' })
    expect(independentlyVerified(other)).toEqual(independentlyVerified(demo))
    expect(done.out).toContain(independentlyVerified(demo).hash)
    const list = async (of: string) => (await run('list', '--register', of, 'items', '--json')).out
    expect(await list(other)).toBe(await list(demo))
    expect((await run('verify', '--register', other)).status).toBe(0)
    const second = place('again.zip')
    await run('export', '--register', other, '--out', second)
    const [one, two] = [await entriesOf(archive), await entriesOf(second)]
    for (const [name, bytes] of one)
      if (/^(registro|elenchi|metadati)/.test(name)) expect(two.get(name)).toEqual(bytes)
  })

  test('into an empty folder, and in the place of a register where nothing was written, which is kept', async () => {
    await mkdir(place('empty'))
    expect((await run('import', archive, '--register', place('empty'))).status).toBe(0)
    const { journal } = await createRegister(place('fresh'))
    await journal.close()
    expect((await run('import', archive, '--register', place('fresh'))).status).toBe(0)
    expect(independentlyVerified(place('fresh'))).toEqual(independentlyVerified(demo))
    expect(await readdir(folder)).toContainEqual(
      expect.stringMatching(/^register-vuoto-prima-dell-importazione-/),
    )
  })

  test('never where there is something', async () => {
    const before = independentlyVerified(demo)
    const over = await run('import', archive, '--register', demo)
    expect(over).toMatchObject({ status: 1, err: expect.stringContaining('contiene già qualcosa') })
    expect(independentlyVerified(demo)).toEqual(before)
    await mkdir(place('other'))
    await writeFile(path.join(place('other'), 'tesi.odt'), 'mia')
    expect((await run('import', archive, '--register', place('other'))).status).toBe(1)
    expect(await readdir(place('other'))).toEqual(['tesi.odt'])
  })

  test('a list of a supplier still needs its mapping', async () => {
    const asked = await run('import', 'lista.csv', '--register', demo)
    expect(asked).toMatchObject({ status: 2, err: expect.stringContaining('Manca l’opzione --mapping') })
  })
})

describe('what is no whole archive is refused, and leaves nothing', () => {
  const hostile = place.bind(undefined, 'hostile')
  const refused = async (file: string, why: string) => {
    const asked = await run('import', file, '--register', hostile())
    expect(asked).toMatchObject({ status: 1, out: '', err: expect.stringContaining(why) })
    expect((await readdir(folder)).filter((name) => name.startsWith('hostile'))).toEqual([])
  }

  test('no ZIP, one cut short, one of another kind, none at all', async () => {
    await writeFile(place('text.zip'), 'nulla')
    await refused(place('text.zip'), 'non è un archivio')
    const bytes = await readFile(archive)
    await writeFile(place('short.zip'), bytes.subarray(0, bytes.length / 2))
    await refused(place('short.zip'), 'non è un archivio')
    await refused(await zipOf('others.zip', [['a.txt', Buffer.from('a')]]), 'non è un archivio')
    await refused(place('absent.zip'), 'non si può leggere (ENOENT)')
  })

  test('a file changed, missing, too many, twice', async () => {
    const entries = await entriesOf(archive)
    const name = 'registro/journal/journal-000001.ndjson'
    const journal = entries.get(name) ?? Buffer.alloc(0)
    const replacing = (more: readonly (readonly [string, Buffer])[]) => [...new Map([...entries, ...more])]
    const changed = Buffer.from(journal.toString('latin1').replace('Ugo', 'Ada'), 'latin1')
    await refused(
      await zipOf('changed.zip', replacing([[name, changed]])),
      'non è quello che era stato scritto',
    )
    const longer = Buffer.concat([journal, Buffer.from('\n')])
    await refused(
      await zipOf('longer.zip', replacing([[name, longer]])),
      'non è quello che era stato scritto',
    )
    const without = [...entries].filter(([one]) => one !== name)
    await refused(await zipOf('without.zip', without), 'Manca un file')
    const extra = replacing([['registro/people.json.exe', Buffer.from('x')]])
    await refused(await zipOf('extra.zip', extra), 'registro/people.json.exe')
    await refused(await zipOf('twice.zip', [...entries, [name, journal]]), 'c’è qualcosa')
  })

  test('a manifest that names other places, another head, a newer form', async () => {
    const entries = await entriesOf(archive)
    const manifest = JSON.parse(String(entries.get('manifesto.json')))
    const saying = (name: string, more: object, added: readonly (readonly [string, Buffer])[] = []) =>
      zipOf(name, [
        ...new Map([
          ...entries,
          ...added,
          ['manifesto.json', Buffer.from(JSON.stringify({ ...manifest, ...more }))] as const,
        ]),
      ])
    const bytes = Buffer.from('x')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const elsewhere = 'registro/papers/sub/evil.pdf'
    const files = [...manifest.files, { path: elsewhere, bytes: 1, sha256 }]
    await refused(await saying('elsewhere.zip', { files }, [[elsewhere, bytes]]), 'manifesto.json')
    const head = { ...manifest.head, hash: 'f'.repeat(64) }
    await refused(await saying('head.zip', { head }), 'non è intero (journal)')
    await refused(await saying('newer.zip', { version: 3 }), 'più recente')
  })
})
