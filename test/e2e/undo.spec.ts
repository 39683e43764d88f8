import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, type Program, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { stockRegister, wholeDraftRegister } from './loan-register.ts'

/** Opens the first thing of the list and sets it aside. */
async function setFirstAside(page: Page): Promise<void> {
  await goTo(page, 'Beni')
  await page.getByRole('row').nth(1).dblclick()
  await page.getByRole('button', { name: 'Metti da parte' }).click()
  await page.getByRole('textbox', { name: 'Motivo' }).fill('Non si accende')
  await page.getByRole('dialog').getByRole('button', { name: 'Metti da parte' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('In riparazione', { exact: true }).first()).toBeVisible()
}

/** Chooses an item of the menu bar, as a click on it does. */
const choose = ({ electron }: Program, label: string): Promise<void> =>
  electron.evaluate(({ BrowserWindow, Menu }, wanted) => {
    const [window] = BrowserWindow.getAllWindows()
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? [])
    items.find((item) => item.label === wanted)?.click(undefined, window, window?.webContents)
  }, label)

test('the menu undoes and does again what the keys would', async ({ folder, openProgram }) => {
  await stockRegister(folder)
  const program = await openProgram()
  const { page } = program
  await setFirstAside(page)
  await choose(program, 'Annulla')
  await expect(page.getByText(/^Annullato: Messo da parte/)).toBeVisible()
  await expect(page.getByText('In magazzino', { exact: true }).first()).toBeVisible()
  await choose(program, 'Ripeti')
  await expect(page.getByText(/^Ripetuto: Messo da parte/)).toBeVisible()
  await expect(page.getByText(/^Annullato: Messo da parte/)).toBeHidden()
  await expect(page.getByText('In riparazione', { exact: true }).first()).toBeVisible()

  // What is being written in a field is its own.
  await goTo(page, 'Beni')
  const field = page.getByRole('searchbox', { name: 'Cerca per modello, seriale, inventario…' })
  await field.pressSequentially('prova')
  await choose(program, 'Annulla')
  await expect(field).not.toHaveValue('prova')
  await field.fill('')
  await expect(page.getByRole('row').nth(1)).toContainText('In riparazione')
})

test('what was just done is undone and done again by keyboard, is said by name, and stays in the history', async ({
  folder,
  openProgram,
}) => {
  await stockRegister(folder)
  const { page } = await openProgram()
  await setFirstAside(page)
  const history = page.getByRole('list', { name: 'Fatti' })

  const done = page.getByRole('alertdialog').filter({ hasText: /^Bene messo da parte/ })
  await expect(done).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Annullato: Messo da parte: in riparazione – .*PRV00001/)).toBeVisible()
  await expect(done).toBeHidden({ timeout: 1500 })
  await expect(page.getByText('In magazzino', { exact: true }).first()).toBeVisible()
  await expect(history.getByText(/Annullata la registrazione n\. .* \(«Bene messo da parte»\)/)).toBeVisible()
  await expect(history.getByText('Annullato', { exact: true })).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByText(/^Ripetuto: Messo da parte/)).toBeVisible()
  await expect(page.getByText('In riparazione', { exact: true }).first()).toBeVisible()

  // In a field the keys belong to what is being written.
  await page.getByRole('combobox', { name: 'Cerca o leggi un codice' }).fill('prova')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
  await expect(page.getByText('In riparazione', { exact: true }).first()).toBeVisible()

  await page.getByRole('button', { name: /^Annulla «Messo da parte/ }).click()
  await expect(page.getByText('In magazzino', { exact: true }).first()).toBeVisible()
})

test('messages that offer to take something back go when it is so no more, by whatever way', async ({
  folder,
  openProgram,
}) => {
  await wholeDraftRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Prestiti')
  await page.getByRole('gridcell', { name: 'bozza', exact: true }).dblclick()
  await page.getByRole('navigation', { name: 'Passi' }).getByRole('button', { name: /Beni/ }).press('Enter')
  const lines = page.getByRole('grid', { name: 'Nel prestito' })
  await lines.focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Togli', exact: true }).press('Enter')
  const removed = page.getByRole('alertdialog').filter({ hasText: '1 riga tolta' })
  await expect(removed).toBeVisible()
  await lines.focus()
  await page.keyboard.press('Control+z')
  const undone = page.getByRole('alertdialog').filter({ hasText: /^Annullato/ })
  await expect(undone).toBeVisible()
  await expect(removed).toBeHidden({ timeout: 3000 })
  // What was undone cannot be done again once something else was done.
  await lines.focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Togli', exact: true }).press('Enter')
  await expect(removed).toBeVisible()
  await expect(undone).toBeHidden({ timeout: 3000 })
})
