import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { scanCode } from './scanner.ts'
import { goTo } from './founded.ts'
import { loanAndStockRegister } from './loan-register.ts'
import { papersIn, signedByBoth } from './signed-paper.ts'

async function openAddendum(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Altre azioni' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Proroga o modifica' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Proroga o modifica' })).toBeVisible()
}

async function openLoan(page: Page): Promise<void> {
  await goTo(page, 'Prestiti')
  await page.getByRole('gridcell', { name: '1/2026' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Contratto 1/2026' })).toBeVisible()
}

/** Finds a free thing by its serial number and adds it, as one of several that might be chosen. */
async function add(page: Page, serialNumber: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Cerca fra i beni e i servizi liberi' }).fill(serialNumber)
  const grid = page.getByRole('grid', { name: 'Beni e servizi liberi' })
  await expect(grid.getByText('SN-3')).toBeHidden()
  await expect(grid.getByText(serialNumber)).toBeVisible()
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Aggiungi 1 voce' }).press('Enter')
  await expect(page.getByText('1 bene: fra le aggiunte')).toBeVisible()
}

async function issue(page: Page, count: number): Promise<void> {
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('alertdialog', { name: 'Emettere l’atto aggiuntivo?' })
  await expect(question).toContainText('Nulla cambia finché non l’hanno firmato entrambe le parti')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Emetti l’atto aggiuntivo' }).dblclick()
  await expect(page.getByRole('heading', { name: `Atto aggiuntivo n. ${count} emesso` })).toBeVisible()
  await expect(page.getByText(/Pagina 1 di/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Torna al prestito' }).press('Enter')
  await expect(page.getByText(/Le firme sono attese entro il/)).toBeVisible()
}

test('a loan is extended, a thing takes the place of another, and both hold once both parties have signed', async ({
  folder,
  openProgram,
}) => {
  await loanAndStockRegister(folder)
  const { page, registerFolder } = await openProgram()
  await openLoan(page)
  await expect(page.getByText(/scade il 31\/03\/2029/)).toBeVisible()
  await openAddendum(page)
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('L’atto aggiuntivo non cambia ancora nulla')).toBeVisible()
  await page.keyboard.type('31122030')
  await expect(page.getByText('L’atto aggiuntivo non cambia ancora nulla')).toBeHidden()
  await add(page, 'SN-2')
  await page.getByRole('tab', { name: /^Sostituzioni/ }).click()
  await page.getByRole('grid', { name: 'Beni sostituiti' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expectAccessible(page)
  await expect(page.getByText('proroga al 31/12/2030, 1 bene aggiunto e 1 bene sostituito')).toBeVisible()
  await page.getByRole('tab', { name: 'Anteprima' }).click()
  await expect(page.getByRole('main')).toContainText('anche n. 1 (uno) bene')
  await expectAccessible(page)
  const before = new Set(await papersIn(registerFolder))
  await issue(page, 1)
  await expect(page.getByText(/scade il 31\/03\/2029/)).toBeVisible()

  const [paper = ''] = (await papersIn(registerFolder)).filter((file) => !before.has(file))
  await page.getByRole('button', { name: 'Porta il file firmato' }).press('Enter')
  const buffer = await signedByBoth(paper)
  await page.setInputFiles('input[type=file]', { name: 'firmato.pdf', mimeType: 'application/pdf', buffer })
  await expect(page.getByText(/Atto aggiuntivo n. 1 al contratto 1\/2026/)).toBeVisible()
  await expect(page.getByText('La firma è integra e copre il documento.')).toHaveCount(2)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/scade il 31\/12\/2030/)).toBeVisible()
  await expect(page.getByText(/Ha effetto dal/)).toBeVisible()
  await expect(page.getByText('1 bene sostituito ancora da restituire')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: /^Voci/ }).click()
  await expect(page.getByRole('row', { name: /SN-2.*Da consegnare/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /SN-1.*Consegnato/ })).toBeVisible()
})

test('an addendum nobody signed is annulled with a reason, and bars another until then', async ({
  folder,
  openProgram,
}) => {
  await loanAndStockRegister(folder)
  const { page } = await openProgram()
  await openLoan(page)
  await openAddendum(page)
  await page.getByRole('checkbox', { name: /Cambia i luoghi d’uso/ }).press('Space')
  await page.getByRole('textbox', { name: 'Luogo 1', exact: true }).fill('')
  await page.getByRole('textbox', { name: 'Indirizzo del luogo 1' }).fill('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Indica almeno un luogo, e il nome di ciascuno')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Luogo 1', exact: true }).fill('Biblioteca')
  await expect(page.getByText('nuovi luoghi d’uso', { exact: true })).toBeVisible()
  await issue(page, 1)
  await page.getByRole('button', { name: 'Altre azioni' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Proroga o modifica' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await page.getByRole('tab', { name: /^Documenti/ }).click()
  await expect(page.getByRole('button', { name: 'Protocollo…' }).last()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Protocollo…' }).last().press('Enter')
  await page.keyboard.type('77/2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/77\/2026/)).toBeVisible()
  await page.getByRole('button', { name: 'Annulla l’atto' }).press('Enter')
  await page.keyboard.type('Il comune ha rinunciato')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Annullato il .*: Il comune ha rinunciato/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Annulla l’atto' })).toBeHidden()
  await openAddendum(page)
})

test('what is read from a label goes among the codes, and nothing chosen is lost on the way', async ({
  folder,
  openProgram,
}) => {
  await loanAndStockRegister(folder)
  const { page } = await openProgram()
  await openLoan(page)
  await openAddendum(page)
  await page.getByRole('tab', { name: 'Anteprima' }).click()
  await expect(page.getByText('L’atto non si può preparare')).toBeVisible()
  await scanCode(page, 'PRV00003')
  await expect(page.getByRole('textbox', { name: /Numeri di serie o di inventario/ })).toHaveValue('PRV00003')
  await page.getByRole('button', { name: 'Aggiungi il bene libero' }).press('Enter')
  await page.getByRole('tab', { name: 'Anteprima' }).click()
  await expect(page.getByRole('main')).toContainText('anche n. 1 (uno) bene')
  await page.getByRole('tab', { name: /^Aggiunte/ }).click()
  await page.getByRole('radio', { name: 'Scelti (1)' }).click()
  const chosen = page.getByRole('grid', { name: 'Che cosa si aggiunge' })
  await expect(chosen.getByText('SN-3')).toBeVisible()
  await expectAccessible(page)
  await chosen.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Togli' }).press('Enter')
  await expect(page.getByText('Ancora niente da aggiungere')).toBeVisible()
})
