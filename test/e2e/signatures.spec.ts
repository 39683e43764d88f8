import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { signedRegister } from './loan-register.ts'

test('a day of signature recorded wrong is put right with a reason, from the keyboard', async ({
  folder,
  openProgram,
}) => {
  await signedRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Prestiti')
  await page.getByRole('gridcell', { name: '1/2026' }).dblclick()
  await expect(page.getByText('Regione 20/02/2026, ente 20/02/2026')).toBeVisible()
  await page.getByRole('button', { name: 'Altre azioni' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Rettifica le firme' }).press('Enter')
  await page.keyboard.type('12022026')
  await page.getByRole('button', { name: 'Rettifica le firme' }).press('Enter')
  await expect(page.getByText('Scrivi perché lo correggi')).toBeVisible()
  await page.getByRole('combobox', { name: 'Motivo della rettifica' }).fill('Data letta male')
  await page.keyboard.press('Tab')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Regione 12\/02\/2026, ente 20\/02\/2026 \(rettificate il/)).toBeVisible()
  await page.getByRole('tab', { name: 'Storia' }).click()
  await expect(page.getByText('Date delle firme rettificate').first()).toBeVisible()
  await expect(page.getByText('Data letta male')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.getByRole('tab', { name: 'Riepilogo' }).click()
  await expect(page.getByText('Regione 20/02/2026, ente 20/02/2026')).toBeVisible()
})
