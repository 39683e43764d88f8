import type { Agreement } from '#src/agreements/agreement.ts'
import type { Item } from '#src/items/item.ts'
import { type Command, decide, evolve, type RegisterEvent } from '#src/register/register.ts'
import { comune, fund, officeSuite, vpnAccount, workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { addDays } from '#src/shared/dates.ts'

/** What to do next: which act, and numbers from which it takes what it acts upon. */
export type Step = { readonly act: number; readonly on: number; readonly with: number }

const names = ['Forlì', 'Calliano', 'Castro', 'Borgo Inventato', 'Sovodnje ob Soči', 'forli 2', 'Forli 10']
const provinces = ['ZZ', 'YY', 'XX']
const makers = ['Marca Inventata', 'Élite', 'marca 10', 'Marca 9']

const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index % Math.max(1, list.length)]
  if (one === undefined) throw new Error('nothing to take from')
  return one
}

/** An office in which anything may happen next. What the register refuses does not happen. */
export class RestlessOffice {
  readonly office = new Office()
  #serial = 0

  constructor() {
    this.office.appoint(
      this.office.body(comune({ name: 'Calliano', istatCode: '002998', cadastralCode: 'Z998' })),
    )
    this.office.assets('prima', 'seconda', 'terza')
    this.office.licence()
    this.office.service()
    this.office.draft()
  }

  /** Does the step; gives the facts it made, none when it was refused. */
  take(step: Step): RegisterEvent[] {
    const { register, context } = this.office
    const result = decide(register, this.#command(step), context)
    if (!result.ok) return []
    for (const event of result.value) evolve(register, event)
    return result.value
  }

  #command(step: Step): Command {
    const { register, fundId } = this.office
    const acts: ((step: Step) => Command)[] = [
      (one) => this.#receive(one),
      (one) => ({ type: 'acquireLicence', licence: officeSuite({ seats: 1 + (one.with % 20) }) }),
      (one) => ({ type: 'registerServices', service: vpnAccount(), count: 1 + (one.with % 3) }),
      (one) => this.#describe(one),
      (one) => ({ type: 'suppressBody', bodyId: at(this.#bodies(), one.on), on: this.office.context.today }),
      (one) => ({
        type: 'recordFund',
        fundId,
        details: fund({ name: `Fondo ${one.with}`, ...(one.on % 2 ? { cup: 'A12B34567890123' } : {}) }),
      }),
      (one) => ({ type: 'startDraft', borrowerId: at(this.#bodies(), one.on) }),
      (one) => this.#add(one),
      (one) => this.#add(one),
      (one) => this.#advance(at(this.#agreements(), one.on), one),
      (one) => this.#advance(at(this.#agreements(), one.on), one),
      (one) => this.#advance(at(this.#agreements(), one.on), one),
      (one) => this.#withdraw(at(this.#agreements(), one.on), one),
      (one) => this.#correct(at([...register.items.items.values()], one.on), one),
      (one) => this.#aside(at([...register.items.items.keys()], one.on), one),
      (one) => ({
        type: 'undoDeliveryImport',
        importId: at([...register.items.imports.keys(), 'none'], one.on),
      }),
    ]
    return at(acts, step.act)(step)
  }

  #bodies(): string[] {
    return [...this.office.register.bodies.bodies.keys()]
  }

  #agreements(): Agreement[] {
    return [...this.office.register.agreements.agreements.values()]
  }

  #receive(step: Step): Command {
    const assets = Array.from({ length: 1 + (step.with % 3) }, () => {
      this.#serial += 1
      return workstation(`SN${this.#serial}`, {
        manufacturer: at(makers, step.on),
        funding: step.on % 2 ? [{ fundId: this.office.fundId, share: 10_000 }] : [],
        purchase: {
          supplier: '',
          order: `${step.with}`,
          invoice: '',
          price: step.on * 100,
          date: '2026-01-15',
        },
        ...(step.on % 3 ? { inventoryValue: step.with * 100 } : {}),
      })
    })
    const delivery = { fileName: 'consegna.csv', sha256: Sha256.parse('a'.repeat(64)) }
    return { type: 'receiveAssets', assets, ...(step.with % 2 ? { delivery } : {}) }
  }

  #describe(step: Step): Command {
    const details = {
      ...comune({ name: at(names, step.with), province: at(provinces, step.with) }),
      istatCode: undefined,
      cadastralCode: undefined,
    }
    const { istatCode: _i, cadastralCode: _c, ...known } = details
    const bodyId = at(this.#bodies(), step.on)
    if (step.on % 3 === 0) return { type: 'recordBody', details: known }
    if (step.on % 3 === 1) return { type: 'recordBody', bodyId, details: known, reason: 'prova' }
    const bodies = [{ bodyId, details: known }, { details: known }]
    return { type: 'listBodies', source: 'prova', asOf: this.office.context.today, bodies }
  }

  #add(step: Step): Command {
    const drafts = this.#agreements().filter(({ status }) => status === 'draft')
    const item = at([...this.office.register.items.items.values()], step.with)
    const lines = {
      assetIds: [] as string[],
      licences: [] as { itemId: string; seats: number }[],
      serviceIds: [] as string[],
    }
    if (item.kind === 'asset') lines.assetIds.push(item.id)
    if (item.kind === 'licence') lines.licences.push({ itemId: item.id, seats: 1 + (step.on % 3) })
    if (item.kind === 'service') lines.serviceIds.push(item.id)
    return { type: 'addToDraft', agreementId: drafts.length > 0 ? at(drafts, step.on).id : 'none', ...lines }
  }

  /** The next act in the life of the agreement. */
  #advance(agreement: Agreement, step: Step): Command {
    const { office } = this
    const lines = {
      assets: agreement.assets.map(({ itemId }) => itemId).slice(0, 1 + (step.with % 4)),
      services: agreement.services.map(({ itemId }) => itemId),
      licences: agreement.licences.map(({ itemId, seats }) => [itemId, seats] as const),
    }
    switch (agreement.status) {
      case 'draft':
        return agreement.terms.endsOn ? office.issue(agreement.id) : this.#terms(agreement, step)
      case 'issued':
        return office.sign(agreement.id)
      case 'signed':
        return office.handOver(agreement.id, lines)
      case 'inForce':
        return office.giveBack(agreement.id, { assets: lines.assets })
      default:
        return { type: 'startDraft', borrowerId: agreement.borrowerId }
    }
  }

  #terms(agreement: Agreement, step: Step): Command {
    const borrower = this.office.register.bodies.bodies.get(agreement.borrowerId)
    const terms = {
      endsOn: addDays(this.office.context.today, 1 + (step.with % 5)),
      purpose: `Scopo ${step.with}`,
      places: [{ name: 'Municipio', address: '' }],
      installation: 'lender' as const,
      valuationEffect: 'inventoryOnly' as const,
      lenderSignatoryId: this.office.signatories.lenderSignatoryId,
      borrowerSignatoryId: borrower?.signatories[0]?.id ?? 'none',
      smartWorking: false,
      insurance: 'none' as const,
      routineMaintenance: 'borrower' as const,
      extensionNoticeDays: 60,
      withdrawalNoticeDays: 30,
      inspectionNoticeDays: 5,
      returnDays: 15,
      theftNoticeHours: 24,
      court: 'Capoluogo Inventato',
    }
    return { type: 'writeTerms', agreementId: agreement.id, terms }
  }

