import path from 'node:path'
import { ensurePrograms } from '#test/support/system-libraries.ts'
import { run } from '#test/support/run.ts'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { wholeDraftRegister } from './loan-register.ts'
import { saveTo } from './save-to.ts'

test.beforeAll(() => ensurePrograms({ pdfdetach: 'poppler-utils' }))

test('an agreement whose data are ticked to be attached is issued, and its saved PDF has them as files', async ({
  folder,
  openProgram,
}) => {
  await wholeDraftRegister(folder)
  const program = await openProgram()
  const { page } = program
  const file = path.join(folder, 'contratto.pdf')
  await saveTo(program, file)
  await goTo(page, 'Prestiti')
  await page.getByRole('gridcell', { name: 'bozza', exact: true }).dblclick()
  await page.getByRole('button', { name: /Condizioni/ }).press('Enter')
  const choice = page.getByRole('checkbox', { name: /Allega al PDF anche i dati/ })
  await expect(choice).not.toBeChecked()
  await choice.press('Space')
  await expect(choice).toBeChecked()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Tutto è pronto')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('alertdialog', { name: /^Emettere il contratto/ })
  await question.getByRole('button', { name: 'Emetti il contratto' }).press('Enter')
  await expect(page.getByRole('heading', { name: /^Contratto 1\/\d+ emesso$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Salva con nome…' }).press('Enter')
  await expect(page.getByText(/^Salvato in/)).toBeVisible()
  const { output } = await run('pdfdetach', ['-list', file], { output: 'keep' })
  expect(output).toContain('4 embedded files')
  for (const name of ['beni.csv', 'licenze.csv', 'servizi.csv', 'dati.json']) expect(output).toContain(name)
  await page.getByRole('button', { name: 'Vai al prestito' }).press('Enter')
  await expect(page.getByText('CSV e JSON')).toBeVisible()
})
