import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderAgreement } from '#main/documents/agreement.ts'
import { renderForm } from '#main/documents/form.ts'
import { renderHandover } from '#main/documents/handover.ts'
import { renderHoldings } from '#main/documents/holdings.ts'
import { renderLabels } from '#main/documents/labels/labels.ts'
import { holdingsPaper } from '#src/agreements/paper-holdings.ts'
import { FormKind } from '#src/agreements/form.ts'
import { knownFormats } from '#src/items/label-format.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { drawAddendum, everyAddendum } from '#test/documents/support/addenda.ts'
import { inTwo, modelled, withEverySecond, withSecond } from '#test/documents/support/bilingual.ts'
import { drawForm, everyForm, lentThings } from '#test/documents/support/forms.ts'
import { drawAgreement, PaperOffice, resources, value } from '#test/documents/support/loans.ts'
import { runCommand } from '#test/support/run-command.ts'
import { type Profile, VeraPdf } from './vera-pdf.ts'

let folder: string
let validator: VeraPdf
let papers: readonly string[]
let withFiles: string

beforeAll(async () => {
  validator = await VeraPdf.ready()
  folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-papers-'))
  withFiles = await agreementWithFiles()
  papers = [
    ...(await demonstrationPapers()),
    await registerOnLoan(),
    ...(await labels()),
    ...(await forms()),
    ...(await addenda()),
    ...(await inTwoLanguages()),
  ]
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Agreements with every clause and annex that the demonstration has use for, and its handover reports. */
async function demonstrationPapers(): Promise<string[]> {
  const [register, out] = [path.join(folder, 'register'), path.join(folder, 'papers')]
  const made = await runCommand('demo', '--register', register, '--operator', 'Ugo Di Prova')
  expect(made.status, made.err).toBe(0)
  const written = await runCommand('documents', '--register', register, '--all', '--out', out)
  expect(written.status, written.err).toBe(0)
  // What a signing program makes of a paper is its own, and its metadata are no paper.
  const issued = (await readdir(out)).filter((name) => /(?<! - firmato)(?<! - firmato \d+)\.pdf$/.test(name))
  return issued.map((name) => path.join(out, name))
}

async function registerOnLoan(): Promise<string> {
  const office = new PaperOffice()
  office.inForce({
    assets: office.things(120),
    licences: [[office.licence(), 5]],
    services: [office.service()],
  })
  const head = { sequence: 12_345, hash: 'ab'.repeat(32) }
  const paper = value(holdingsPaper(office.register, { on: office.context.today, head, bodyId: undefined }))
  const steps = renderHoldings(paper, resources, { past: true })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const file = path.join(folder, 'registro.pdf')
  await writeFile(file, value(step.value))
  return file
}

/** Every paper that may have two languages, in every one that there is a model of: acts in both layouts, forms side by side. */
async function inTwoLanguages(): Promise<string[]> {
  const office = new PaperOffice()
  const fundId = office.fund({ name: 'Fondo europeo', cup: 'J11B21000000006' })
  const assets = office.things(30, () => ({ funding: [{ fundId, share: 10_000 }], inventoryValue: 123_456 }))
  const lines = { licences: [[office.licence(), 3]] as const, services: [office.service()] }
  const agreement = office.paper({ assets: assets.slice(0, 15), ...lines })
  const handover = office.handoverPaper({ assets: assets.slice(15) })
  const changed = everyAddendum(new PaperOffice())
  const files: string[] = []
  const keep = async (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name)
    await writeFile(file, bytes)
    files.push(file)
  }
  for (const language of modelled)
    for (const layout of ['sideBySide', 'after'] as const) {
      const own = withSecond('agreement', language)
      const bytes = value(renderAgreement(inTwo(agreement, language, layout), own))
      await keep(`accordo-${language}-${layout}.pdf`, bytes)
      const report = inTwo(handover, language, layout)
      await keep(
        `verbale-${language}-${layout}.pdf`,
        value(renderHandover(report, withSecond('handover', language))),
      )
      const ofAddenda = withSecond('addendum', language, undefined, withSecond('extension', language))
      for (const [at, addendum] of changed.entries())
        await keep(
          `atto-${at + 1}-${language}-${layout}.pdf`,
          drawAddendum(inTwo(addendum, language, layout), ofAddenda),
        )
    }
  const lent = new PaperOffice()
  const lettersAndForms = everyForm(lent, lentThings(lent))
  for (const language of modelled)
    for (const form of lettersAndForms) {
      const bytes = value(renderForm(inTwo(form, language), withEverySecond(language)))
      await keep(`${form.kind}-${language}.pdf`, bytes)
    }
  return files
}

/** Labels on sheets and on a roll, with the statements of both funds and with none. */
async function labels(): Promise<string[]> {
  const all = (['cofinancedByUnion', 'nextGenerationEU', 'none'] as const).map((statement, at) => ({
    inventoryNumber: `PRV00000${at}`,
    category: 'Postazione di lavoro',
    owner: 'Regione Inventata',
    statement,
  }))
  const files: string[] = []
  for (const name of ['avery-L6009', 'dymo-11354'] as const) {
    const sheet = { symbol: 'both', start: 1, shift: { x: 0, y: 0 }, outlines: true } as const
    const drawing = { ...sheet, format: knownFormats[name] }
    const steps = renderLabels(all, drawing, CalendarDate.parse('2026-03-02'), resources)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    const file = path.join(folder, `etichette-${name}.pdf`)
    await writeFile(file, value(step.value))
    files.push(file)
  }
  return files
}

/** An extension, and an addendum that changes everything. */
async function addenda(): Promise<string[]> {
  return Promise.all(
    everyAddendum(new PaperOffice()).map(async (paper, at) => {
      const file = path.join(folder, `atto-aggiuntivo-${at + 1}.pdf`)
      await writeFile(file, drawAddendum(paper))
      return file
    }),
  )
}

/** The letters and forms about a loan under way. */
async function forms(): Promise<string[]> {
  const office = new PaperOffice()
  const drawn = everyForm(office, lentThings(office, 60))
  return Promise.all(
    drawn.map(async (paper) => {
      const file = path.join(folder, `modulo-${paper.kind}.pdf`)
      await writeFile(file, drawForm(paper))
      return file
    }),
  )
}

/** An agreement that carries its lists and its data as files. */
async function agreementWithFiles(): Promise<string> {
  const office = new PaperOffice()
  const lines = {
    assets: office.things(60, () => ({ inventoryValue: 84_950 })),
    licences: [[office.licence(), 5]] as const,
    services: [office.service()],
  }
  const file = path.join(folder, 'accordo-con-file.pdf')
  await writeFile(file, drawAgreement(office.paper(lines, { machineReadableAnnexes: true })))
  return file
}

const failing = async (profile: Profile, files: readonly string[]): Promise<string[]> =>
  [...(await validator.verdicts(profile, files))].flatMap(([file, passed]) =>
    passed ? [] : [path.basename(file)],
  )

test('there are agreements, handover reports, a register of what is on loan, labels, letters, forms and addenda to judge', () => {
  const names = papers.map((file) => path.basename(file))
  expect(names.filter((name) => name.startsWith('Contratto')).length).toBeGreaterThan(20)
  expect(names.filter((name) => name.startsWith('Verbale')).length).toBeGreaterThan(20)
  expect(names).toContain('registro.pdf')
  expect(names.filter((name) => name.startsWith('etichette'))).toHaveLength(2)
  expect(names.filter((name) => name.startsWith('modulo'))).toHaveLength(FormKind.options.length)
  expect(names.filter((name) => name.startsWith('atto-aggiuntivo'))).toHaveLength(2)
  expect(names.filter((name) => /-(sideBySide|after)\.pdf$/.test(name))).toHaveLength(24)
})

test('every paper is PDF/A-2a', async () => {
  expect(await failing('2a', papers)).toEqual([])
})

test('every paper is PDF/UA-1', async () => {
  expect(await failing('ua1', papers)).toEqual([])
})

test('an agreement with files inside is PDF/A-3a, and no less PDF/UA-1', async () => {
  expect(await failing('3a', [withFiles])).toEqual([])
  expect(await failing('ua1', [withFiles])).toEqual([])
})

test('files that are not associated with their agreement, or whose kind is not said, are found not to be PDF/A-3a', async () => {
  const apart = await spoilt('file-a-parte.pdf', '/AFRelationship', '/AFRelationshib', withFiles)
  const unknown = await spoilt('file-ignoti.pdf', '/Subtype /text#2Fcsv', '/Subtipo /text#2Fcsv', withFiles)
  expect(await failing('3a', [apart, unknown])).toEqual(['file-a-parte.pdf', 'file-ignoti.pdf'])
})

test('an agreement with files inside is found not to be PDF/A-2a', async () => {
  const claimed = await spoilt('con-file-2a.pdf', '<pdfaid:part>3', '<pdfaid:part>2', withFiles)
  expect(await failing('2a', [claimed])).toEqual(['con-file-2a.pdf'])
})

/** The same paper with one thing in it that is not as it should be; no byte of it moves. */
async function spoilt(name: string, from: string, to: string, paper = papers[0]): Promise<string> {
  expect(to).toHaveLength(from.length)
  const text = await readFile(paper ?? '', 'latin1')
  expect(text).toContain(from)
  const file = path.join(folder, name)
  await writeFile(file, text.replaceAll(from, to), 'latin1')
  return file
}

test('a paper whose colours have no declared meaning is found not to be PDF/A-2a', async () => {
  const file = await spoilt('senza-colori.pdf', '/OutputIntents', '/OutputIntentz')
  expect(await failing('2a', [file])).toEqual(['senza-colori.pdf'])
})

test('a paper that does not say its language is found not to be PDF/UA-1', async () => {
  const file = await spoilt('senza-lingua.pdf', '/Lang ', '/Lanq ')
  expect(await failing('ua1', [file])).toEqual(['senza-lingua.pdf'])
})

test('a paper that says it is not tagged is found to be neither', async () => {
  const file = await spoilt('senza-struttura.pdf', '/StructTreeRoot', '/StructTreeRoox')
  expect(await failing('2a', [file])).toEqual(['senza-struttura.pdf'])
  expect(await failing('ua1', [file])).toEqual(['senza-struttura.pdf'])
})
