import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Days } from '#test/support/days.ts'
import { officeSuite, terms, vpnAccount, workstation } from '#test/support/domain/builders.ts'
import { wholeList } from '#src/contract/list-query.ts'
import { handOver, importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice } from '#test/support/host-office.ts'
import { giveToOrdinaryUser } from '#test/support/ordinary-user.ts'

/** What the register of the loans has in stock. */
const stock = { assets: 300, seats: 50, services: 20 }

/**
 * Founds a register in the folder of a test, with a delivery in it, a pool of seats and accounts to activate. It is
 * done by the program's own host without its window, and left to the program as it would have left it itself.
 */
export async function stockRegister(folder: string): Promise<void> {
  const office = await HostOffice.open(placesIn(folder))
  await office.found()
  const assets = Array.from({ length: stock.assets }, (_, index) => workstation(`SN-${index + 1}`))
  await office.act({ type: 'receiveAssets', assets })
  await office.act({ type: 'acquireLicence', licence: officeSuite({ seats: stock.seats }) })
  await office.act({ type: 'registerServices', service: vpnAccount(), count: stock.services })
  await close(office, folder)
}

/** A register with one loan of one thing, issued on 10 February 2026 and signed by both on the 20th. */
export async function signedRegister(folder: string): Promise<void> {
  await oneLoan(folder, async () => {})
}

/** The same, with the thing handed over on the day of the signatures: the loan lasts for years. */
export async function loanRegister(folder: string): Promise<void> {
  await oneLoan(folder, handOver)
}

/** The same, with two more things in stock, of which the loan knows nothing. */
export async function loanAndStockRegister(folder: string): Promise<void> {
  await oneLoan(folder, async (office, agreementId) => {
    await handOver(office, agreementId)
    await office.act({ type: 'receiveAssets', assets: [workstation('SN-2'), workstation('SN-3')] })
  })
}

/** A register with three drafts that can be issued, or more, and one that lacks everything. */
export async function draftsRegister(folder: string, count = 3): Promise<void> {
  const office = await HostOffice.open(placesIn(folder))
  await office.found()
  await importList(office, 'csv', count * 5)
  const borrower = await office.borrower()
  for (let made = 0; made < count; made += 1) await readyDraft(office, borrower)
  await office.act({ type: 'startDraft', borrowerId: borrower.id })
  await close(office, folder)
}

/** A register with one draft that can be issued: things, seats of a licence and a service. */
export async function wholeDraftRegister(folder: string): Promise<void> {
  const office = await HostOffice.open(placesIn(folder))
  await office.found()
  await importList(office, 'csv', 5)
  const agreementId = await readyDraft(office)
  await office.act({ type: 'acquireLicence', licence: officeSuite() })
  await office.act({ type: 'registerServices', service: vpnAccount(), count: 1 })
  const query = { ...wholeList, filters: [{ field: 'kind', test: 'equals' as const, value: 'licence' }] }
  const [licence = ''] = (await office.get('lists.ids', { collection: 'items', query })).ids
  const licences = [{ itemId: licence, seats: 3 }]
  await office.act({ type: 'addToDraft', agreementId, assetIds: [], licences, serviceIds: [] })
  const { serviceKind, name } = vpnAccount()
  await office.act({ type: 'takeFreeServices', agreementId, serviceKind, name, count: 1 })
  await close(office, folder)
}

/** Three agreements issued today, and the files that their parties could send back. */
export async function issuedRegister(folder: string): Promise<[SentBack, SentBack, SentBack]> {
  const office = await HostOffice.open(placesIn(folder))
  await office.found()
  await importList(office, 'csv', 15)
  const borrower = await office.borrower()
  const made = async () => {
    const id = await readyDraft(office, borrower)
    await office.get('agreements.issue', { id })
    return sentBack(office, id)
  }
  const files: [SentBack, SentBack, SentBack] = [await made(), await made(), await made()]
  await close(office, folder)
  return files
}

type SentBack = Record<'paper' | 'byLender' | 'byBorrower' | 'byBoth', Uint8Array>

async function sentBack(office: HostOffice, id: string): Promise<SentBack> {
  const { today } = await office.get('register.status', {})
  const bytes = async (parties: Parameters<HostOffice['signedBy']>[1]) =>
    (await office.signedBy(id, parties)).file.bytes
  return {
    paper: await bytes({}),
    byLender: await bytes({ lender: today }),
    byBorrower: await bytes({ borrower: today }),
    byBoth: await bytes({ lender: today, borrower: today }),
  }
}

async function oneLoan(
  folder: string,
  then: (office: HostOffice, agreementId: string) => Promise<unknown>,
): Promise<void> {
  const days = new Days('2026-02-10')
  const office = await HostOffice.open(placesIn(folder), { world: days })
  await office.found()
  await office.act({ type: 'receiveAssets', assets: [workstation('SN-1')] })
  const items = await office.get('items.list', { query: wholeList, offset: 0, limit: 1 })
  const { lender } = await office.get('register.status', {})
  const { body } = await office.get('bodies.page', { id: lender?.id ?? '' })
  const borrower = await office.borrower()
  const agreementId = await office.act({ type: 'startDraft', borrowerId: borrower.id })
  const assetIds = items.rows.map(({ id }) => id)
  await office.act({ type: 'addToDraft', agreementId, assetIds, licences: [], serviceIds: [] })
  const signatories = {
    lenderSignatoryId: body.signatories[0]?.id ?? '',
    borrowerSignatoryId: borrower.signatoryId,
  }
  await office.act({ type: 'writeTerms', agreementId, terms: terms(signatories) })
  await office.get('agreements.issue', { id: agreementId })
  days.become('2026-02-20')
  await office.sign(agreementId)
  await then(office, agreementId)
  await close(office, folder)
}

const placesIn = (folder: string) => ({
  registerFolder: path.join(folder, 'register'),
  resourcesFolder: path.resolve('assets'),
  settingsFolder: path.join(folder, 'user-data', 'settings'),
})

async function close(office: HostOffice, folder: string): Promise<void> {
  await office.close()
  for (const file of await readdir(folder, { recursive: true }))
    await giveToOrdinaryUser(path.join(folder, file))
}
