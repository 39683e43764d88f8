import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { signedRegister } from './loan-register.ts'

test('an agreement that is annulled waits for nothing any more, and its page says when and why', async ({
  folder,
  openProgram,
}) => {
  await signedRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Prestiti')
  await page.getByRole('gridcell', { name: '1/2026' }).dblclick()
  await page.getByRole('button', { name: 'Altre azioni' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Annulla il contratto' }).press('Enter')
  await page.getByRole('textbox', { name: 'Motivo' }).fill('Il comune vi ha rinunciato')
  await page.getByRole('button', { name: 'Annulla il contratto' }).press('Enter')
  await expect(page.getByText(/annullato il \d/)).toBeVisible()
  await expect(page.getByText('Motivo dell’annullamento')).toBeVisible()
  const counts = page.getByRole('region', { name: 'Che cosa è in prestito' })
  await expect(counts).toHaveText('1Bene0Da consegnare0Consegnati0Rientrati1Non consegnato')
  await counts.getByRole('button', { name: 'Non consegnato' }).click()
  await expect(page.getByText('1 riga', { exact: true })).toBeVisible()
  await expectAccessible(page)
})
