import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { openArchive, proveArchive } from '#main/backup/archive/read-archive.ts'
import { quietWork } from '#main/backup/streams.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { expectAccessible } from '#test/e2e/accessible.ts'
import { expect, test, type Program } from '#test/e2e/fixture.ts'
import { foundRegister, goTo } from '#test/e2e/founded.ts'
import { giveToOrdinaryUser } from '#test/support/ordinary-user.ts'

const passphrase = 'quattro gatti bevono grappa'

/** Answers the system's window for folders, as a person would. */
async function pickFolder(program: Program, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await giveToOrdinaryUser(folder)
  await pick(program, folder)
}

/** The desktop's dialog answers with this file or folder. */
const pick = ({ electron }: Program, file: string): Promise<void> =>
  electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)

/** Keeps the backups of the register there, in clear. */
async function chooseFolder(program: Program, folder: string): Promise<void> {
  const { page } = program
  await goTo(page, 'Copie di sicurezza')
  await pickFolder(program, folder)
  await page.getByRole('button', { name: 'Scegli la cartella' }).click()
  await page.getByText('Non cifrate').click()
  await page.getByRole('button', { name: 'Usa questa cartella' }).click()
}

async function backUpNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Esegui ora' }).click()
  await expect(page.getByText(/Copia fatta e verificata/)).toBeVisible()
}

/** A command of one fact: the prefix of inventory numbers. */
async function changePrefix(page: Page, prefix: string): Promise<void> {
  await goTo(page, 'Impostazioni')
  await page.getByRole('textbox', { name: 'Prefisso' }).fill(prefix)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Numeri d’inventario aggiornati')).toBeVisible()
}

