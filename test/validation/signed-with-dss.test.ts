import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSigned } from '#main/exchange/signed/read-signed.ts'
import { drawAgreement, PaperOffice } from '#test/documents/support/loans.ts'
import { runOrThrow } from '#test/support/run.ts'
import { Signers, type TestSigner } from '#test/support/signing/signers.ts'
import { ensurePrograms } from '#test/support/system-libraries.ts'
import { javaLibraries } from './java-libraries.ts'

/** Each file: by whom it is signed, in which way and in which field, one signature after the other. */
type Way = 'pades' | 'pades-visible' | 'pades-certified' | 'pades-closed' | 'cades' | 'cades-detached'
type Step = readonly [who: 'ada' | 'ivo', way: Way, field?: string]
const files: Readonly<Record<string, readonly Step[]>> = {
  'in fields of its own': [
    ['ada', 'pades'],
    ['ivo', 'pades'],
  ],
  'in our fields': [
    ['ada', 'pades', 'FirmaComodante'],
    ['ivo', 'pades', 'FirmaComodatario'],
  ],
  'in our fields, seen': [
    ['ada', 'pades-visible', 'FirmaComodante'],
    ['ivo', 'pades-visible', 'FirmaComodatario'],
  ],
  'seen on the first page': [['ada', 'pades-visible']],
  'certified, and then signed': [
    ['ada', 'pades-certified', 'FirmaComodante'],
    ['ivo', 'pades', 'FirmaComodatario'],
  ],
  'certified, with nothing allowed after it': [['ada', 'pades-closed', 'FirmaComodante']],
  'in a .p7m': [['ada', 'cades']],
  'in a .p7m, side by side': [
    ['ada', 'cades'],
    ['ivo', 'cades'],
  ],
  'beside the paper': [['ada', 'cades-detached']],
  'inside, and around': [
    ['ada', 'pades', 'FirmaComodante'],
    ['ivo', 'cades'],
  ],
}

const names = { ada: 'Ada Di Prova', ivo: 'Ivo Di Prova' }
let folder: string
let signers: Signers
let ivo: TestSigner
let paper: Uint8Array

beforeAll(async () => {
  await ensurePrograms({ javac: 'default-jdk-headless' })
  const libraries = await javaLibraries('dss')
  folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-dss-'))
  signers = await Signers.open()
  ivo = await signers.signer('Ivo', 'Di Prova', 'ec')
  const people = { ada: await signers.signer('Ada', 'Di Prova'), ivo }
  const office = new PaperOffice()
  paper = drawAgreement(office.paper({ assets: office.things(12) }))
  await writeFile(path.join(folder, 'paper'), paper)
  const program = path.join(import.meta.dirname, 'SignWithDss.java')
  await runOrThrow('java', ['-cp', libraries, program, ...stepsOf(people)])
})
afterAll(async () => {
  await signers.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the program that signs is told: each step goes on from the file of the step before. */
const stepsOf = (people: Readonly<Record<'ada' | 'ivo', TestSigner>>): string[] =>
  Object.entries(files).flatMap(([name, steps]) =>
    steps.flatMap(([who, way, field = '-'], at) => {
      const from = at === 0 ? 'paper' : `${name}-${at}`
      return [way, people[who].p12, path.join(folder, from), path.join(folder, `${name}-${at + 1}`), field]
    }),
  )

const readFrom = (file: Uint8Array) => {
  const sha256 = createHash('sha256').update(paper).digest('hex')
  return readSigned(file, { papers: [{ sha256, bytes: paper.length }], read: async () => paper })
}

test.each(Object.entries(files))(
  'a paper signed %s is known by its content, and soundly signed',
  async (name, steps) => {
    const answer = await readFrom(await readFile(path.join(folder, `${name}-${steps.length}`)))
    expect(answer).toMatchObject({ ok: true })
    const signatures = answer.ok ? answer.value.signatures : []
    // A container keeps the signatures that stand side by side in an order of its own.
    expect(new Set(signatures.map(({ certificate }) => certificate?.name))).toEqual(
      new Set(steps.map(([who]) => names[who])),
    )
    expect(signatures.map(({ fault }) => fault)).toEqual(steps.map(() => undefined))
  },
)

test('a paper that was certified with nothing allowed after it is not soundly signed again', async () => {
  const closed = await readFile(path.join(folder, 'certified, with nothing allowed after it-1'))
  const answer = await readFrom(await signers.pades(closed, ivo, 'FirmaComodatario'))
  expect(answer.ok && answer.value.signatures.map(({ fault }) => fault)).toEqual([
    'laterSignatureBarred',
    undefined,
  ])
})
