import { paperNumberText } from '#src/agreements/agreement.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import type { AssetRow, LicenceRow, ServiceRow } from '#src/agreements/paper-annexes.ts'
import type { FundShare } from '#src/agreements/paper-funding.ts'
import type { SigningBody } from '#src/agreements/paper-parties.ts'
import type { Cents } from '#src/shared/money.ts'

/** The version of the form that `docs/agreement-data.md` tells: another meaning of a key is another version. */
const version = 1

/** What the agreement prints, for programs: every key is always there, and `null` is what the register does not hold. */
export function agreementData(paper: AgreementPaper) {
  const { number, head, assets, totals, licences, services, funding } = paper
  return {
    format: 'comodato.agreement',
    version,
    number: number ? paperNumberText(number) : null,
    issuedOn: paper.issuedOn,
    kind: paper.clauses.assets ? 'loan' : 'agreement',
    ledger: head ? { sequence: head.sequence, hash: head.hash } : null,
    lender: partyData(paper.lender),
    borrower: partyData(paper.borrower),
    terms: termsData(paper),
    funds: funding.funds.map((fund) => ({
      name: fund.name,
      programme: orNull(fund.programme),
      operationCode: orNull(fund.operationCode),
      cup: fund.cup ?? null,
      unionStatement: fund.statement,
    })),
    purchaseContracts: funding.cigs,
    assets: assets.map(assetData),
    assetTotals: {
      pieces: totals.pieces,
      accessories: totals.accessories,
      valued: totals.valued,
      value: totals.valued === 0 ? null : euros(totals.value),
    },
    licences: licences.map(licenceData),
    seats: paper.seats,
    services: services.map(serviceData),
  }
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** «849.50»: exact, whatever a program makes of numbers. */
const euros = (cents: Cents): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

const sharesData = (shares: readonly FundShare[]) =>
  shares.map(({ fund, share }) => ({ fund, percentage: share / 100 }))

const partyData = (body: SigningBody) => ({
  kind: body.kind,
  name: body.name,
  otherLanguageName: body.otherLanguageName ?? null,
  seat: body.seat ?? null,
  province: body.province ?? null,
  taxCode: body.taxCode ?? null,
  ipaCode: body.ipaCode ?? null,
  certifiedEmail: body.certifiedEmail ?? null,
  signatory: {
    name: body.signatory.name,
    role: orNull(body.signatory.role),
    act: orNull(body.signatory.act),
  },
  act: body.act ?? null,
  contact: body.contact
    ? {
        name: body.contact.name,
        office: orNull(body.contact.office),
        email: orNull(body.contact.email),
        phone: orNull(body.contact.phone),
      }
    : null,
})

const termsData = ({ terms, stampDuty }: AgreementPaper) => ({
  endsOn: terms.endsOn,
  purpose: terms.purpose,
  places: terms.places.map(({ name, address }) => ({ name, address: orNull(address) })),
  deliverBy: terms.deliverBy ?? null,
  installation: terms.installation,
  routineMaintenance: terms.routineMaintenance,
  insurance: terms.insurance,
  smartWorking: terms.smartWorking,
  valuationEffect: terms.valuationEffect,
  extensionNoticeDays: terms.extensionNoticeDays,
  withdrawalNoticeDays: terms.withdrawalNoticeDays,
  inspectionNoticeDays: terms.inspectionNoticeDays,
  returnDays: terms.returnDays,
  theftNoticeHours: terms.theftNoticeHours,
  court: terms.court,
  request: terms.request ?? null,
  stampDuty,
})

const assetData = (row: AssetRow) => ({
  position: row.position,
  inventoryNumber: row.inventoryNumber,
  category: row.category,
  manufacturer: row.manufacturer,
  model: row.model,
  serialNumber: orNull(row.serialNumber),
  macAddress: orNull(row.macAddress),
  imei: orNull(row.imei),
  phoneExtension: orNull(row.phoneExtension),
  phoneNumber: orNull(row.phoneNumber),
  accessories: row.accessories.map(({ description, serialNumber }) => ({
    description,
    serialNumber: orNull(serialNumber),
  })),
  place: orNull(row.place),
  condition: row.condition,
  value: row.value === undefined ? null : euros(row.value),
  paidBy: sharesData(row.paidBy),
})

const licenceData = (row: LicenceRow) => ({
  position: row.position,
  product: row.product,
  publisher: orNull(row.publisher),
  seats: row.seats,
  metric: row.metric,
  expiresOn: row.expiresOn ?? null,
  terms: orNull(row.terms),
  paidBy: sharesData(row.paidBy),
})

const serviceData = (row: ServiceRow) => ({
  position: row.position,
  inventoryNumber: row.inventoryNumber,
  kind: row.serviceKind,
  name: row.name,
  person: row.person ? { name: row.person.name, office: orNull(row.person.office) } : null,
  place: orNull(row.place),
  freeUntil: row.freeUntil ?? null,
  feeAfterwards: row.feeAfterwards
    ? {
        amount: euros(row.feeAfterwards.amount),
        period: row.feeAfterwards.period,
        payer: row.feeAfterwards.payer,
      }
    : null,
  paidBy: sharesData(row.paidBy),
})
