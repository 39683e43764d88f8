import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pageTexts } from '#test/documents/support/reader.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { stockRegister } from './loan-register.ts'
import { saveNowhere, saveTo } from './save-to.ts'

test('labels of chosen things are saved from the keyboard, and the next ones go on where they end', async ({
  folder,
  openProgram,
}) => {
  await stockRegister(folder)
  const program = await openProgram()
  const { page } = program
  const file = path.join(folder, 'etichette.pdf')
  await saveTo(program, file)
  await goTo(page, 'Beni')
  const grid = page.getByRole('grid', { name: 'Beni' })
  await expect(grid.getByText('PRV00003')).toBeVisible()
  await grid.focus()
  for (let row = 0; row < 3; row += 1) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await page.getByRole('button', { name: 'Etichette…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Stampare 3 etichette' })
  await expect(dialog.getByText('3 etichette su 1 foglio')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Comincia dall’etichetta n.').fill('26')
  await expect(dialog.getByText('3 etichette su 2 fogli')).toBeVisible()
  await dialog.getByLabel('Comincia dall’etichetta n.').fill('28')
  await expect(dialog.getByText('Scrivi un numero da 1 a 27')).toBeVisible()
  await dialog.getByLabel('Comincia dall’etichetta n.').fill('26')
  await saveNowhere(program)
  await dialog.getByRole('button', { name: 'Salva PDF…' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Salva PDF…' })).toBeEnabled()
  await expect(dialog.getByLabel('Comincia dall’etichetta n.')).toHaveValue('26')
  await saveTo(program, file)
  await dialog.getByRole('button', { name: 'Salva PDF…' }).press('Enter')
  await expect(page.getByText('Etichette salvate in etichette.pdf')).toBeVisible()
  const texts = await pageTexts(await readFile(file))
  expect(texts.map((text) => text.match(/PRV\d{5}/g))).toEqual([['PRV00001', 'PRV00002'], ['PRV00003']])

  await grid.getByText('PRV00002').dblclick()
  await page.getByRole('button', { name: 'Stampa l’etichetta…' }).press('Enter')
  await expect(page.getByLabel('Comincia dall’etichetta n.')).toHaveValue('2')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
