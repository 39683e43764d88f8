import { expect, type Page } from '@playwright/test'

/** The Region of the tests; its tax code has the right check digit and is nobody's. */
export const region = { name: 'Regione Autonoma Friuli-Venezia Giulia', taxCode: '99000000010' }

/** Fills in the welcome as a person would, and ends on the start page. */
export async function foundRegister(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Avvia il registro della tua Regione/ }).click()
  await page.getByRole('textbox', { name: 'Il tuo nome e cognome' }).fill('Operatrice Di Prova')
  await page.getByRole('textbox', { name: 'Denominazione' }).fill(region.name)
  await page.getByRole('textbox', { name: 'Codice fiscale' }).fill(region.taxCode)
  await page.getByRole('button', { name: 'Avvia il registro' }).click()
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
}

/** Goes to a place of the program by its name at the left. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sezioni del programma' })
    .getByRole('button', { name: place })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
}
