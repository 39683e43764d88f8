import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { giveToOrdinaryUser } from '#test/support/ordinary-user.ts'
import { lockedZip } from '#test/support/locked-zip.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test, type Program } from './fixture.ts'
import { goTo } from './founded.ts'
import { issuedRegister } from './loan-register.ts'

const upload = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'File portati' }).getByRole('listitem').filter({ hasText: name })

async function bring(page: Page): Promise<void> {
  await goTo(page, 'Prestiti')
  await page.getByRole('button', { name: 'Altre azioni' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Porta i file firmati' }).press('Enter')
}

test('many signed files find their loans by themselves; the good ones are kept together, the others say why', async ({
  folder,
  openProgram,
}) => {
  const [first, second, third] = await issuedRegister(folder)
  const { page } = await openProgram()
  await bring(page)
  await page.setInputFiles('input[type=file]', [
    upload('della Regione.pdf', first.byLender),
    upload('di entrambi.pdf', first.byBoth),
    upload('copia.pdf', first.byBoth),
    upload('regione 2.pdf', second.byLender),
    upload('ente 2.pdf', second.byBorrower),
    upload('non firmato.pdf', third.paper),
    upload('lettera.pdf', Buffer.from('una lettera')),
  ])
  await expect(page.getByText('3 pronti da tenere, 2 superflui e 2 che non si possono tenere.')).toBeVisible()
  await expect(row(page, 'copia.pdf')).toContainText('È lo stesso file di «di entrambi.pdf»')
  await expect(row(page, 'della Regione.pdf')).toContainText(
    'Le sue firme ci sono anche in «di entrambi.pdf»',
  )
  await expect(row(page, 'non firmato.pdf')).toContainText('non lo ha firmato nessuno')
  await expect(row(page, 'lettera.pdf')).toContainText('è un testo, non un documento firmato')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Dettagli ente 2.pdf' }).press('Enter')
  await expect(page.getByText('La firma è integra e copre il documento.')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^3 file registrati/)).toBeVisible()
  await expect(row(page, 'regione 2.pdf')).toContainText('manca la firma dell’ente')
  await expect(row(page, 'ente 2.pdf')).toContainText('ci sono le firme di entrambe le parti')
  await page.getByRole('button', { name: 'Chiudi', exact: true }).last().click()
  await expect(page.getByRole('tab', { name: /Da consegnare/ })).toContainText('2')
  await bring(page)
  await page.setInputFiles('input[type=file]', [upload('di nuovo.pdf', first.byBoth)])
  await expect(row(page, 'di nuovo.pdf')).toContainText('È già nel registro')
  await expect(page.getByRole('button', { name: 'Tieni il file' })).toBeDisabled()
})

test('the files in a zip file come in its place, with what it is in; one with nothing signed says so', async ({
  folder,
  openProgram,
}) => {
  const [first, second] = await issuedRegister(folder)
  const { page } = await openProgram()
  await bring(page)
  const lot = zipSync({
    'marzo/primo.pdf': first.byBoth,
    'marzo/secondo.pdf': second.byBoth,
    'marzo/nota.txt': strToU8('una nota'),
  })
  await page.setInputFiles('input[type=file]', [
    upload('lotto.zip', lot),
    upload('lettere.zip', zipSync({ 'lettera.docx': strToU8('una lettera') })),
  ])
  await expect(page.getByText('2 pronti da tenere e 1 che non si può tenere.')).toBeVisible()
  await expect(row(page, 'primo.pdf')).toContainText('in lotto.zip/marzo')
  await expect(row(page, 'lettere.zip')).toContainText('non contiene PDF, .p7m o .tsd')
  await expect(page.getByText('In «lotto.zip» c’è un altro file')).toContainText('«marzo/nota.txt»')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^2 file registrati/)).toBeVisible()
})

/** Answers the system's window for folders, as a person would. */
async function chooseFolder({ electron, page }: Program, folder: string): Promise<void> {
  await mkdir(folder)
  await giveToOrdinaryUser(folder)
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, folder)
  const part = page.getByRole('region', { name: 'Cartella dei file firmati' })
  await part.getByRole('button', { name: 'Scegli la cartella' }).press('Enter')
  await expect(part.getByText(folder)).toBeVisible()
}

