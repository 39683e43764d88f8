import { existsSync } from 'node:fs'
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
