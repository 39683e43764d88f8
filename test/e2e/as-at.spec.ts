import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expectAccessible } from './accessible.ts'
import { expect, type Program, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { registerOfTwoYears } from './past-register.ts'

const band = (page: Page) => page.getByRole('region', { name: 'Situazione a una data' })

/** Opens the program on the register of two years and goes to the end of the first, by keyboard. */
async function lookAtTheEndOf2025(openProgram: () => Promise<Program>, folder: string): Promise<Program> {
  await registerOfTwoYears(folder)
  const program = await openProgram()
  const { page } = program
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'In magazzino' })).toContainText('9')
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('dialog', { name: 'Situazione a una data' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Fine dell’anno scorso/ }).press('Enter')
  await expect(band(page)).toContainText('Situazione al 31/12/2025')
  return program
}

test('the register is seen as at a day on every screen, and again as it is', async ({
  openProgram,
  folder,
}) => {
  const { page } = await lookAtTheEndOf2025(openProgram, folder)
  await expect(page.getByRole('listitem').filter({ hasText: 'In magazzino' })).toContainText('6')
  await expectAccessible(page)
  await expect(page.getByText('Il registro non ha copie di sicurezza'), 'a worry of today').toBeHidden()

  await goTo(page, 'Beni')
  await expect(page.getByRole('row', { name: /SN-6/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /SN-7/ })).toBeHidden()
  await page.getByText('SN-6').click()
  await expect(band(page)).toBeVisible()
  await expectAccessible(page)

  // People's data have no past: the screen does not pass those of today for those of then.
  await page.evaluate(() => {
    location.hash = '/persone?al=2025-12-31'
  })
  await expect(page.getByText(/I dati di chi non firma sono quelli di oggi/)).toBeVisible()

  // Back and forth, and another screen by its search: the day stays.
  await page.getByRole('combobox', { name: 'Cerca o leggi un codice' }).fill('Borgo Inventato')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Borgo Inventato/ })).toBeVisible()
  await expect(band(page)).toBeVisible()

  await band(page).getByRole('button', { name: 'Torna a oggi' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Borgo Nuovo Inventato/ })).toBeVisible()
  await expect(band(page)).toBeHidden()
  await page.goBack()
  await expect(band(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: /Borgo Inventato/ })).toBeVisible()
})

test('nothing can be written in the past, and every screen says why', async ({ openProgram, folder }) => {
  const { page } = await lookAtTheEndOf2025(openProgram, folder)
  const newLoan = page.getByRole('button', { name: 'Nuovo prestito' })
  await expect(newLoan).toHaveAttribute('aria-disabled', 'true')
  await newLoan.focus()
  await expect(page.getByRole('tooltip')).toContainText('si può solo consultare')
  await goTo(page, 'Prestiti')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('alertdialog')).toContainText('si può solo consultare')
  const address = await page.evaluate(() => window.location.hash)
  await page.evaluate((to) => window.location.assign(to), address.replace('/prestiti', '/prestiti/nuovo'))
  await expect(page.getByText('Nel registro si scrive solo oggi')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('main').getByRole('button', { name: 'Torna a oggi' }).click()
  await expect(page.getByRole('combobox', { name: 'Ente' })).toBeVisible()
})

test('a list saved in the past says of which day it is', async ({ openProgram, folder }) => {
  const program = await lookAtTheEndOf2025(openProgram, folder)
  const { page } = program
  const suggested = await program.electron.evaluateHandle(({ dialog }, saveIn) => {
    const names: string[] = []
    dialog.showSaveDialog = async (...parts: readonly unknown[]) => {
      const { defaultPath } = Object(parts.at(-1))
      names.push(String(defaultPath))
      return { canceled: false, filePath: `${saveIn}/salvato.csv` }
    }
    return names
  }, folder)
  await goTo(page, 'Beni')
  await page.getByRole('button', { name: 'Esporta' }).click()
  await page.getByRole('menuitem', { name: 'CSV' }).click()
  await expect(page.getByText(/righe salvate/)).toBeVisible()
  expect(await suggested.jsonValue()).toEqual([expect.stringMatching(/beni 2025-12-31 - situazione\.csv$/)])
  const [header, first] = (await readFile(path.join(folder, 'salvato.csv'), 'utf8')).split(/\r?\n/)
  expect(header).toMatch(/^\uFEFF?Situazione al;/)
  expect(first).toMatch(/^31\/12\/2025;/)
})

test('the situation is seen on paper, of today and of a day, and saved', async ({ openProgram, folder }) => {
  const program = await lookAtTheEndOf2025(openProgram, folder)
  const { page } = program
  await goTo(page, 'Prestiti')
  await page.getByRole('button', { name: 'Altre azioni' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Stampa situazione…' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Registro dei beni in comodato' })).toBeVisible()
  const preview = page.getByRole('region', { name: 'Anteprima del documento' })
  await expect(preview.getByText('Situazione al 31/12/2025', { exact: false }).first()).toBeVisible()
  await expectAccessible(page)
  await program.electron.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    path.join(folder, 'registro.pdf'),
  )
  await page.getByRole('button', { name: 'Salva con nome…' }).press('Enter')
  await expect(page.getByText('Salvato in registro.pdf')).toBeVisible()
  expect((await readFile(path.join(folder, 'registro.pdf'), 'latin1')).slice(0, 5)).toBe('%PDF-')

  await band(page).getByRole('button', { name: 'Torna a oggi' }).press('Enter')
  await expect(preview.getByText(/Situazione al (?!31\/12\/2025)/).first()).toBeVisible()
})
