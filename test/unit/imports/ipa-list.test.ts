import { expect, test } from 'vitest'
import { readBodyList } from '#src/imports/body-list.ts'
import { readIpaList } from '#src/imports/ipa-list.ts'
import { bodyListOf, sheetTable, tableOf } from '#test/support/files/sheet-table.ts'
import { utf8 } from '#test/support/files/spreadsheets.ts'

const entiTitles =
  'Codice_IPA,Denominazione_ente,Codice_fiscale_ente,Tipologia,Codice_Categoria,Codice_natura,Codice_ateco,Ente_in_liquidazione,Codice_MIUR,Codice_ISTAT,Acronimo,Nome_responsabile,Cognome_responsabile,Titolo_responsabile,Codice_comune_ISTAT,Codice_catastale_comune,CAP,Indirizzo,Mail1,Tipo_Mail1,Mail2,Tipo_Mail2,Sito_istituzionale'.split(
    ',',
  )
const enti = (
  code: string,
  name: string,
  taxCode: string | number,
  category: string,
  istat: string | number,
  belfiore: string,
  cap: string | number,
) => [
  code,
  name,
  taxCode,
  'Pubbliche Amministrazioni',
  category,
  '',
  '',
  'N',
  '',
  '',
  '',
  'Nome',
  'Cognome',
  'Sindaco',
  istat,
  belfiore,
  cap,
  'Via Prova 1',
  'info@esempio.it',
  'Altro',
  'Comune@PEC.esempio.it',
  'Pec',
  'www.esempio.it',
]

test('the layout of today: own codes only for a comune, zeros given back, the certified address', () => {
  const list = bodyListOf(
    sheetTable(entiTitles, [
      enti('c_a074', 'Comune di Agliè', 1_735_420_018, 'L6', 1001, 'A074', 10011),
      enti('uc_prova', 'Unione dei Comuni di Prova', '', 'L18', '030129', 'L483', '33100'),
    ]),
  )
  expect(list.source).toBe('ipa')
  expect(list.problems).toEqual([])
  expect(list.bodies.map(({ details }) => details)).toEqual([
    {
      kind: 'municipality',
      name: 'Agliè',
      ipaCode: 'c_a074',
      taxCode: '01735420018',
      istatCode: '001001',
      cadastralCode: 'A074',
      seat: { address: 'Via Prova 1', postalCode: '10011', town: 'Agliè' },
      certifiedEmail: 'comune@pec.esempio.it',
    },
    {
      kind: 'municipalUnion',
      name: 'Unione dei Comuni di Prova',
      ipaCode: 'uc_prova',
      seat: { address: 'Via Prova 1', postalCode: '33100', town: 'Udine' },
      certifiedEmail: 'comune@pec.esempio.it',
    },
  ])
})

test('the layout of amministrazioni.txt, with tabs', async () => {
  const titles =
    'cod_amm\tdes_amm\tComune\tnome_resp\tcogn_resp\tCap\tProvincia\tRegione\tsito_istituzionale\tIndirizzo\ttitolo_resp\ttipologia_istat\ttipologia_amm\tacronimo\tcf_validato\tCf\tmail1\ttipo_mail1\tmail2\ttipo_mail2'
  const row =
    'c_l483\tComune di Udine\tUdine\t\t\t33100\tUD\tFriuli Venezia Giulia\t\tVia Lionello 1\tSindaco\tComuni e loro Consorzi e Associazioni\tPubbliche Amministrazioni\t\tS\t00168650307\tprotocollo@pec.comune.esempio.it\tpec\t\t'
  const list = bodyListOf(await tableOf('amministrazioni.txt', utf8(`\uFEFF${titles}\n${row}\n`)))
  expect(list.bodies.map(({ details }) => details)).toMatchObject([
    {
      kind: 'municipality',
      name: 'Udine',
      ipaCode: 'c_l483',
      province: 'UD',
      seat: { town: 'Udine', postalCode: '33100' },
      certifiedEmail: 'protocollo@pec.comune.esempio.it',
    },
  ])
})

test.each([
  ['L4', 'Regione Autonoma Friuli Venezia Giulia', 'region'],
  ['L5', 'Provincia di Prova', 'province'],
  ['L45', 'Città Metropolitana di Prova', 'province'],
  ['L6', 'Roma Capitale', 'municipality'],
  ['L6', 'Consorzio intercomunale di Prova', 'consortium'],
  ['L12', "Comunità Montana dell'Esempio", 'mountainCommunity'],
  ['L18', 'Unione Territoriale di Prova', 'municipalUnion'],
  ['L18', 'Comunità di montagna di Prova', 'mountainCommunity'],
  ['L36', 'Consorzio di Prova', 'consortium'],
  ['L33', 'Istituto Comprensivo di Prova', 'otherPublicBody'],
  ['Unioni di Comuni e loro Consorzi e Associazioni', 'Unione di Prova', 'municipalUnion'],
  ["Citta' Metropolitane", 'Città Metropolitana di Prova', 'province'],
])('category %s, «%s»', (category, name, kind) => {
  const list = bodyListOf(sheetTable(entiTitles, [enti('x_1', name, '', category, '', '', '')]))
  expect(list.bodies[0]?.details.kind).toBe(kind)
})

test('what cannot be used is told', () => {
  const list = readIpaList(
    sheetTable(entiTitles, [
      enti('', 'Senza codice', '', 'L6', '', '', ''),
      enti('c_x', '', '', 'L6', '', '', ''),
      enti('c_a', 'Comune di A', '12345678901', 'L6', '', '', ''),
      enti('C_A', 'Comune di A', '', 'L6', '', '', ''),
      enti('c_b', 'Comune di B', '', 'L6', '', '', '').map((cell) =>
        cell === 'Comune@PEC.esempio.it' ? 'non è' : cell,
      ),
    ]),
    () => undefined,
  )
  expect(list.ok && list.value.problems.map(({ line, code, column }) => [line, code, column])).toEqual([
    [2, 'codeMissing', 'Codice_IPA'],
    [3, 'nameMissing', 'Denominazione_ente'],
    [4, 'taxCodeInvalid', 'Codice_fiscale_ente'],
    [5, 'codeTwice', 'Codice_IPA'],
    [6, 'emailMalformed', 'Mail2'],
  ])
})

test('another table is neither list, and the nearer one says what it lacks', () => {
  const table = sheetTable(['Codice_IPA', 'Denominazione_ente'], [['c_a', 'Comune di A']])
  expect(readBodyList(table, () => undefined)).toEqual({
    ok: false,
    error: { code: 'bodyListUnknown', missing: ['codice fiscale ente'] },
  })
})
