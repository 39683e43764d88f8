import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { signedRegister } from './loan-register.ts'

test('the handovers that the loans chosen wait for are recorded together from the keyboard', async ({
  folder,
  openProgram,
}) => {
  await signedRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Prestiti')
  const grid = page.getByRole('grid', { name: 'Prestiti' })
  await expect(grid.getByText('1/2026')).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Consegna…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Consegnare i beni di 1 prestito' })
  await expect(dialog.getByText('Un prestito non si consegna così')).toBeVisible()
  await expect(dialog.getByText(/^Nel prestito non è indicato un referente/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('radio', { name: /^Chi ha firmato il contratto/ }).press('Space')
  await expect(dialog.getByText(/^Si registra 1 verbale di consegna, il n\. 1\//)).toBeVisible()
  await expect(dialog.getByText(/^Riceve Ada Di Prova/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Scrivi chi consegna')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Nome e cognome' }).fill('Ugo Di Prova')
  await dialog.getByRole('textbox', { name: 'Qualifica' }).fill('Tecnico')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/^Registrato il verbale n\. 1\//)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(grid.getByText('In vigore')).toBeVisible()
})
