import type { IssuedPaper } from '#src/agreements/issued-paper.ts'
import { Terms } from '#src/agreements/agreement.ts'
import { Party, type SignedFile } from '#src/agreements/signed-file.ts'
import { BodyDetails, Signatory } from '#src/bodies/body.ts'
import { NewAsset, NewLicence, NewService } from '#src/items/commands.ts'
import { FundDetails } from '#src/programmes/fund.ts'
import { isTaxCode, Sha256, TaxCode } from '#src/shared/codes.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { z } from 'zod'

// People, bodies and numbers here are invented, and look it.

/** The tax code that these ten digits begin. */
export function taxCode(digits: string): TaxCode {
  const whole = Array.from({ length: 10 }, (_, check) => `${digits}${check}`).find(isTaxCode)
  return TaxCode.parse(whole)
}

export const region = (changes: Partial<z.input<typeof BodyDetails>> = {}): BodyDetails =>
  BodyDetails.parse({
    kind: 'region',
    name: 'Regione Inventata',
    taxCode: taxCode('9990000001'),
    ipaCode: 'r_invent',
    certifiedEmail: 'protocollo@pec.regione.inventata.example',
    seat: { address: 'Piazza della Prova, 1', postalCode: '00000', town: 'Capoluogo Inventato' },
    ...changes,
  })

export const comune = (changes: Partial<z.input<typeof BodyDetails>> = {}): BodyDetails =>
  BodyDetails.parse({
    kind: 'municipality',
    name: 'Borgo Inventato',
    istatCode: '001999',
    cadastralCode: 'Z999',
    province: 'ZZ',
    ...changes,
  })

export const signatory = (changes: Partial<z.input<typeof Signatory>> = {}): Omit<Signatory, 'id'> =>
  Signatory.omit({ id: true }).parse({
    name: 'Ada Di Prova',
    role: 'Sindaca',
    act: 'proclamazione del 10 giugno 2024',
    from: '2024-06-10',
    ...changes,
  })

export const fund = (changes: Partial<z.input<typeof FundDetails>> = {}): FundDetails =>
  FundDetails.parse({
    name: 'Fondo di prova',
    kind: 'erdf',
    programme: 'PR FESR 2021-2027',
    operationCode: '',
    ...changes,
  })

const common = { purchase: { supplier: '', order: '', invoice: '' }, funding: [], note: '' }

export const workstation = (
  serialNumber: string,
  changes: Partial<z.input<typeof NewAsset>> = {},
): NewAsset =>
  NewAsset.parse({
    ...common,
    category: 'Postazione di lavoro',
    manufacturer: 'Marca Inventata',
    model: 'Modello 1',
    serialNumber,
    accessories: [],
    macAddress: '',
    imei: '',
    hostname: '',
    phoneExtension: '',
    phoneNumber: '',
    condition: 'new',
    knownDefects: '',
    ...changes,
  })

export const officeSuite = (changes: Partial<z.input<typeof NewLicence>> = {}): NewLicence =>
  NewLicence.parse({
    ...common,
    product: 'Ufficio Inventato',
    publisher: 'Editore Inventato',
    metric: 'perUser',
    seats: 10,
    allowsOtherBodies: true,
    terms: '',
    ...changes,
  })

export const vpnAccount = (changes: Partial<z.input<typeof NewService>> = {}): NewService =>
  NewService.parse({ ...common, serviceKind: 'vpnAccount', name: 'VPN di prova', ...changes })

export const terms = (
  signatories: { lenderSignatoryId: string; borrowerSignatoryId: string },
  changes: Partial<z.input<typeof Terms>> = {},
): Terms =>
  Terms.parse({
    endsOn: '2029-03-31',
    purpose: 'Prova del registro',
    places: [{ name: 'Municipio', address: 'Via della Prova, 2' }],
    installation: 'lender',
    valuationEffect: 'inventoryOnly',
    ...signatories,
    smartWorking: false,
    insurance: 'none',
    routineMaintenance: 'borrower',
    extensionNoticeDays: 60,
    withdrawalNoticeDays: 30,
    inspectionNoticeDays: 5,
    returnDays: 15,
    theftNoticeHours: 24,
    court: 'Capoluogo Inventato',
    ...changes,
  })

export const paper: IssuedPaper = {
  sha256: Sha256.parse('0'.repeat(64)),
  bytes: 1000,
  template: 'modello di prova',
}

/** A signed file that holds the signatures of these parties, each on its day. */
export const signedFile = (
  days: Partial<Record<Party, CalendarDate>>,
  changes: Partial<SignedFile> = {},
): SignedFile => ({
  sha256: Sha256.parse('cd'.repeat(32)),
  bytes: 200_000,
  form: 'pades',
  signatures: Party.options.flatMap((party): SignedFile['signatures'] => {
    const on = days[party]
    const signer = party === 'lender' ? 'Bice Di Prova' : 'Ada Di Prova'
    return on === undefined ? [] : [{ party, on, signer, issuer: 'Certificatore di prova' }]
  }),
  ...changes,
})
