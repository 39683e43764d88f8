import { expectAccessible } from '#test/e2e/accessible.ts'
import { expect, test } from '#test/e2e/fixture.ts'
import { foundRegister, goTo, region } from '#test/e2e/founded.ts'

const notAnImage = Buffer.from('questo non è un logo')
const fourColours = Buffer.from(
  'ffd8ffc00014080001000104011100021100031100041100ffda000e040100020003000400003f0000ffd9',
  'hex',
)
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

test('the first start refuses a wrong tax code beside its field, and begins with the right one', async ({
  page,
}) => {
  await expectAccessible(page)
  await page.getByRole('button', { name: /Avvia il registro della tua Regione/ }).click()
  await expectAccessible(page)
  const operator = page.getByRole('textbox', { name: 'Il tuo nome e cognome' })
  await expect(operator).toBeFocused()
  await operator.fill('Operatrice Di Prova')
  await page.getByRole('textbox', { name: 'Denominazione' }).fill(region.name)
  const taxCode = page.getByRole('textbox', { name: 'Codice fiscale' })
  await taxCode.fill('99000000011')
  await page.keyboard.press('Control+Enter')
  await expect(taxCode).toBeFocused()
  await expect(taxCode).toHaveAccessibleDescription(/l’ultima è di controllo/)
  await expectAccessible(page)

  await taxCode.fill(region.taxCode)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
  await expect(page.getByText(region.name)).toBeVisible()
  await expectAccessible(page)
})

for (const [what, bytes, said] of [
  ['no image', notAnImage, 'Il file non è un’immagine PNG o JPEG.'],
  ['in four colours', fourColours, 'L’immagine è in quadricromia (CMYK): salvala in RGB.'],
] as const)
  test(`a logo that is ${what} is refused in its place, and nothing begins`, async ({ page }) => {
    await page.getByRole('button', { name: /Avvia il registro della tua Regione/ }).click()
    await page.getByRole('textbox', { name: 'Il tuo nome e cognome' }).fill('Operatrice Di Prova')
    await page.getByRole('textbox', { name: 'Denominazione' }).fill(region.name)
    await page.getByRole('textbox', { name: 'Codice fiscale' }).fill(region.taxCode)
    await page.setInputFiles('input[type=file]', { name: 'logo.jpg', mimeType: 'image/jpeg', buffer: bytes })
    await page.getByRole('button', { name: 'Avvia il registro' }).click()
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Inizio' })).toBeHidden()

    await page.getByRole('button', { name: 'Comincia senza logo' }).click()
    await page.getByRole('button', { name: 'Avvia il registro' }).click()
    await expect(page.getByRole('heading', { name: 'Inizio' })).toBeVisible()
  })

test('the settings change the operator, the numbers and the logo, and refuse what is no logo', async ({
  page,
}) => {
  await foundRegister(page)
  await goTo(page, 'Impostazioni')
  await expectAccessible(page)
  const name = page.getByRole('textbox', { name: 'Il tuo nome e cognome' })
  await name.fill('Altro Di Prova')
  await name.press('Enter')
  await expect(page.getByText('Operatore: Altro Di Prova')).toBeVisible()

  await expect(page.getByText('Il prossimo sarà INV000001')).toBeVisible()
  const prefix = page.getByRole('textbox', { name: 'Prefisso' })
  await prefix.fill('fvg')
  await prefix.press('Enter')
  await expect(page.getByText('Il prossimo sarà FVG000001')).toBeVisible()

  const logo = (buffer: Buffer) => ({ name: 'logo.png', mimeType: 'image/png', buffer })
  await page.setInputFiles('input[type=file]', logo(notAnImage))
  await expect(page.getByText('Il file non è un’immagine PNG o JPEG.')).toBeVisible()
  await page.setInputFiles('input[type=file]', logo(onePixel))
  await expect(page.getByRole('img', { name: 'Logo attuale della Regione' })).toBeVisible()
  await expectAccessible(page)
})
