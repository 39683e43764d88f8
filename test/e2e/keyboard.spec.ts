import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { stockRegister } from './loan-register.ts'

/** Farther than this nobody looks for a control. */
const mostTabs = 20

/** Goes on with Tab until the control has the focus; nothing else than keys is used. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let pressed = 0; pressed < mostTabs; pressed += 1) {
    if (await control.evaluate((element) => element.getRootNode() === document && element.matches(':focus')))
      return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}

const named = (page: Page, role: 'button' | 'textbox' | 'tab', name: string | RegExp) =>
  page.getByRole(role, { name })

/** Begins a loan to the one of two namesakes that is in Bergamo. */
async function lendToCastro(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('combobox', { name: 'Ente' })).toBeFocused()
  await page.keyboard.type('castro bg')
  await expect(page.getByRole('option', { name: /Castro \(BG\)/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

async function chooseBorrower(page: Page): Promise<void> {
  await lendToCastro(page)
  await tabTo(page, named(page, 'button', 'Aggiungi chi firma'))
  await page.keyboard.press('Enter')
  await expect(named(page, 'textbox', 'Nome e cognome')).toBeFocused()
  for (const written of ['Paolo Di Prova', 'Sindaco', '', '01012025']) {
    await page.keyboard.type(written)
    if (written !== '01012025') await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Paolo Di Prova, Sindaco' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
}

async function chooseItems(page: Page): Promise<void> {
  await tabTo(page, named(page, 'tab', 'Cerca'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, named(page, 'textbox', 'Quanti: Marca Inventata Modello 1'))
  await page.keyboard.type('40')
  await page.keyboard.press('Enter')
  await expect(page.getByText('40 beni').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
}

async function writeTerms(page: Page): Promise<void> {
  await tabTo(page, named(page, 'button', '+3 anni'))
  await page.keyboard.press('Enter')
  await tabTo(page, named(page, 'textbox', 'Scopo del prestito'))
  await page.keyboard.type('Postazioni per gli uffici comunali')
  await tabTo(page, page.getByRole('textbox', { name: 'Luogo 1', exact: true }))
  await page.keyboard.type('Municipio')
  await tabTo(page, page.getByRole('radio', { name: /Solo inventario/ }))
  await page.keyboard.press('Space')
  await expect(named(page, 'button', /Per la Regione/)).toContainText('Ada Di Prova')
  await tabTo(page, named(page, 'textbox', 'Foro competente'))
  await page.keyboard.type('Capoluogo Inventato')
  await page.keyboard.press('Control+Enter')
}

test('a loan of forty things is issued with the keyboard alone', async ({ folder, openProgram }) => {
  await stockRegister(folder)
  const { page } = await openProgram()
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
  await chooseBorrower(page)
  await chooseItems(page)
  await writeTerms(page)
  await expect(page.getByText('Tutto è pronto')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('alertdialog', { name: /Emettere il contratto/ })
  await tabTo(page, question.getByRole('button', { name: 'Emetti il contratto' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Contratto 1\/\d+ emesso/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Da firmare').first()).toBeVisible()

  // The next one takes after it: who signs, the court, and the purpose where it is asked for.
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Prestiti' })).toBeVisible()
  await lendToCastro(page)
  await expect(page.getByRole('radio', { name: 'Paolo Di Prova, Sindaco' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(named(page, 'textbox', 'Foro competente')).toHaveValue('Capoluogo Inventato')
  await expect(named(page, 'textbox', 'Scopo del prestito')).toHaveValue('')
  await tabTo(page, named(page, 'button', 'Come nell’ultimo contratto'))
  await page.keyboard.press('Enter')
  await expect(named(page, 'textbox', 'Scopo del prestito')).toHaveValue('Postazioni per gli uffici comunali')
})

test('keys go to the places of the program, and F1 says which', async ({ folder, openProgram }) => {
  await stockRegister(folder)
  const { page } = await openProgram()
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
  await page.keyboard.press('F1')
  const keys = page.getByRole('dialog', { name: 'Tasti' })
  await expect(keys).toContainText('cerca ovunque, o leggi un codice')
  await expectAccessible(page)
  await page.keyboard.press('Control+3')
  await expect(keys).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  for (const [key, title] of [
    ['3', 'Beni'],
    ['4', 'Enti'],
    ['6', 'Fondi'],
    ['9', 'Impostazioni'],
    ['1', 'Inizio'],
  ] as const) {
    await page.keyboard.press(`Control+${key}`)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
})
