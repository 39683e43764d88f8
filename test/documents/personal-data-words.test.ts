import { expect, test } from 'vitest'
import { agreementLines } from './support/clause-text.ts'
import { PaperOffice } from './support/loans.ts'

type Lines = Parameters<PaperOffice['paper']>[0]

const things = (office: PaperOffice): Lines => ({ assets: office.assets('UNO') })
const seats = (office: PaperOffice): Lines => ({ licences: [[office.licence({ metric: 'perUser' }), 2]] })
const accounts = (office: PaperOffice): Lines => ({ services: [office.service()] })

const done = 'necessari a stipulare e a eseguire il presente atto'

test.each([
  [
    'things and named seats',
    [things, seats],
    `${done} e a tenere l’inventario dei beni`,
    'Dei referenti e degli assegnatari l’Ente',
  ],
  ['named seats alone', [seats], done, 'Dei referenti l’Ente'],
  [
    'accounts alone',
    [accounts],
    `${done} e a gestire le utenze`,
    'Dei referenti e degli intestatari di utenze l’Ente',
  ],
  [
    'things and accounts',
    [things, accounts],
    `${done}, a tenere l’inventario dei beni e a gestire le utenze`,
    'Dei referenti, degli assegnatari e degli intestatari di utenze l’Ente',
  ],
] as const)(
  'of whom and for what data are kept is said in good Italian: %s',
  (_what, kinds, purposes, persons) => {
    const office = new PaperOffice()
    const all = kinds.map((kind) => kind(office)).reduce((one, other) => ({ ...one, ...other }))
    const text = agreementLines(office.paper(all)).join('\n')
    expect(text).toContain(`La Regione è titolare dei trattamenti ${purposes}. ${persons}`)
    expect(text).toContain(`la Regione, di quelli ${purposes};`)
  },
)
