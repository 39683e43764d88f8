import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { signedRegister } from './loan-register.ts'

/** As fast as a person: the page has the time to come. */
const doubleClick = (page: Page) =>
  page.getByRole('grid', { name: 'Prestiti' }).getByText('1/2026', { exact: true }).dblclick({ delay: 100 })

const marked = (page: Page) => page.evaluate(() => window.getSelection()?.toString())

test('the second click of a double click does nothing on the page that the first has opened', async ({
  folder,
  openProgram,
}) => {
  await signedRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Prestiti')
  await doubleClick(page)
  await expect(page.getByRole('heading', { name: 'Contratto 1/2026' })).toBeVisible()
  expect(await marked(page)).toBe('')
  // What is pressed next, with the pointer or with a key, is done.
  await page.getByRole('tab', { name: /^Voci/ }).click()
  await expect(page.getByText('1 riga', { exact: true })).toBeVisible()
  await goTo(page, 'Prestiti')
  await doubleClick(page)
  await expect(page.getByRole('heading', { name: 'Contratto 1/2026' })).toBeVisible()
  expect(await marked(page)).toBe('')
  await page.getByRole('button', { name: 'Altre azioni' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Annulla il contratto' })).toBeVisible()
})
