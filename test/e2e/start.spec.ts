import { existsSync } from 'node:fs'
import { expectAccessible } from '#test/e2e/accessible.ts'
import { expect, test } from '#test/e2e/fixture.ts'

test('opens its window on the Italian page, with its name', async ({ program }) => {
  await expect(program.page).toHaveTitle(/Comodato/)
  expect(program.page.url()).toMatch(/^app:\/\/comodato\/index\.html/)
  expect(await program.page.locator('html').getAttribute('lang')).toBe('it')
  await expect(program.page.locator('#root')).not.toBeEmpty()
})

test('keeps what belongs to the user in the user’s own folder', async ({ program }) => {
  const where = await program.electron.evaluate(({ app }) => app.getPath('userData'))
  expect(where).toBe(program.userDataFolder)
  expect(existsSync(program.userDataFolder)).toBe(true)
})

test('opens on a screen everybody can use', async ({ page }) => {
  await expect(page.getByRole('main')).toBeVisible()
  await expectAccessible(page)
})
