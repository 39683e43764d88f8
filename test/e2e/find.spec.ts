import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { foundRegister } from './founded.ts'
import { loanRegister, stockRegister } from './loan-register.ts'
import { scanCode } from './scanner.ts'

test('anything is found as one types, and opened from the keyboard', async ({ folder, openProgram }) => {
  await loanRegister(folder)
  const { page } = await openProgram()
  const box = page.getByRole('combobox', { name: 'Cerca o leggi un codice' })
  const found = page.getByRole('listbox').getByRole('option')
  await expect(page.getByRole('heading', { level: 1, name: 'Inizio' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('borgo')
  await expect(found).toHaveText([
    /^Borgo Inventato \(ZZ\).*Comune.*Invio$/,
    /^Borgo /,
    /^Borgo /,
    /^Borgo /,
    /^Tutti e \d+ enti$/,
    /^1\/2026 · Borgo Inventato \(ZZ\).*In vigore · fino al .* · 1 bene$/,
    /^Ada Di Prova.*Sindaca, Borgo Inventato$/,
    /SN-1 · In comodato · Borgo Inventato$/,
  ])
  // The arrows reach what Enter opens; without them it opens the first.
  await page.keyboard.press('ArrowDown')
  for (let down = 0; down < 5; down += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Contratto 1/2026' })).toBeVisible()
  await expect(box).toHaveValue('')
  await expect(page.getByRole('main')).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('1/2026')
  await expect(found.first()).toContainText('1/2026')
  await page.keyboard.press('Escape')
  await expect(found).toHaveCount(0)
  await expect(box).toHaveValue('1/2026')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expectAccessible(page)

  await page.keyboard.type('impost')
  await expect(found).toHaveText([/^Impostazioni/])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Impostazioni' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('nessuno si chiama così')
  await expect(page.getByText('Nessun bene, prestito, ente o persona corrisponde')).toBeVisible()
})

test('what bears the very code comes first, and the rest is one row away', async ({
  folder,
  openProgram,
}) => {
  await stockRegister(folder)
  const { page } = await openProgram()
  const found = page.getByRole('listbox').getByRole('option')
  await expect(page.getByRole('heading', { level: 1, name: 'Inizio' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('SN-1')
  await expect(found.first()).toContainText('PRV00001')
  await expect(found.last()).toHaveText('Tutti e 111 beni')
  await found.last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Beni' })).toBeVisible()
  await expect(page.getByText('111 beni').first()).toBeVisible()

  // Typed as fast as a reader does, before anything could be listed.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('PRV00007')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Inventario PRV00007')).toBeVisible()
  await scanCode(page, 'PRV00009')
  await expect(page.getByText('Inventario PRV00009')).toBeVisible()
  // Part of a code is no code: what it may be of is listed.
  await scanCode(page, 'PRV0001')
  await expect(found.last()).toHaveText('Tutti e 10 beni')
  await expect(page.getByText('Inventario PRV00009')).toBeVisible()
})

test('why nothing can be looked for is said where it would be found, and to who presses Enter', async ({
  program,
  problems,
}) => {
  const { page, electron } = program
  await foundRegister(page)
  await electron.evaluate(({ app, dialog }) => {
    // Nobody has answered yet whether to start it again.
    dialog.showMessageBox = () => new Promise(() => {})
    const host = app.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')
    if (host === undefined) throw new Error('the host does not run')
    process.kill(host.pid, 'SIGKILL')
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('borgo')
  await expect(page.locator('.find-box-popup')).toContainText('Il registro si è fermato')
  await page.keyboard.press('Enter')
  await expect(page.locator('.toast')).toContainText('Il registro si è fermato')
  await program.close()
  expect(problems.splice(0)).toEqual([expect.stringContaining('the register host ended by itself')])
})