  /** Steps back: another borrower, fewer lines, no agreement at all. */
  #withdraw(agreement: Agreement, step: Step): Command {
    const agreementId = agreement.id
    if (agreement.status !== 'draft') return { type: 'annulAgreement', agreementId, reason: 'prova' }
    if (step.with % 3 === 0) return { type: 'discardDraft', agreementId }
    const borrowerId = at(this.#bodies(), step.with)
    if (step.with % 3 === 1) return { type: 'chooseDraftBorrower', agreementId, borrowerId }
    const assetIds = agreement.assets.slice(0, 1).map(({ itemId }) => itemId)
    const licences = agreement.licences.slice(0, 1).map(({ itemId }) => ({ itemId, seats: 1 }))
    return { type: 'removeFromDraft', agreementId, assetIds, licences, serviceIds: [] }
  }

  #correct(item: Item, step: Step): Command {
    const { inventoryNumber, id: itemId } = item
    switch (item.kind) {
      case 'asset': {
        const value = step.with % 2 ? { inventoryValue: step.with * 1000 } : {}
        const changes = { inventoryNumber, manufacturer: at(makers, step.with), ...value }
        const details = { ...workstation(item.serialNumber, changes), inventoryNumber }
        return { type: 'correctItem', reason: 'prova', itemId, correction: { kind: 'asset', details } }
      }
      case 'licence': {
        const details = {
          ...officeSuite({ product: `Ufficio ${step.with}`, seats: item.seats }),
          inventoryNumber,
        }
        return { type: 'correctItem', reason: 'prova', itemId, correction: { kind: 'licence', details } }
      }
      default: {
        const details = { ...vpnAccount({ name: `VPN ${step.with}` }), inventoryNumber }
        return { type: 'correctItem', reason: 'prova', itemId, correction: { kind: 'service', details } }
      }
    }
  }

  #aside(itemId: string, step: Step): Command {
    return step.with % 2
      ? { type: 'setAssetAside', itemId, to: 'underRepair', reason: 'prova' }
      : { type: 'restoreAsset', itemId, reason: '' }
  }
}
