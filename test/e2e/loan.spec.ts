import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { loanAndStockRegister, stockRegister } from './loan-register.ts'
import { scanCode } from './scanner.ts'
import { papersIn, signedByBoth } from './signed-paper.ts'

/** Chooses one of two namesakes by typing, and who signs for it. */
async function chooseBorrower(page: Page): Promise<void> {
  await goTo(page, 'Prestiti')
  await expectAccessible(page)
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('combobox', { name: 'Ente' })).toBeFocused()
  await page.keyboard.type('castro')
  await expect(page.getByRole('option', { name: /Castro \(LE\)/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /Castro \(BG\)/ })).toBeVisible()
  await page.keyboard.type(' bg')
  await expect(page.getByRole('option', { name: /Castro \(LE\)/ })).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Castro (BG)' })).toBeVisible()
  await page.getByRole('button', { name: 'Aggiungi chi firma' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nome e cognome' })).toBeFocused()
  await page.keyboard.type('Paolo Di Prova')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Sindaco')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('01012025')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Paolo Di Prova, Sindaco' })).toBeChecked()
  await expectAccessible(page)
}

/** So many of something: its tab, its number, Enter. */
async function take(page: Page, tab: string, thing: string, count: number): Promise<void> {
  await page.getByRole('tab', { name: tab }).click()
  const field = page.getByRole('textbox', { name: `Quanti: ${thing}` })
  await field.fill(String(count))
  await field.press('Enter')
  await expect(field).toHaveValue('')
  await expectAccessible(page)
}

const people = ['Anna', 'Bruno', 'Carla', 'Dario', 'Elena'].map((name) => `${name} Di Prova; Anagrafe`)

async function chooseItems(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Il prestito è ancora vuoto')).toBeVisible()
  await expectAccessible(page)
  await take(page, 'Per modello', 'Marca Inventata Modello 1', 40)
  await take(page, 'Licenze', 'Ufficio Inventato', 12)
  await page.getByRole('tab', { name: 'Servizi' }).click()
  await page.getByRole('textbox', { name: /Per chi/ }).fill(people.join('\n'))
  await take(page, 'Servizi', 'VPN di prova', 5)
  await expect(page.getByText('40 beni, 12 posti e 5 servizi').first()).toBeVisible()
}

async function writeTerms(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '+3 anni' }).press('Enter')
  await page.getByRole('textbox', { name: 'Scopo del prestito' }).fill('Postazioni per gli uffici comunali')
  await page.getByRole('textbox', { name: 'Luogo 1', exact: true }).fill('Municipio')
  await page.getByRole('radio', { name: /Solo inventario/ }).press('Space')
  await page.getByRole('button', { name: /Per la Regione/ }).press('Enter')
  await page.getByRole('option', { name: /Ada Di Prova/ }).press('Enter')
  await page.getByRole('textbox', { name: 'Foro competente' }).fill('Capoluogo Inventato')
  await expectAccessible(page)
}

/** How many different colours the first page has been drawn with: a blank sheet has one. */
const coloursDrawn = (page: Page) =>
  page
    .locator('canvas')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      return pixels ? new Set(new Uint32Array(pixels.buffer)).size : 0
    })

async function expectPaper(page: Page, text: string): Promise<void> {
  await expect(page.getByText(/^Pagina 1 di \d+$/)).toBeVisible()
  await expect.poll(() => coloursDrawn(page)).toBeGreaterThan(10)
  await expect(page.getByRole('main')).toContainText(text)
  await expectAccessible(page)
}

/** A double click issues one contract. */
async function issue(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Tutto è pronto')).toBeVisible()
  await expectPaper(page, 'Castro')
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('alertdialog', { name: `Emettere il contratto ${number}?` })
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Emetti il contratto' }).dblclick()
  await expect(page.getByRole('heading', { name: `Contratto ${number} emesso` })).toBeVisible()
  await expectPaper(page, number)
}

/** The file that both parties have signed comes back: the paper as it was issued, with their signatures. */
async function sign(page: Page, registerFolder: string): Promise<void> {
  await page.getByRole('button', { name: 'Vai al prestito' }).press('Enter')
  await page.getByRole('button', { name: 'Porta il file firmato' }).press('Enter')
  const [paper = ''] = await papersIn(registerFolder)
  const buffer = await signedByBoth(paper)
  await page.setInputFiles('input[type=file]', {
    name: 'da protocollo.pdf',
    mimeType: 'application/pdf',
    buffer,
  })
  await expect(page.getByText('La firma è integra e copre il documento.')).toHaveCount(2)
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Firmato', { exact: true }).first()).toBeVisible()
}

async function scan(page: Page, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await scanCode(page, code)
    await expect(page.getByText(`(${code}) scelto`)).toBeVisible()
  }
}

async function handOver(page: Page, number: string, codes: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Consegna', exact: true }).press('Enter')
  await expect(page.getByRole('grid', { name: 'Che cosa si consegna' })).toBeVisible()
  await scan(page, codes)
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Anteprima del verbale' }).click()
  await expectPaper(page, 'Castro')
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('alertdialog', { name: 'Registrare la consegna?' })
  const partial = codes.length > 0
  await expect(question).toContainText(partial ? 'Consegna parziale' : 'Consegna di tutto ciò che manca')
  await question.getByRole('button', { name: 'Registra la consegna' }).dblclick()
  await expect(page.getByRole('heading', { name: `Verbale di consegna ${number} registrato` })).toBeVisible()
  await expectPaper(page, number)
  await page.getByRole('button', { name: 'Vai al prestito' }).press('Enter')
  await expect(page.getByText('In vigore', { exact: true }).first()).toBeVisible()
}

