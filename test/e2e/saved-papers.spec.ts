import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { loanRegister } from './loan-register.ts'
import { saveNowhere, saveTo } from './save-to.ts'

/** Notes where the person is while the work goes on, if what was chosen is shut: it may last too short to be met. */
const watchWork = (page: Page) =>
  page.evaluate(() => {
    const note = () => {
      const shut = document.querySelector('[role=dialog] [inert]')
      const isAtWork = document.querySelector('[role=dialog] [role=progressbar]') !== null
      if (isAtWork && shut !== null)
        document.body.dataset.meanwhile = document.activeElement?.textContent ?? ''
    }
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true })
  })

test('the issued papers of the loans chosen are saved from the keyboard, under names of one’s own', async ({
  folder,
  openProgram,
}) => {
  await loanRegister(folder)
  const program = await openProgram()
  const { page } = program
  await goTo(page, 'Prestiti')
  const grid = page.getByRole('grid', { name: 'Prestiti' })
  await expect(grid.getByText('1/2026')).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Salva i documenti…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Salvare i documenti di 1 prestito' })
  await expect(dialog.getByText(/^Si salvano 2 documenti e 1 file firmato: circa/)).toBeVisible()
  await expect(
    dialog.getByText('Comune di Borgo Inventato/Contratto 1-2026 - Comune di Borgo Inventato.pdf'),
  ).toBeVisible()
  await expectAccessible(page)

  await dialog.getByRole('checkbox', { name: 'Contratti (1)' }).press('Space')
  await expect(dialog.getByText(/^Si salva 1 documento: circa/)).toBeVisible()
  const name = dialog.getByRole('textbox', { name: 'Nome dei file' })
  await name.fill('{tipo} {numeri}')
  await expect(dialog.getByText(/Il campo «numeri» non c’è/)).toBeVisible()
  await name.fill('{tipo} ')
  await dialog.getByRole('button', { name: 'Inserisci un campo' }).press('Enter')
  await page.getByRole('menuitem', { name: /\{progressivo\}/ }).press('Enter')
  await expect(name).toHaveValue('{tipo} {progressivo}')
  await expect(dialog.getByText('Comune di Borgo Inventato/Verbale di consegna 0001.pdf')).toBeVisible()
  await expectAccessible(page)

  await saveNowhere(program)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeVisible()
  const file = path.join(folder, 'documenti.zip')
  await saveTo(program, file)
  await name.focus()
  await watchWork(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 documento in documenti.zip')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // Whoever was in a field is told why it cannot be changed.
  await expect(page.locator('body')).toHaveAttribute(
    'data-meanwhile',
    'Salvataggio dei documenti in corso: intanto le scelte non si possono cambiare.',
  )
  expect(Object.keys(unzipSync(await readFile(file)))).toEqual([
    'Comune di Borgo Inventato/Verbale di consegna 0001.pdf',
    'Comune di Borgo Inventato/Verbale di consegna 0001.xml',
    'Indice.xlsx',
  ])

  // The name is remembered at this workplace.
  await page.getByRole('button', { name: 'Salva i documenti…' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nome dei file' })).toHaveValue('{tipo} {progressivo}')
})
