import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { signedRegister } from './loan-register.ts'

async function openTexts(page: Page): Promise<void> {
  await goTo(page, 'Impostazioni')
  await page.getByRole('button', { name: 'Apri i testi' }).press('Enter')
}

/** The text of the agreement, once the paper is beside it. */
async function writeFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Scrivi' }).first().press('Enter')
  await expect(page.getByText(/Pagina 1 di/)).toBeVisible()
}

test('the text of the agreement is written beside the paper, told its errors, compared and published', async ({
  folder,
  openProgram,
}) => {
  await signedRegister(folder)
  const { page } = await openProgram()
  await openTexts(page)
  await expect(page.getByText('In uso il testo del programma')).toHaveCount(13)
  await expectAccessible(page)
  await writeFirst(page)
  await expect(page.getByText('Nessun errore')).toBeVisible()
  const area = page.getByRole('textbox', { name: 'Testo' })
  await area.press('Control+End')
  await page.keyboard.type('\n\nL’Ente versa un canone a {{ignoto}}.')
  await expect(page.getByText('il campo «ignoto» non esiste')).toBeVisible()
  await expect(page.getByText(/«canone»: il comodato è gratuito/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Riga/ }).first().press('Enter')
  await expect(area).toBeFocused()
  await area.press('Control+End')
  for (let letter = 0; letter < 'un canone a {{ignoto}}.'.length; letter += 1)
    await page.keyboard.press('Backspace')
  await page.keyboard.type('ogni informazione utile.')
  await expect(page.getByText('Nessun errore')).toBeVisible()

  await page.getByRole('tab', { name: /Versioni/ }).press('Enter')
  await page.getByRole('button', { name: 'Confronta' }).press('Enter')
  await expect(page.locator('ins')).toContainText('L’Ente versa ogni informazione utile.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Pubblica…' }).press('Enter')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Testo pubblicato').first()).toBeVisible()
  await expect(page.getByText('In uso la versione 1')).toBeVisible()
  await goTo(page, 'Cronologia')
  await expect(page.getByText(/Testo pubblicato: versione 1, in uso dal/)).toBeVisible()

  await openTexts(page)
  await writeFirst(page)
  await area.press('Control+End')
  await page.keyboard.type(' Si usa più tardi.')
  await page.getByRole('button', { name: 'Pubblica…' }).press('Enter')
  const year = page.getByRole('dialog').getByRole('spinbutton').last()
  await year.press('ArrowUp')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Testo pubblicato: si userà dal/)).toBeVisible()
  await expect(page.getByText(/^Dal .* la versione 2$/)).toBeVisible()
  await expect(page.getByText('qui sotto: Versione 2')).toBeVisible()
  await expect(page.getByText(/se ne sta scrivendo un altro/)).toHaveCount(0)
  await goTo(page, 'Inizio')
  await openTexts(page)
  await expect(
    page.getByText(/In uso la versione 1 · Dal .* la versione 2 · qui sotto: Versione 2/),
  ).toBeVisible()
})

test('the paper is shown where the text is written, and stays there; the fields are offered as they are begun', async ({
  folder,
  openProgram,
}) => {
  await signedRegister(folder)
  const { page } = await openProgram()
  await openTexts(page)
  await writeFirst(page)
  const area = page.getByRole('textbox', { name: 'Testo' })
  await area.press('Control+f')
  await page.keyboard.type('ne dà notizia')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const laterPage = page.getByText(/Pagina [2-9] di/)
  await expect(laterPage).toBeVisible()

  await page.keyboard.press('End')
  await page.keyboard.type(' Scrive a {{comodatario.den')
  const offered = page.getByRole('option', { name: /comodatario.denominazione/ })
  await expect(offered).toContainText('Borgo Inventato')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(area).toContainText('Scrive a {{comodatario.denominazione}}')
  await expect(page.getByText('Scrive a Comune di Borgo Inventato')).toBeVisible()
  await expect(laterPage).toBeVisible()

  // What is written in a part that this loan has not is told, with the field that decides.
  await page.keyboard.insertText(' {{^beni}}Non si vede.{{/beni}}')
  for (let letter = 0; letter < '{{/beni}}'.length; letter += 1) await page.keyboard.press('ArrowLeft')
  const notShown = page.getByText(/non compare nell’anteprima: con i dati che usa, «beni» .* è sì/)
  await expect(notShown).toBeVisible()
  await expectAccessible(page)
  for (let letter = 0; letter < '{{/beni}}'.length; letter += 1) await page.keyboard.press('ArrowRight')
  await expect(notShown).toHaveCount(0)

  // Keys as close as those of a scanner are words of the text, not a code to look for.
  await page.keyboard.type('INV0000001')
  await page.keyboard.press('Enter')
  await expect(area).toContainText('INV0000001')

  const written = await page.getByText(/Tutto salvato · fatto n\./).textContent()
  for (let time = 0; time < 12; time += 1) await page.keyboard.press('Control+z')
  await expect(area).not.toContainText('Scrive a')
  await expect(page.getByText(written ?? '', { exact: true })).toBeVisible()
})

test('a text that is left at once is found again as it was written; what the font lacks is told at its line', async ({
  folder,
  openProgram,
}) => {
  await signedRegister(folder)
  const { page, close } = await openProgram()
  await openTexts(page)
  await writeFirst(page)
  const area = page.getByRole('textbox', { name: 'Testo' })
  await area.press('Control+End')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Non c’è nulla da salvare: il testo non è cambiato')).toBeVisible()
  await page.keyboard.insertText('\n\nParole scritte e lasciate subito.')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Bozza salvata su questo computer, non ancora pubblicata')).toBeVisible()
  await goTo(page, 'Inizio')
  await openTexts(page)
  await expect(page.getByText('In uso il testo del programma · se ne sta scrivendo un altro')).toHaveCount(1)
  await writeFirst(page)
  await area.press('Control+End')
  await expect(area).toContainText('Parole scritte e lasciate subito.')

  await page.keyboard.insertText(' Segni 漢字.')
  await expect(page.getByText(/i documenti non possono stampare «漢字»/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pubblica…' })).toHaveAttribute('aria-disabled', 'true')
  await area.press('Control+f')
  await page.keyboard.type('non prende conoscenza')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.insertText('mai prende conoscenza')
  await page.getByRole('tab', { name: /Versioni/ }).press('Enter')
  await page.getByRole('button', { name: 'Confronta' }).press('Enter')
  await expect(page.locator('del mark')).toHaveText(['non'])
  await expect(page.locator('ins mark').first()).toHaveText('mai')
  await page.keyboard.press('Escape')
  await close()
  const { page: again } = await openProgram()
  await openTexts(again)
  await again.getByRole('button', { name: 'Scrivi' }).first().press('Enter')
  await expect(again.getByText(/i documenti non possono stampare «漢字»/)).toBeVisible()
})