/** Everything that was done is on the page of the loan: its lines, its papers, its history. */
async function expectWholeLoan(page: Page, year: number): Promise<void> {
  await expectAccessible(page)
  // Each number opens the lines that it counts.
  const counts = page.getByRole('region', { name: 'Che cosa è in prestito' })
  for (const [count, lines] of [
    ['Beni', '40 righe'],
    ['Consegnati', '40 righe'],
    ['Rientrati', '0 righe'],
    ['Servizi', '5 righe'],
    ['Posti di licenza', '1 riga'],
  ] as const) {
    await counts.getByRole('button', { name: count }).click()
    await expect(page.getByText(lines, { exact: true })).toBeVisible()
    await page.getByRole('tab', { name: 'Riepilogo' }).click()
  }
  await page.getByRole('tab', { name: /^Voci/ }).click()
  await page.getByRole('radio', { name: 'Tutto' }).click()
  await page.getByRole('radio', { name: 'Consegnati' }).click()
  await expect(page.getByText('46 righe')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Cerca fra i beni del prestito' }).fill('elena')
  await expect(page.getByRole('row', { name: /VPN di prova.*Elena Di Prova/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: /^Documenti/ }).click()
  await expect(page.getByRole('group', { name: `Contratto 1/${year}` })).toBeVisible()
  await expect(page.getByRole('group', { name: `Verbale di consegna 1/${year}` })).toBeVisible()
  await expect(page.getByRole('group', { name: `Verbale di consegna 2/${year}` })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Storia' }).click()
  await expect(page.getByText(`Contratto 1/${year} emesso`)).toHaveCount(1)
  await expectAccessible(page)
}

/** What a body has in loan opens the list of it. */
async function expectHeld(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Riepilogo' }).click()
  await page.getByRole('link', { name: 'Castro (BG)' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: '12 posti' }).click()
  await expect(page.getByRole('row', { name: /In vigore.* 40 12$/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'Scheda' }).click()
  await page.getByRole('link', { name: '5 servizi' }).click()
  await expect(page.getByText('5 beni', { exact: true })).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: '40 beni' }).click()
  await expect(page.getByText('40 beni', { exact: true })).toBeVisible()
}

test('a loan is made, issued once, signed, handed over in two times, and found whole again', async ({
  folder,
  openProgram,
}) => {
  // The whole life of a loan, looked at by the accessibility checker at every step.
  test.slow()
  await stockRegister(folder)
  const { page, close, registerFolder } = await openProgram()
  const year = new Date().getFullYear()
  await chooseBorrower(page)
  await chooseItems(page)
  await writeTerms(page)
  await issue(page, `1/${year}`)
  await sign(page, registerFolder)
  await handOver(page, `1/${year}`, ['PRV00001', 'PRV00002', 'PRV00003'])
  await handOver(page, `2/${year}`, [])
  await expectWholeLoan(page, year)
  await expectHeld(page)
  await close()

  const again = await openProgram()
  await goTo(again.page, 'Prestiti')
  await expect(again.page.getByText('1 prestito', { exact: true })).toBeVisible()
  await again.page.getByText('Castro').first().dblclick()
  await expectWholeLoan(again.page, year)
})

test('the review says all that is missing with the way to each field; a draft is left and found again', async ({
  folder,
  openProgram,
}) => {
  await stockRegister(folder)
  const { page, close } = await openProgram()
  await chooseBorrower(page)
  await page.getByRole('button', { name: /^Passo 4/ }).press('Enter')
  await expect(page.getByText('Non c’è ancora nulla da prestare').first()).toBeVisible()
  const purpose = page.getByRole('listitem').filter({ hasText: 'Manca lo scopo' })
  await expect(page.getByRole('listitem').filter({ hasText: 'Manca il foro competente' })).toBeVisible()
  await expectAccessible(page)
  await purpose.getByRole('button', { name: 'Completa' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Scopo del prestito' })).toBeFocused()
  // Quick keys ended by Tab are a scan elsewhere: in a field they are what is written there.
  await page.keyboard.type('Postazioni')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Manca la scadenza')).toBeVisible()
  await expect(page.getByText('Manca lo scopo')).toBeHidden()
  await close()

  const again = await openProgram()
  await goTo(again.page, 'Prestiti')
  await again.page.getByRole('tab', { name: /^Bozze/ }).click()
  await again.page.getByText('Castro').dblclick()
  await again.page.getByRole('button', { name: /^Passo 3/ }).press('Enter')
  await expect(again.page.getByRole('textbox', { name: 'Scopo del prestito' })).toHaveValue('Postazioni')
})

test('a loan begins with what the last one had, and with who signs where only one can, wherever it is begun', async ({
  folder,
  openProgram,
}) => {
  await loanAndStockRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Prestiti')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('borgo inv')
  await expect(page.getByRole('option', { name: /Borgo Inventato/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Ada Di Prova, Sindaca' })).toBeChecked()
  await page.getByRole('button', { name: /^Passo 4/ }).press('Enter')
  await expect(page.getByText('Manca lo scopo')).toBeVisible()
  await expect(page.getByText(/Manca chi firma/)).toHaveCount(0)

  await goTo(page, 'Beni')
  const grid = page.getByRole('grid', { name: 'Beni' })
  await expect(grid.getByText('SN-2')).toBeVisible()
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Presta…' }).press('Enter')
  await page.getByRole('combobox', { name: 'Ente' }).fill('borgo inv')
  await page.getByRole('option', { name: /Borgo Inventato/ }).click()
  await page.getByRole('button', { name: 'Crea la bozza' }).press('Enter')
  await page.getByRole('button', { name: /^Passo 4/ }).press('Enter')
  await expect(page.getByText('Manca lo scopo')).toBeVisible()
  await expect(page.getByText(/Manca chi (firma|installa)/)).toHaveCount(0)
})