test('an encrypted backup is made, and restored after showing what is lost', async ({
  program,
  page,
  folder,
}) => {
  await foundRegister(page)
  await expect(page.getByText('Il registro non ha copie di sicurezza')).toBeVisible()
  await page.getByRole('button', { name: 'Vai alle copie' }).click()
  await expect(
    page.getByRole('button', { name: 'Apri una cartella di copie' }),
    'none is chosen yet',
  ).toBeVisible()
  await expectAccessible(page)
  await pickFolder(program, path.join(folder, 'disco'))
  await page.getByRole('button', { name: 'Scegli la cartella' }).click()
  await page.getByText('Cifrate con una frase segreta').click()
  await page.getByRole('textbox', { name: 'Frase segreta', exact: true }).fill('breve')
  await page.getByRole('button', { name: 'Usa questa cartella' }).click()
  await expect(page.getByText('Le due frasi sono diverse.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Frase segreta', exact: true }).fill(passphrase)
  await page.getByRole('textbox', { name: 'Ripeti la frase segreta' }).fill(passphrase)
  await expect(page.getByText('Robusta', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Usa questa cartella' }).click()
  await expect(page.getByText('Cifrate con la frase segreta')).toBeVisible()
  await backUpNow(page)
  await expect(page.getByText('Verificata', { exact: true })).toBeVisible()
  await expectAccessible(page)

  await changePrefix(page, 'PERSO')
  await goTo(page, 'Copie di sicurezza')
  await page.getByRole('button', { name: 'Ripristina' }).click()
  await expect(page.getByText('Si perderà 1 fatto scritto dopo la copia')).toBeVisible()
  await expect(page.getByRole('dialog').getByText('Numeri d’inventario')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ripristina la copia' }).click()
  await expect(page.getByText('Scrivi RIPRISTINA, tutto maiuscolo.')).toBeVisible()
  await page.getByRole('textbox', { name: /Per confermare/ }).fill('RIPRISTINA')
  await page.getByRole('button', { name: 'Ripristina la copia' }).click()
  await expect(page.getByText(/Registro ripristinato al fatto n\./)).toBeVisible()
  await expect(
    page.getByText('Numeri d’inventario aggiornati'),
    'what is undone is no longer said',
  ).toBeHidden({ timeout: 500 })
  await goTo(page, 'Impostazioni')
  await expect(page.getByRole('textbox', { name: 'Prefisso' })).not.toHaveValue('PERSO')
  expect((await readdir(folder)).some((name) => name.startsWith('register-prima-del-ripristino-'))).toBe(true)
})

test('a damaged register says where, and is restored from its screen', async ({ openProgram, folder }) => {
  const first = await openProgram()
  await foundRegister(first.page)
  await chooseFolder(first, path.join(folder, 'disco'))
  await backUpNow(first.page)
  await first.close()

  const segment = path.join(folder, 'register/journal/journal-000001.ndjson')
  const lines = (await readFile(segment, 'utf8')).split('\n')
  await writeFile(
    segment,
    lines.map((line, index) => (index === 2 ? line.replace('"by":"', '"by":"X') : line)).join('\n'),
  )
  await rm(path.join(folder, 'register/snapshot.ndjson'), { force: true })
  const again = await openProgram()
  const { page } = again
  await expect(page.getByRole('heading', { name: 'Il registro è danneggiato' })).toBeVisible()
  await expect(page.getByText(/l’impronta non torna/)).toBeVisible()
  await expectAccessible(page)
  await pickFolder(again, path.join(folder, 'in-salvo'))
  await page.getByRole('button', { name: 'Salva quello che si legge' }).click()
  await expect(page.getByText(/comodato-leggibile-.*\.zip scritto: tutto fino al fatto n\. 1/)).toBeVisible()
  await page.getByRole('button', { name: 'Ripristina', exact: true }).click()
  await expect(page.getByText(/Il registro di ora è danneggiato/)).toBeVisible()
  await page.getByRole('textbox', { name: /Per confermare/ }).fill('RIPRISTINA')
  await page.getByRole('button', { name: 'Ripristina la copia' }).click()
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
})

test('a register shorter than its backup says so, and is taken as it is by who knows why', async ({
  openProgram,
  folder,
}) => {
  const first = await openProgram()
  await foundRegister(first.page)
  await changePrefix(first.page, 'BENI')
  await chooseFolder(first, path.join(folder, 'disco'))
  await backUpNow(first.page)
  await first.close()

  const segment = path.join(folder, 'register/journal/journal-000001.ndjson')
  const bytes = await readFile(segment)
  await writeFile(segment, bytes.subarray(0, bytes.lastIndexOf(10, bytes.length - 2) + 1))
  await rm(path.join(folder, 'register/snapshot.ndjson'))
  const { page } = await openProgram()
  await expect(
    page.getByRole('heading', { name: 'Il registro non ha tutto quello che c’è nella copia' }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ripristina', exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lavora con il registro com’è' }).click()
  await page.getByRole('button', { name: 'Lavora con questo registro' }).click()
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
  await changePrefix(page, 'COSE')
})

test('a register that does not open offers the same ways out', async ({ openProgram, folder }) => {
  const first = await openProgram()
  await foundRegister(first.page)
  await chooseFolder(first, path.join(folder, 'disco'))
  await expect(first.page.getByText('Non c’è ancora nessuna copia')).toBeVisible()
  // The first backup is made when the program ends.
  await first.close()

  const segment = path.join(folder, 'register/journal/journal-000001.ndjson')
  const whole = await readFile(segment)
  await writeFile(segment, 'nulla')
  await rm(path.join(folder, 'register/snapshot.ndjson'), { force: true })
  const { page } = await openProgram()
  await expect(page.getByRole('heading', { name: 'Il registro non si può aprire' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ripristina', exact: true })).toBeVisible()
  await expectAccessible(page)
  await writeFile(segment, whole)
  await page.getByRole('button', { name: 'Riprova' }).click()
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
})

test('everything is exported as one file, whole', async ({ program, page, folder }) => {
  await foundRegister(page)
  await goTo(page, 'Copie di sicurezza')
  await pickFolder(program, path.join(folder, 'esportati'))
  await page.getByRole('button', { name: 'Esporta tutto' }).click()
  await expect(page.getByText(/comodato-.*\.zip scritto e verificato/)).toBeVisible()
  await expectAccessible(page)
  const [name = ''] = await readdir(path.join(folder, 'esportati'))
  const archive = await openArchive(path.join(folder, 'esportati', name))
  await proveArchive(archive, quietWork)
  expect(archive.manifest.files.map((file) => file.path)).toContain('elenchi/colonne.csv')
  archive.close()
  await page.getByRole('button', { name: 'Esporta tutto' }).click()
  await expect(page.getByText(/Il file c’è già/)).toBeVisible()
})

test('what was exported is taken up where there is no register yet, and an altered file is not', async ({
  openProgram,
  folder,
}) => {
  const first = await openProgram()
  await foundRegister(first.page)
  await goTo(first.page, 'Copie di sicurezza')
  const exported = path.join(folder, 'esportati')
  await pickFolder(first, exported)
  await first.page.getByRole('button', { name: 'Esporta tutto' }).click()
  await expect(first.page.getByText(/comodato-.*\.zip scritto e verificato/)).toBeVisible()
  await first.close()
  const [name = ''] = await readdir(exported)
  const file = path.join(exported, name)
  const bytes = await readFile(file)
  await writeFile(path.join(folder, 'alterato.zip'), bytes.subarray(0, bytes.length - 400))

  const second = await openProgram({ registerFolder: path.join(folder, 'nuovo') })
  const { page } = second
  await page.getByRole('button', { name: 'Riprendi da un file esportato' }).click()
  await page.getByRole('textbox', { name: 'Il tuo nome e cognome' }).fill('Bruna Di Prova')
  await expectAccessible(page)
  await pick(second, path.join(folder, 'alterato.zip'))
  await page.getByRole('button', { name: 'Scegli il file' }).click()
  await expect(page.getByText(/non è un archivio esportato da Comodato, o è stato troncato/)).toBeVisible()
  await pick(second, file)
  await page.getByRole('button', { name: 'Scegli il file' }).click()
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
  await expect(page.getByText('Operatore: Bruna Di Prova')).toBeVisible()
  const head = await verifyFolder(path.join(folder, 'nuovo'))
  const original = await verifyFolder(path.join(folder, 'register'))
  expect(head.ok && original.ok && head.value.head).toEqual(original.ok && original.value.head)
})

test('a backup of another computer is looked at and restored where there is no register yet', async ({
  openProgram,
  folder,
}) => {
  const first = await openProgram()
  await foundRegister(first.page)
  await goTo(first.page, 'Copie di sicurezza')
  const disk = path.join(folder, 'disco')
  await pickFolder(first, disk)
  await first.page.getByRole('button', { name: 'Scegli la cartella' }).click()
  await first.page.getByText('Cifrate con una frase segreta').click()
  await first.page.getByRole('textbox', { name: 'Frase segreta', exact: true }).fill(passphrase)
  await first.page.getByRole('textbox', { name: 'Ripeti la frase segreta' }).fill(passphrase)
  await first.page.getByRole('button', { name: 'Usa questa cartella' }).click()
  await backUpNow(first.page)
  await first.close()

  // Another computer knows neither the folder of the backups nor the key of their passphrase.
  await rm(path.join(folder, 'user-data'), { recursive: true })
  const second = await openProgram({ registerFolder: path.join(folder, 'nuovo') })
  const { page } = second
  await page.getByRole('button', { name: 'Ripristina una copia di sicurezza' }).click()
  await page.getByRole('textbox', { name: 'Il tuo nome e cognome' }).fill('Bruna Di Prova')
  await page.keyboard.press('Enter')
  await pick(second, disk)
  await page.getByRole('button', { name: 'Scegli la cartella delle copie' }).click()
  await expectAccessible(page)
  const open = page.getByRole('button', { name: 'Apri', exact: true })
  await open.focus()
  await expect(page.getByRole('tooltip')).toHaveText('Scrivi prima la frase segreta.')
  await page.getByRole('textbox', { name: 'Frase segreta' }).fill('un’altra frase segreta')
  await page.keyboard.press('Enter')
  await expect(page.getByText('La frase segreta non è quella di queste copie.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Frase segreta' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Verificata', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ripristina', exact: true }).click()
  await expect(page.getByText('Adesso non c’è nessun registro: non si perde nulla.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ripristina la copia' }).click()
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
  await expect(page.getByText('Operatore: Bruna Di Prova')).toBeVisible()
  const head = await verifyFolder(path.join(folder, 'nuovo'))
  const original = await verifyFolder(path.join(folder, 'register'))
  expect(head.ok && original.ok && head.value.head).toEqual(original.ok && original.value.head)
})
