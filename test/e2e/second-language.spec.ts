import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { draftsRegister } from './loan-register.ts'

/** The last step of a draft that can be issued. */
async function openReview(page: Page): Promise<void> {
  await goTo(page, 'Prestiti')
  await page.getByRole('tab', { name: /^Bozze/ }).click()
  await page.getByRole('grid', { name: 'Prestiti' }).getByText('Prova del registro').first().dblclick()
  await page.getByRole('button', { name: /^Passo 4/ }).press('Enter')
}

test('a second language is chosen, its text written and published, and an agreement issued in both', async ({
  folder,
  openProgram,
}) => {
  await draftsRegister(folder)
  const { page } = await openProgram()
  await goTo(page, 'Impostazioni')
  await page.getByRole('button', { name: /Lingua degli enti/ }).press('Enter')
  await page.getByRole('option', { name: 'Sloveno' }).click()
  await page.getByRole('textbox', { name: 'La Regione in sloveno' }).fill('Izmišljena dežela')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Seconda lingua aggiornata')).toBeVisible()
  await expectAccessible(page)

  // Until its text is published the agreement is in Italian, and says so before it is issued.
  await openReview(page)
  await expect(
    page.getByText('Il documento esce solo in italiano: manca il suo testo in sloveno.'),
  ).toBeVisible()

  await goTo(page, 'Impostazioni')
  await page.getByRole('button', { name: 'Testi in sloveno' }).press('Enter')
  await expect(page.getByText('Non pubblicato: il documento esce solo in italiano')).toHaveCount(12)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Scrivi' }).first().press('Enter')
  await expect(page.getByText('Nessun errore')).toBeVisible()
  await expect(page.getByText('Modello da far verificare a un traduttore ufficiale')).toBeVisible()
  const area = page.getByRole('textbox', { name: 'Testo' })
  await area.press('Control+End')
  await page.keyboard.type('\n\n## Novo {#novo}\n\n1. Besedilo.')
  await expect(page.getByText(/l’articolo «novo» nel testo italiano non c’è/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pubblica…' })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Altre azioni' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Torna a: Modello del programma' }).click()
  await expect(page.getByText('Nessun errore')).toBeVisible()
  await page.getByRole('button', { name: 'Pubblica…' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('In uso la versione 1')).toBeVisible()

  await openReview(page)
  await expect(page.getByText('Il documento esce in italiano e in sloveno.')).toBeVisible()
  await expect(page.getByText(/Pagina 1 di/)).toBeVisible()
  await page.getByRole('button', { name: 'Emetti il contratto' }).press('Enter')
  const question = page.getByRole('alertdialog')
  await expect(question.getByText('Il documento esce in italiano e in sloveno.')).toBeVisible()
  await question.getByRole('button', { name: 'Emetti il contratto' }).press('Enter')
  await expect(page.getByText(/^Contratto 1\/\d+ emesso$/).first()).toBeVisible()
  await goTo(page, 'Cronologia')
  await expect(page.getByText(/Seconda lingua dei documenti/).first()).toBeVisible()
  await expect(page.getByText('Contratto di comodato (sloveno)').first()).toBeVisible()
})
