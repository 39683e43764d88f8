import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { foundRegister, goTo } from './founded.ts'
import { stockRegister } from './loan-register.ts'

/** Writes so many things alike by hand, as far as the list of their serial numbers. */
async function writeAlike(page: Page, serials: readonly string[]): Promise<void> {
  await goTo(page, 'Beni')
  await page.getByRole('button', { name: 'Aggiungi a mano' }).first().click()
  for (const [field, text] of [
    ['Categoria', 'Portatile'],
    ['Marca', 'Lenovo'],
    ['Modello', 'ThinkPad T14'],
  ] as const) {
    await page.getByRole('combobox', { name: field }).fill(text)
    // What was written before is offered: Tab keeps what is written now.
    await page.keyboard.press('Tab')
  }
  await page.getByRole('textbox', { name: 'Numeri di serie' }).fill(serials.join('\n'))
}

test('things alike are written once with the list of their serials, and clashes are said beside them', async ({
  page,
}) => {
  await foundRegister(page)
  await writeAlike(page, ['LN001', 'LN002', 'LN001'])
  const preview = page.getByRole('region', { name: 'I pezzi che verranno registrati' })
  await expect(preview.getByRole('row', { name: /LN002 INV000002 Pronto/ })).toBeVisible()
  await expect(preview.getByRole('row', { name: /LN001 Già alla riga 1/ })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 riga non si può registrare: correggila o toglila.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Numeri di serie' }).fill('LN001\nLN002')
  await expect(preview.getByRole('row')).toHaveCount(3)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('2 beni registrati')).toBeVisible()

  await writeAlike(page, ['LN002', 'LN003'])
  await expect(preview.getByRole('row', { name: /LN002 Già nel registro: INV000002/ })).toBeVisible()
})

test('the list is walked, selected and opened by keyboard', async ({ page }) => {
  await foundRegister(page)
  await writeAlike(page, ['LN001', 'LN002', 'LN003'])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('3 beni', { exact: true })).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Beni' })
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('Selezione: 2 su 3')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Metti da parte' }).press('Enter')
  await page.getByRole('textbox', { name: 'Motivo' }).fill('Batteria guasta')
  await page.getByRole('dialog').getByRole('button', { name: 'Metti da parte' }).press('Enter')
  await expect(page.getByText('2 beni messi da parte')).toBeVisible()
  await page.getByRole('tab', { name: 'Altri stati' }).click()
  await expect(page.getByText('2 beni', { exact: true })).toBeVisible()

  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Lenovo ThinkPad T14' })).toBeVisible()
  await expect(page.getByText('Messo da parte: in riparazione')).toBeVisible()
  await expect(page.getByText('Batteria guasta')).toBeVisible()
  // Nobody has it, and yet it is not there to be lent.
  await expect(page.getByText('Nessuno', { exact: true })).toBeVisible()
  await expect(page.getByText('Nessuno: è disponibile')).toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Correggi' }).click()
  await page.getByRole('textbox', { name: 'Numero di serie' }).fill('LN009')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Scrivi perché lo correggi')).toBeVisible()
  await page.getByRole('combobox', { name: 'Motivo della rettifica' }).fill('Letto male')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Numero di serie LN009')).toBeVisible()
})

test('a fund is written and says what the Union wants said', async ({ page }) => {
  await foundRegister(page)
  await goTo(page, 'Fondi')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('PR FESR 2021-2027')
  await page.getByRole('dialog').getByRole('button', { name: /Tipo/ }).click()
  await page.getByRole('option', { name: /FESR/ }).click()
  await page.getByRole('textbox', { name: 'CUP' }).fill('sbagliato')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'CUP' })).toBeFocused()
  await page.getByRole('textbox', { name: 'CUP' }).fill('D21B23000120006')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('grid', { name: 'Fondi' })).toContainText('Cofinanziato dall’Unione europea')
  await expectAccessible(page)
})