/** The button shows that folder, and nothing a page might name; it says so when the folder is not there. */
async function openedInFileManager({ electron, page }: Program, folder: string): Promise<void> {
  const open = page.getByRole('button', { name: 'Apri la cartella' })
  const opened = await electron.evaluateHandle(({ shell }) => {
    const paths: string[] = []
    shell.openPath = async (file) => {
      paths.push(file)
      return ''
    }
    return paths
  })
  await open.press('Enter')
  await expect.poll(() => opened.jsonValue()).toEqual([folder])
  await page.evaluate(() => Reflect.apply(window.comodato.openSignedFolder, undefined, ['/etc']))
  await expect.poll(() => opened.jsonValue()).toEqual([folder, folder])
  await rename(folder, `${folder}-via`)
  await open.press('Enter')
  await expect(page.getByText('La cartella non si apre')).toBeVisible()
  await writeFile(folder, '#!/bin/sh\n', { mode: 0o755 })
  expect(await page.evaluate(() => window.comodato.openSignedFolder())).toEqual({
    ok: false,
    error: { code: 'folderUnavailable', reason: 'ENOTDIR' },
  })
  await rm(folder)
  await rename(`${folder}-via`, folder)
  expect(await opened.jsonValue()).toEqual([folder, folder])
}

test('a page cannot have a folder opened when none is watched', async ({ page }) => {
  expect(await page.evaluate(() => window.comodato.openSignedFolder())).toEqual({
    ok: false,
    error: { code: 'folderUnavailable', reason: 'notChosen' },
  })
})

test('signed files that arrive in the folder are announced, and kept by a person', async ({
  folder,
  openProgram,
}) => {
  const [first, second] = await issuedRegister(folder)
  const program = await openProgram()
  const { page } = program
  const inbox = path.join(folder, 'posta')
  await goTo(page, 'Impostazioni')
  await chooseFolder(program, inbox)
  await expect(page.getByText('Nessun file firmato in attesa')).toBeVisible()
  await expectAccessible(page)
  await openedInFileManager(program, inbox)
  await writeFile(path.join(inbox, '.prot-0001.pdf'), first.byBoth)
  await writeFile(path.join(inbox, 'prot-0002.pdf'), first.byBoth)
  await mkdir(path.join(inbox, 'pec'))
  await writeFile(path.join(inbox, 'pec', 'lotto.zip'), zipSync({ 'prot-0003.pdf': second.byBoth }))
  await writeFile(path.join(inbox, 'circolare.pdf'), '%PDF-1.7 altro\n%%EOF\n')
  await writeFile(path.join(inbox, 'segreto.zip'), lockedZip())
  await goTo(page, 'Inizio')
  await expect(page.getByText('2 file firmati arrivati')).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await expect(page.getByText(/«segreto.zip» è protetto da password: aprilo con la password/)).toBeVisible()
  await page.getByRole('button', { name: 'Metti da parte segreto.zip' }).press('Enter')
  await expect(page.getByText('1 file arrivato che non si è potuto leggere')).toHaveCount(0)
  await page.getByRole('button', { name: 'Guarda i file' }).press('Enter')
  await expect(page.getByText('2 pronti da tenere.')).toBeVisible()
  await expect(
    page.getByText(/un altro file che non contiene documenti di questo registro: «circolare.pdf»/),
  ).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Metti da parte prot-0003.pdf' }).press('Enter')
  await page.getByRole('button', { name: 'Tieni il file' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /1\// })).toBeVisible()
  await goTo(page, 'Inizio')
  await expect(page.getByText(/arrivati?$/)).toHaveCount(0)
  expect((await readdir(inbox)).sort((a, b) => a.localeCompare(b))).toEqual([
    '.prot-0001.pdf',
    'circolare.pdf',
    'pec',
    'prot-0002.pdf',
    'segreto.zip',
  ])
  expect((await readFile(path.join(inbox, 'prot-0002.pdf'))).equals(first.byBoth)).toBe(true)
  await goTo(page, 'Impostazioni')
  await page.getByRole('button', { name: 'Riproponi' }).press('Enter')
  await expect(page.getByText('1 file firmato in attesa')).toBeVisible()
})
