import { BodyDetails, Signatory } from '#src/bodies/body.ts'
import { FundDetails } from '#src/programmes/fund.ts'
import { isTaxCode, TaxCode } from '#src/shared/codes.ts'
import { addDays, CalendarDate } from '#src/shared/dates.ts'

/** The programme of December 2023 that the demonstration tells: who lends, with whose money. */
export const region = 'Friuli-Venezia Giulia'
export const fundNames = { erdf: 'PR FESR FVG 2021-2027', regional: 'PAR' } as const
export const inventory = { prefix: 'FVG', digits: 6 } as const

const programmeDay = CalendarDate.parse('2023-12-04')
/** The least that the story needs to reach every state, in days. */
const shortest = 900

/** The first day of the story: that of the programme, unless the clock says that it is not long past. */
export function beginningFor(today: CalendarDate): CalendarDate {
  const latest = addDays(today, -shortest)
  return programmeDay < latest ? programmeDay : latest
}

/** A tax code that is right in form and nobody's: those of bodies do not begin so. */
export function inventedTaxCode(digits: string): TaxCode {
  const begun = `99${digits.padStart(8, '0')}`
  const whole = Array.from({ length: 10 }, (_, check) => `${begun}${check}`).find(isTaxCode)
  return TaxCode.parse(whole)
}

export const lender = (): BodyDetails =>
  BodyDetails.parse({
    kind: 'region',
    name: 'Regione autonoma Friuli Venezia Giulia',
    taxCode: inventedTaxCode('1'),
    ipaCode: 'r_dimostrazione',
    certifiedEmail: 'regione.dimostrazione@pec.example',
    region,
    seat: { address: 'Piazza della Dimostrazione, 1', postalCode: '34100', town: 'Trieste' },
  })

export const lenderSignatory = (beginning: CalendarDate): Omit<Signatory, 'id'> =>
  Signatory.omit({ id: true }).parse({
    name: 'Olga Inventati',
    role: 'Direttrice centrale per i sistemi informativi',
    act: 'decreto dimostrativo n. 1 del Direttore generale',
    from: addDays(beginning, -400),
  })

export const funds = (): FundDetails[] => [
  FundDetails.parse({
    name: fundNames.erdf,
    kind: 'erdf',
    programme: 'Programma regionale FESR 2021-2027',
    operationCode: 'DIMOSTRAZIONE-FESR-1',
    cup: 'Z91Z23000000001',
    budget: 3_400_000_00,
  }),
  FundDetails.parse({
    name: fundNames.regional,
    kind: 'regional',
    programme: 'Programma di azione regionale',
    operationCode: 'DIMOSTRAZIONE-PAR-1',
    cup: 'Z91Z23000000002',
    budget: 1_400_000_00,
  }),
]

/** The names that some comuni also bear in Slovene, as they are on their own signs. */
export const sloveneNames: Readonly<Record<string, string>> = {
  'Doberdò del Lago': 'Doberdob',
  'Duino Aurisina': 'Devin Nabrežina',
  Monrupino: 'Repentabor',
  'San Dorligo della Valle': 'Dolina',
  'San Floriano del Collio': 'Števerjan',
  "Savogna d'Isonzo": 'Sovodnje ob Soči',
  Sgonico: 'Zgonik',
}
