import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { pageTexts } from '#test/documents/support/reader.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { loanRegister } from './loan-register.ts'
import { saveTo } from './save-to.ts'

test('a letter about a loan under way is prepared beside its preview, refused where it would not be true, and saved', async ({
  folder,
  openProgram,
}) => {
  await loanRegister(folder)
  const program = await openProgram()
  const { page } = program
  const file = path.join(folder, 'richiesta.pdf')
  await saveTo(program, file)
  await goTo(page, 'Prestiti')
  await page.getByRole('gridcell', { name: '1/2026' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Contratto 1/2026' })).toBeVisible()
  await page.getByRole('button', { name: 'Altre azioni' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Lettere e moduli…' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Verbale di restituzione' })).toBeVisible()
  await expect(page.getByText(/Pagina 1 di/)).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('radio', { name: /^Verbale di restituzione/ }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: /^Diffida alla restituzione/ })).toBeFocused()
  await expect(page.getByText(/l’ente non è in ritardo/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText(/Pagina 1 di/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Bisogno urgente' }).fill('Guasto della sala regionale.')
  const save = page.getByRole('button', { name: 'Salva con nome…' })
  await page.getByRole('radio', { name: /^Sollecito/ }).press('Space')
  await page.getByRole('textbox', { name: 'Atti precedenti' }).fill('nota '.repeat(60))
  await expect(page.getByText('Al massimo 200 caratteri, senza caratteri di controllo.')).toBeVisible()
  await expect(page.getByRole('status').getByText('Il documento non si può preparare')).toBeVisible()
  await page.getByRole('radio', { name: /^Richiesta di restituzione/ }).press('Space')
  await expect(page.getByRole('textbox', { name: 'Bisogno urgente' })).toHaveValue(
    'Guasto della sala regionale.',
  )
  await expect(save).toBeEnabled()
  await save.press('Enter')
  await expect(page.getByText('Salvato in richiesta.pdf')).toBeVisible()
  const text = (await pageTexts(await readFile(file))).join(' ')
  expect(text).toContain('Guasto della sala regionale.')
  expect(text).toContain('SN-1')
})

test('the same form for the loans chosen is saved as one file, after saying which can have it', async ({
  folder,
  openProgram,
}) => {
  await loanRegister(folder)
  const program = await openProgram()
  const { page } = program
  const file = path.join(folder, 'verbali.zip')
  await saveTo(program, file)
  await goTo(page, 'Prestiti')
  const grid = page.getByRole('grid', { name: 'Prestiti' })
  await expect(grid.getByText('1/2026')).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Lettere e moduli…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Lettere e moduli per 1 prestito' })
  await expect(dialog.getByText('1 prestito senza documento')).toBeVisible()
  await expect(dialog.getByText(/serve un bisogno urgente e imprevisto/)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^Richiesta di restituzione/ }).press('Enter')
  await page.getByRole('option', { name: 'Verbale di restituzione' }).press('Enter')
  await expect(dialog.getByText('Si prepara 1 documento.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 documento in verbali.zip')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const names = Object.keys(unzipSync(await readFile(file)))
  expect(names[0]).toMatch(/^Comune di .+\/Verbale di restituzione - Contratto 1-2026 - .+\.pdf$/)
  expect(names[1]).toBe('Indice.xlsx')
})
