import { rename } from 'node:fs/promises'
import { expectAccessible } from '#test/e2e/accessible.ts'
import { expect, test } from '#test/e2e/fixture.ts'
import { foundRegister } from '#test/e2e/founded.ts'

test('P4: a register whose folder is away is awaited, not begun anew, unless a person says so', async ({
  openProgram,
}) => {
  const first = await openProgram()
  await foundRegister(first.page)
  await first.close()
  const { registerFolder } = first
  const aside = `${registerFolder}.altrove`
  await rename(registerFolder, aside)

  const { page, close } = await openProgram()
  const away = page.getByRole('heading', { name: 'La cartella del registro non c’è' })
  await expect(away).toBeVisible()
  await expect(page.getByText(registerFolder)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Riprova' }).click()
  await expect(away).toBeVisible()
  await rename(aside, registerFolder)
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible({ timeout: 15_000 })
  await close()

  await rename(registerFolder, aside)
  const anew = await openProgram()
  await anew.page.getByRole('button', { name: 'Comincia un registro nuovo' }).click()
  const question = anew.page.getByRole('alertdialog', { name: 'Cominciare un registro nuovo?' })
  await question.getByRole('button', { name: 'Comincia un registro nuovo' }).click()
  await foundRegister(anew.page)
  await anew.close()
})
