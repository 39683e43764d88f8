import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { loanRegister } from './loan-register.ts'

test('the loans chosen are extended together from the keyboard, and then wait for their signatures', async ({
  folder,
  openProgram,
}) => {
  await loanRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Prestiti')
  const grid = page.getByRole('grid', { name: 'Prestiti' })
  await expect(grid.getByText('1/2026')).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Proroga…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Prorogare 1 prestito' })
  await expect(dialog.getByText(/^Indica la nuova scadenza e chi firma/)).toBeVisible()
  await expectAccessible(page)
  await dialog
    .getByRole('spinbutton', { name: /Scadono il/ })
    .first()
    .focus()
  await page.keyboard.type('31032029')
  await expect(dialog.getByText('Un prestito non si proroga così')).toBeVisible()
  await expect(dialog.getByText(/non è dopo quella di ora, 31\/03\/2029/)).toBeVisible()
  await dialog.getByRole('radio', { name: /^Un periodo in più/ }).press('Space')
  await dialog.getByRole('textbox', { name: 'Per quanto' }).fill('0')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Indica un numero da 1 a 20')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Per quanto' }).fill('2')
  await expect(
    dialog.getByText(/^Dal 31\/03\/2029 al 31\/03\/2031; atto n. 1, firma Ada Di Prova/),
  ).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Il programma continua')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Emesso 1 atto aggiuntivo')).toBeVisible()
  await expect(dialog.getByText('Atto aggiuntivo n. 1, proroga al 31/03/2031')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(grid.getByText('Da firmare', { exact: true })).toBeVisible()

  await goTo(page, 'Inizio')
  await page.getByRole('link', { name: /1\s*Atti aggiuntivi da firmare/ }).press('Enter')
  await expect(page.getByRole('tab', { name: /^Atti da firmare/, selected: true })).toBeVisible()
  await expect(grid.getByText('1/2026')).toBeVisible()
  await expectAccessible(page)
})
