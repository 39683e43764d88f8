import type { Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expectAccessible } from './accessible.ts'
import { expect, type Program, test } from './fixture.ts'
import { foundRegister, goTo } from './founded.ts'

const titles = 'Marca;Modello;Matricola;Categoria;Prezzo unitario;Data acquisto;Fornitore;Note'

/** What is wrong in a row, by its place among the rows. */
const faults: Readonly<Record<number, Partial<Record<'serial' | 'price' | 'date', string>>>> = {
  10: { serial: 'PC0003' },
  20: { date: '31/02/2026' },
  30: { price: '-5,00' },
  40: { serial: '' },
}

/** A supplier's list of 300 machines as Italian offices write it: semicolons, Windows-1252, 1.234,56, 31/12/2026. */
function deliveryList(): Buffer {
  const rows = Array.from({ length: 300 }, (_, place) => {
    const number = String(place).padStart(4, '0')
    const { serial = `PC${number}`, price = '1.234,56', date = '13/02/2026' } = faults[place] ?? {}
    return `Dell;OptiPlex 7020;${serial};Postazione;${price};${date};Però S.r.l.;per la città n. ${place}`
  })
  return Buffer.from([titles, ...rows].join('\r\n'), 'latin1')
}

async function chooseList(page: Page, folder: string): Promise<void> {
  const file = path.join(folder, 'consegna.csv')
  await writeFile(file, deliveryList())
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Scegli un file' }).click()
  await (await chooser).setFiles(file)
  await expect(page.getByRole('heading', { name: '300 righe in consegna.csv' })).toBeVisible()
}

async function registerGoodRows(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Controlla le righe' }).click()
  await expect(page.getByText('296 pronte · 4 con errori').last()).toBeVisible()
  await page.getByRole('checkbox', { name: 'Lascia fuori 4 righe con errori' }).press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('296 beni registrati').first()).toBeVisible()
}

/** Answers the next save dialog with a place, as a person would. */
const saveAt = (program: Program, filePath: string) =>
  program.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, filePath)

test('a delivery with wrong rows is checked, its good rows recorded, taken back, and recorded again', async ({
  program,
  folder,
}) => {
  const { page } = program
  await foundRegister(page)
  await goTo(page, 'Importa una consegna')
  await expectAccessible(page)
  await chooseList(page, folder)
  await expect(page.getByText('Colonne indovinate dai titoli')).toBeVisible()
  await expect(page.getByRole('button', { name: /Dato della colonna «Matricola»/ })).toContainText(
    'Numero di serie',
  )
  await expectAccessible(page)
  await registerGoodRows(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Mostra i beni della consegna' }).click()
  await expect(page.getByText('296 beni', { exact: true })).toBeVisible()
  await expect(page.getByText('Consegna: consegna.csv')).toBeVisible()

  await goTo(page, 'Importa una consegna')
  await page.getByRole('main').getByRole('button', { name: 'Annulla l’importazione' }).click()
  const question = page.getByRole('alertdialog', { name: /^Annullare l’importazione/ })
  await question.getByRole('button', { name: 'Annulla l’importazione' }).click()
  await expect(page.getByText('Annullata', { exact: true })).toBeVisible()

  await chooseList(page, folder)
  await expect(page.getByText('Colonne riconosciute: sono come l’ultima volta')).toBeVisible()
  await registerGoodRows(page)
  // The message that offers to take it back goes with what it speaks of, by whatever way that is taken back.
  const offer = page.getByRole('alertdialog').getByRole('button', { name: 'Annulla l’importazione' })
  await expect(offer).toBeVisible()
  await page.getByRole('heading').first().click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Annullato: /)).toBeVisible()
  await expect(offer).toBeHidden({ timeout: 3000 })
})

test('wrong rows are said in Italian, beside their cell, and saved with their reasons', async ({
  program,
  folder,
}) => {
  const { page } = program
  await foundRegister(page)
  await goTo(page, 'Importa una consegna')
  await chooseList(page, folder)
  await page.getByRole('button', { name: 'Controlla le righe' }).click()
  const reasons = [
    'Numero di serie (colonna «Matricola»): «PC0003» è già alla riga 5.',
    'Data d’acquisto (colonna «Data acquisto»): «31/02/2026» non è un giorno del calendario.',
    'Prezzo senza IVA (colonna «Prezzo unitario»): «-5,00» è negativo.',
    'Numero di serie (colonna «Matricola»): manca.',
  ]
  for (const reason of reasons) await expect(page.getByText(reason)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Registra 296 beni' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  // Off the button, whose tooltip says why nothing can be recorded yet.
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toBeHidden()
  await expectAccessible(page)

  const saved = path.join(folder, 'da correggere.csv')
  await saveAt(program, saved)
  await page.getByRole('button', { name: 'Salva le righe da correggere' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  await expect(page.getByText('Righe da correggere salvate in da correggere.csv')).toBeVisible()
  const text = await readFile(saved, 'utf8')
  expect(text.trim().split('\r\n')).toHaveLength(5)
  for (const reason of reasons) expect(text).toContain(reason)
})
