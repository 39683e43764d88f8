import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { startingComuni } from '#main/exchange/starting-comuni.ts'
import { expectAccessible } from '#test/e2e/accessible.ts'
import { expect, test } from '#test/e2e/fixture.ts'
import { foundRegister, goTo } from '#test/e2e/founded.ts'
import { istatTitles } from '#test/support/files/istat-titles.ts'
import { projectFolder } from '#test/support/project.ts'

type Comune = readonly [code: string, name: string, other: string, sigla: string, cadastral: string]

const row = ([code, name, other, sigla, cadastral]: Comune): string[] => [
  '06',
  `2${code.slice(0, 3)}`,
  code.slice(0, 3),
  code.slice(3),
  code,
  other === '' ? name : `${name}/${other}`,
  name,
  other,
  '2',
  'Nord-est',
  'Friuli-Venezia Giulia',
  sigla,
  '5',
  '0',
  sigla,
  code.replace(/^0+/, ''),
  code.replace(/^0+/, ''),
  cadastral,
]

/** The letters of Windows-1252 that stand elsewhere in Unicode, as far as names of comuni have them. */
const bytesOf: Readonly<Record<string, number>> = { Š: 0x8a, Ž: 0x8e, š: 0x9a, ž: 0x9e }
const question = 0x3f

/** ISTAT's list of the comuni of one region, in the bytes of its CSV: Windows-1252, which has no `č`. */
function istatList(rows: readonly Comune[]): Buffer {
  const cells = [istatTitles, ...rows.map(row)]
  const lines = cells.map((line) => line.map((cell) => (/[\n;"]/.test(cell) ? `"${cell}"` : cell)).join(';'))
  const byteOf = (letter: string) => {
    const code = letter.charCodeAt(0)
    return bytesOf[letter] ?? (code < 0x100 ? code : question)
  }
  return Buffer.from(Array.from(lines.join('\r\n'), byteOf))
}

const starting = startingComuni(
  JSON.parse(readFileSync(path.join(projectFolder, 'assets/comuni.json'), 'utf8')),
)
const known = starting.comuni
  .filter(({ region }) => region === 'Friuli-Venezia Giulia')
  .map(({ istatCode = '', name, otherLanguageName = '', province = '', cadastralCode = '' }): Comune => [
    istatCode,
    name,
    otherLanguageName,
    province,
    cadastralCode,
  ])

/** One comune has another name, one is no longer there, one is new. */
const changed = known
  .filter(([, name]) => name !== 'Amaro')
  .map(([code, name, ...rest]): Comune => [code, name === 'Attimis' ? 'Attimis di Prova' : name, ...rest])
const list = istatList([...changed, ['030999', 'Comune Nato Ieri', '', 'UD', 'M999']])

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer })

test.beforeEach(async ({ page }) => {
  await foundRegister(page)
  await goTo(page, 'Enti')
  await page.getByRole('button', { name: 'Aggiorna da un elenco' }).click()
})

test('ISTAT’s list is shown against what is known, and applied only when the person says so', async ({
  page,
}) => {
  await expectAccessible(page)
  await choose(page, 'Elenco-comuni-italiani.csv', list)
  await expect(page.getByText('Elenco dei comuni dell’ISTAT', { exact: true })).toBeVisible()
  await expect(page.getByText('215 righe lette')).toBeVisible()
  await expectAccessible(page)
  await expect(page.getByRole('gridcell', { name: 'Comune Nato Ieri' })).toBeVisible()
  await page.getByRole('tab', { name: 'Cambiati 1' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Attimis' })).toContainText('denominazione')
  await page.getByRole('tab', { name: /Problemi/ }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Sovodnje ob So?i' })).toContainText('Lettere perse')

  await page.getByRole('tab', { name: /Mancanti/ }).click()
  await page.getByText('Amaro (UD)').click()
  await page.getByRole('button', { name: 'Aggiorna gli enti' }).click()
  await expect(page.getByText('Serve la data')).toBeVisible()
  await page
    .getByRole('spinbutton', { name: /Amaro \(UD\): soppresso dal/ })
    .first()
    .focus()
  await page.keyboard.type('01022026')
  await page.getByRole('combobox', { name: 'Amaro (UD): confluito in' }).fill('Nato Ieri')
  await page.getByRole('option', { name: /Comune Nato Ieri/ }).click()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText(/Enti aggiornati al .*: 1 nuovo, 1 cambiato, 1 soppresso/)).toBeVisible()
  await page.getByRole('tab', { name: 'Soppressi' }).click()
  await page.getByText('Amaro', { exact: true }).click()
  await expect(page.getByText('Amaro è soppresso dal 01/02/2026')).toBeVisible()
  await page.getByRole('button', { name: 'Apri Comune Nato Ieri' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Comune Nato Ieri (UD)' })).toBeVisible()
})

test('a list that is looked at and left changes nothing', async ({ page }) => {
  await choose(page, 'Elenco-comuni-italiani.csv', list)
  await page.getByRole('button', { name: 'Lascia tutto com’è' }).click()
  await expect(page.getByText('215 enti')).toBeVisible()
  await expect(page.getByText('Attimis', { exact: true })).toBeVisible()
})

test('a file that is neither list, or not what its name says, is refused in plain words', async ({
  page,
}) => {
  await choose(page, 'altro.csv', Buffer.from('Colore;Prezzo\nrosso;12\n'))
  await expect(page.getByText(/Non è l’elenco dei comuni dell’ISTAT né quello/)).toBeVisible()
  await choose(page, 'elenco.xlsx', Buffer.from('Codice Comune formato alfanumerico;Nome\n'))
  await expect(page.getByText(/il nome finisce in \.xlsx, ma dentro c’è un testo/)).toBeVisible()
  await choose(page, 'vuoto.csv', Buffer.alloc(0))
  await expect(page.getByText(/il file è vuoto/)).toBeVisible()
  await expectAccessible(page)
})
