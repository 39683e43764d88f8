import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { foundRegister, goTo } from './founded.ts'
import { saveTo } from './save-to.ts'

/** Registers one laptop and puts its name on the network right, and opens its page. */
async function correctedLaptop(page: Page): Promise<void> {
  await goTo(page, 'Beni')
  await page.getByRole('button', { name: 'Aggiungi a mano' }).first().click()
  for (const [field, text] of [
    ['Categoria', 'Portatile'],
    ['Marca', 'Lenovo'],
    ['Modello', 'ThinkPad T14'],
  ] as const) {
    await page.getByRole('combobox', { name: field }).fill(text)
    await page.keyboard.press('Tab')
  }
  await page.getByRole('textbox', { name: 'Numeri di serie' }).fill('LN001')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 bene registrato')).toBeVisible()
  await page.getByRole('button', { name: 'Correggi' }).click()
  await page.getByRole('textbox', { name: 'Numero di serie' }).fill('LN009')
  await page.getByRole('combobox', { name: 'Motivo della rettifica' }).fill('Letto male')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Numero di serie LN009')).toBeVisible()
}

test('what changed of an item is filtered and saved as it is shown', async ({ program, folder }) => {
  const { page } = program
  await foundRegister(page)
  await correctedLaptop(page)
  // A fact lists its reason inside itself: only the outer rows count.
  const facts = page.getByRole('list', { name: 'Fatti' }).locator(':scope > li')
  await expect(facts.first()).toContainText('LN001')
  await expect(facts.first()).toContainText('LN009')
  await page.getByRole('button', { name: 'Filtri' }).press('Enter')
  await page.getByRole('button', { name: /Dato cambiato/ }).click()
  await page.getByRole('option', { name: 'Numero di serie' }).click()
  await expect(page.getByText('1 registrazione: non ce ne sono altre.')).toBeVisible()
  await expect(facts).toHaveCount(1)
  await expectAccessible(page)

  const file = path.join(folder, 'storia.csv')
  await saveTo(program, file)
  await page.getByRole('button', { name: 'Esporta' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  await expect(page.getByText('1 riga salvata in storia.csv')).toBeVisible()
  const text = await readFile(file, 'utf8')
  expect(text).toContain('N. registrazione;Data e ora;Operatore;Tipo di fatto;Oggetto;Fatto;Dettaglio')
  expect(text).toContain('Numero di serie: LN001 → LN009')
  expect(text).not.toContain('Ricevuto')

  await page.getByRole('searchbox', { name: 'Cerca nella storia' }).fill('nulla di simile')
  await expect(page.getByText('Nessun fatto corrisponde ai filtri')).toBeVisible()
  await page.getByRole('button', { name: 'Togli i filtri' }).click()
  await expect(facts.last()).toContainText('Ricevuto')
})

test('a person is found, corrected, and forgotten once nothing names them', async ({ page }) => {
  await foundRegister(page)
  await goTo(page, 'Enti')
  await page.getByRole('searchbox', { name: 'Cerca per nome, provincia o codice' }).fill('030022')
  await page.getByRole('grid', { name: 'Enti' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Aggiungi un referente' }).click()
  await page.getByRole('textbox', { name: 'Nome e cognome' }).fill('Nives Inventata')
  await page.getByRole('textbox', { name: 'Ruolo' }).fill('Responsabile informatica')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Fra i referenti c’è ora Nives Inventata')).toBeVisible()

  await page.getByRole('link', { name: 'Nives Inventata' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nives Inventata' })).toBeVisible()
  await expect(page.getByText('Aggiunto un referente: Nives Inventata')).toBeVisible()
  // While a body names them the act stands there, can be reached, and says why it is not possible.
  await page.getByRole('button', { name: 'Cancella i dati personali' }).focus()
  await expect(page.getByRole('tooltip')).toContainText('Prima togli')
  await page.getByRole('button', { name: 'Correggi' }).click()
  await page.getByRole('textbox', { name: 'Nome e cognome' }).fill('Nives Corretta')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Nives Corretta' })).toBeVisible()
  await expect(page.getByText('Aggiunto un referente: Nives Corretta')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('region', { name: 'Che cosa ha adesso' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Togli', exact: true }).click()
  await page
    .getByRole('alertdialog', { name: /^Togliere/ })
    .getByRole('button', { name: 'Togli' })
    .click()
  await expect(page.getByText('Nessun referente.')).toBeVisible()
  // The list may be new before the question has gone, and keys are the question's as long as it is there.
  await expect(page.getByRole('alertdialog', { name: /^Togliere/ })).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Cerca o leggi un codice' })).toBeFocused()
  await page.keyboard.type('nives')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Cancella i dati personali' }).click()
  const question = page.getByRole('alertdialog', { name: /^Cancellare/ })
  await expect(question).toContainText('Restano il registro, che ha solo una chiave senza nome')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Cancella i dati personali' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Persona cancellata' })).toBeVisible()
  await expect(page.getByText('Tolto un referente: persona cancellata')).toBeVisible()
  await expect(page.getByText('Nives')).toHaveCount(0)
  await expectAccessible(page)
})

test('the whole ledger is read from its last fact, and follows what is done', async ({ page }) => {
  await foundRegister(page)
  await correctedLaptop(page)
  await goTo(page, 'Cronologia')
  const days = page.getByRole('main').getByRole('listitem')
  await expect(days.filter({ hasText: 'Dati corretti' })).toContainText('Lenovo ThinkPad T14 · INV000001')
  await expect(page.getByText('non ce ne sono altre')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Tipo di fatto/ }).click()
  await page.getByRole('option', { name: 'Rettifica' }).click()
  await expect(page.getByText('1 registrazione: non ce ne sono altre.')).toBeVisible()
  const operator = page.getByRole('combobox', { name: 'Operatore' })
  await expect(operator, 'that nothing is chosen means something').toHaveAttribute('placeholder', 'Chiunque')
  await operator.fill('nessuno con questo nome')
  await expect(page.getByText('Nessun fatto corrisponde ai filtri')).toBeVisible()
  await page.getByRole('button', { name: 'Togli i filtri' }).click()
  await page.getByRole('link', { name: 'Lenovo ThinkPad T14 · INV000001' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lenovo ThinkPad T14' })).toBeVisible()
})
