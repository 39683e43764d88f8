import { expectAccessible } from '#test/e2e/accessible.ts'
import { expect, test } from '#test/e2e/fixture.ts'
import { foundRegister, goTo } from '#test/e2e/founded.ts'
import type { Page } from '@playwright/test'

test.beforeEach(async ({ page }) => {
  await foundRegister(page)
  await goTo(page, 'Enti')
})

const row = (page: Page, name: string, province: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name, exact: true }) })
    .filter({ has: page.getByRole('gridcell', { name: province, exact: true }) })

test('the list opens on the comuni of the Region, and a body opens by keyboard alone', async ({ page }) => {
  await expect(page.getByRole('tab', { name: 'Comuni della Regione' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(page.getByText('215 enti')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: 'Cerca per nome, provincia o codice' }).fill('030022')
  await expect(page.getByText('1 ente', { exact: true })).toBeVisible()
  await page.getByRole('grid', { name: 'Enti' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('ISTAT 030022')).toBeVisible()
})

for (const [name, provinces] of [
  ['Livo', ['CO', 'TN']],
  ['Castro', ['BG', 'LE']],
] as const)
  test(`the two comuni of ${name} are told apart by their province`, async ({ page }) => {
    await page.getByRole('tab', { name: 'Tutti' }).click()
    await page.getByRole('searchbox', { name: 'Cerca per nome, provincia o codice' }).fill(name)
    for (const province of provinces) await expect(row(page, name, province)).toBeVisible()
    await row(page, name, provinces[1]).getByText(name, { exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: `${name} (${provinces[1]})` })).toBeVisible()
  })

test('a comune is found by its name in another language', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Cerca per nome, provincia o codice' }).fill('sovodnje')
  await row(page, "Savogna d'Isonzo", 'GO').getByText("Savogna d'Isonzo").click()
  await expect(page.getByText('Sovodnje ob Soči')).toBeVisible()
  await expectAccessible(page)
})

test('a new body is refused a code that another has, by the other’s name, and then recorded', async ({
  page,
}) => {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Nuovo ente' })
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('textbox', { name: 'Denominazione', exact: true })).toBeFocused()
  await dialog.getByRole('textbox', { name: 'Denominazione', exact: true }).fill('Unione di Prova')
  await dialog.getByRole('button', { name: /Tipo di ente/ }).click()
  await page.getByRole('option', { name: 'Unione di comuni' }).click()
  const taxCode = dialog.getByRole('textbox', { name: 'Codice fiscale' })
  await taxCode.fill('99000000010')
  await page.keyboard.press('Control+Enter')
  await expect(taxCode).toHaveAccessibleDescription(/già di Regione Autonoma Friuli-Venezia Giulia/)
  await expect(taxCode).toBeFocused()
  await taxCode.fill('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Unione di Prova' })).toBeVisible()

  await expectAccessible(page)
  await page.getByRole('button', { name: 'I suoi atti pagano l’imposta' }).click()
  await expect(page.getByText('Dovuta')).toBeVisible()
  await page.getByRole('tab', { name: 'Storia' }).click()
  await expect(page.getByText('dovuta', { exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('who signs and the contacts of a body are added, corrected and ended', async ({ page }) => {
  await page.getByRole('searchbox', { name: 'Cerca per nome, provincia o codice' }).fill('Trieste')
  await row(page, 'Trieste', 'TS').getByText('Trieste', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Trieste (TS)' })).toBeVisible()
  await page.getByRole('button', { name: 'Aggiungi chi firma' }).click()
  await page.getByRole('textbox', { name: 'Nome e cognome' }).fill('Sindaca Inventata')
  await page.getByRole('textbox', { name: 'Ruolo' }).fill('Sindaca')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Indica da quando è in carica.')).toBeVisible()
  await page
    .getByRole('spinbutton', { name: /In carica dal/ })
    .first()
    .focus()
  await page.keyboard.type('01012025')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('In carica', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Termina' }).click()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/dal 01\/01\/2025 al/)).toBeVisible()

  await page.getByRole('button', { name: 'Aggiungi un referente' }).click()
  await page.getByRole('textbox', { name: 'Nome e cognome' }).fill('Referente Inventato')
  await page.getByRole('textbox', { name: 'Ruolo' }).fill('Responsabile informatico')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Referente Inventato', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Correggi' }).click()
  await page.getByRole('textbox', { name: 'Telefono' }).fill('040 000000')
  await page.getByRole('textbox', { name: 'Ruolo' }).fill('Economo')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Economo · 040 000000')).toBeVisible()
  await page.getByRole('button', { name: 'Togli' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Togli' }).click()
  await expect(page.getByText('Nessun referente.')).toBeVisible()
})
