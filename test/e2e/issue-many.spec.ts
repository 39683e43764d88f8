import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { draftsRegister } from './loan-register.ts'

test('the drafts chosen are issued together from the keyboard, after saying which cannot be and why', async ({
  folder,
  openProgram,
}) => {
  await draftsRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Prestiti')
  const grid = page.getByRole('grid', { name: 'Prestiti' })
  await expect(grid.getByText('Bozza').first()).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Emetti…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Emettere le bozze scelte' })
  await expect(dialog.getByText(/^Si emettono 3 contratti, dal n\. 1\//)).toBeVisible()
  await expect(dialog.getByText('Una bozza non si può emettere')).toBeVisible()
  await expect(dialog.getByText(/Non c’è ancora nulla da prestare/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/^Emessi 3 contratti, dal n\. 1\/\d+ al n\. 3\/\d+/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  for (const count of [1, 2, 3]) await expect(grid.getByText(new RegExp(`^${count}/\\d{4}$`))).toBeVisible()
  await expect(grid.getByText('Bozza', { exact: true })).toHaveCount(1)
})

test('the issue is paused and goes on from the keyboard, and says so', async ({ folder, openProgram }) => {
  const count = 25
  await draftsRegister(folder, count)
  const { page } = await openProgram()
  await goTo(page, 'Prestiti')
  const grid = page.getByRole('grid', { name: 'Prestiti' })
  await expect(grid.getByText('Bozza').first()).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Emetti…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Emettere le bozze scelte' })
  await expect(dialog.getByText(/^Si emettono 25 contratti/)).toBeVisible()
  const go = dialog.getByRole('button', { name: 'Emetti 25 contratti' })
  const enabled = await go.evaluate((button) => getComputedStyle(button).backgroundColor)
  await go.press('Enter')
  await expect(go).toHaveAttribute('aria-disabled', 'true')
  await expect(go).toBeFocused()
  await dialog.getByRole('button', { name: 'Pausa' }).press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('Emissione delle bozze: in pausa')
  await go.focus()
  const why = 'Emissione delle bozze in corso: attendi che finisca, o interrompi'
  await expect(page.getByRole('tooltip')).toHaveText(why)
  await expect(go).toHaveAccessibleDescription(why)
  // It does not look as if it could be pressed, even under the pointer that has pressed it.
  await go.hover()
  await expect(go).not.toHaveCSS('background-color', enabled)
  await page.mouse.move(0, 0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alertdialog')).toContainText(why)
  await expectAccessible(page)
  // What was being issued is finished; then nothing more is.
  const bar = dialog.getByRole('progressbar')
  const onScreen = async () => bar.getAttribute('aria-valuetext')
  await page.waitForTimeout(500)
  const resting = await onScreen()
  await page.waitForTimeout(500)
  expect(await onScreen()).toBe(resting)
  await dialog.getByRole('button', { name: 'Continua' }).press('Enter')
  await expect(dialog.getByText(/^Emessi 25 contratti, dal n\. 1\/\d+ al n\. 25\/\d+/)).toBeVisible({
    timeout: 60_000,
  })
})