test('a list begins at its top when another question is asked', async ({ folder, openProgram }) => {
  await stockRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Beni')
  const grid = page.getByRole('grid', { name: 'Beni' })
  const first = grid.getByRole('gridcell', { name: 'SN-1', exact: true })
  await grid.focus()
  await page.keyboard.press('Control+End')
  await expect(first).not.toBeInViewport()

  await page.getByRole('searchbox', { name: 'Cerca per modello' }).fill('sn')
  await expect(page.getByText('300 beni')).toBeVisible()
  await expect(first).toBeInViewport()
  // The keyboard is at the top too.
  await grid.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('SN-1', { exact: true })).toBeVisible()
})

test('what is typed slowly stands in the search box and never goes back to what it was', async ({
  folder,
  openProgram,
}) => {
  await stockRegister(folder)
  const { page } = await openProgram()
  for (const [list, words, text] of [
    ['Beni', 'Cerca per modello', 'portatile'],
    ['Prestiti', 'Cerca per', 'lavis'],
    ['Enti', 'Cerca', 'comune'],
  ] as const) {
    await goTo(page, list)
    const box = page.getByRole('searchbox', { name: words })
    await box.evaluate((input) => {
      const said: string[] = []
      new MutationObserver(() => said.push(input.getAttribute('value') ?? '')).observe(input, {
        attributeFilter: ['value'],
      })
      Object.assign(window, { said })
    })
    // What is typed goes into the address after a pause about as long as this one.
    await box.pressSequentially(text, { delay: 320 })
    await expect(page).toHaveURL(new RegExp(`testo=${text}`))
    const said = await page.evaluate((): string[] => Reflect.get(window, 'said'))
    expect(said).toEqual(Array.from(text, (_, index) => text.slice(0, index + 1)))
  }
})

test('whoever opens a thing just after typing stays there, and finds the list again as it was', async ({
  folder,
  openProgram,
}) => {
  await stockRegister(folder)
  const { page } = await openProgram()
  for (const pause of [280, 240, 290]) {
    await goTo(page, 'Beni')
    const thing = page.getByRole('grid', { name: 'Beni' }).getByText(`PRV00${pause}`, { exact: true })
    await page.getByRole('searchbox', { name: 'Cerca per modello' }).fill(`prv00${pause}`)
    await expect(page.getByText('1 bene', { exact: true })).toBeVisible()
    await page.waitForTimeout(pause - 100)
    await thing.click()
    // The page of the thing is on its way, and what was typed has not been written yet.
    await page.waitForTimeout(500)
    await expect(page).toHaveURL(/beni\/[^?]+$/)
    await page.goBack()
    await expect(page.getByRole('searchbox', { name: 'Cerca per modello' })).toHaveValue(`prv00${pause}`)
  }
})

test('in the smallest window the title of a page is read whole, and a row keeps its name as columns scroll', async ({
  folder,
  openProgram,
}) => {
  await stockRegister(folder)
  const { page, electron } = await openProgram()
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(960, 600))
  await goTo(page, 'Beni')
  const grid = page.getByRole('grid', { name: 'Beni' })
  const number = grid.getByRole('gridcell', { name: 'PRV00001', exact: true })
  await expect(number).toBeVisible()
  const shown = async () => (await grid.getByRole('columnheader').allInnerTexts()).map((text) => text.trim())
  const atFirst = await shown()
  await page.getByRole('button', { name: 'Colonne' }).press('Enter')
  await page.getByRole('row', { name: 'Indirizzo MAC' }).press('Space')
  await page.keyboard.press('Escape')
  expect(await shown()).toEqual([...atFirst, 'Indirizzo MAC'])
  await grid.evaluate((table) => table.parentElement?.scrollBy(500, 0))
  await expect(grid.getByRole('columnheader', { name: 'Indirizzo MAC' })).toBeInViewport()
  await expect(number).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Colonne' }).press('Enter')
  await page.getByRole('button', { name: 'Ripristina' }).press('Enter')
  await page.keyboard.press('Escape')
  expect(await shown()).toEqual(atFirst)

  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { level: 1 })
  await expect(page.getByRole('button', { name: 'Metti da parte' })).toBeInViewport({ ratio: 1 })
  expect(await title.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})
