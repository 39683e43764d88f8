import { nextNumber, type Terms } from '#src/agreements/agreement.ts'
import type { AgreementCommand, HandoverFacts } from '#src/agreements/commands.ts'
import type { NewLicence, NewService } from '#src/items/commands.ts'
import type { AddendumChanges, AddendumFacts } from '#src/agreements/addendum.ts'
import { Party } from '#src/agreements/signed-file.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { type CalendarDate, yearOf } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import type { z } from 'zod'
import {
  comune,
  fund,
  officeSuite,
  paper,
  region,
  signatory,
  signedFile,
  terms,
  vpnAccount,
  workstation,
} from './builders.ts'
import { Scene } from './scene.ts'

/** Some lines of an agreement; a licence with how many seats. */
export type Lines = {
  readonly assets?: readonly Id[]
  readonly licences?: readonly (readonly [Id, number])[]
  readonly services?: readonly Id[]
}

/** A register that has been founded, with one comune that can borrow and one fund. */
export class Office extends Scene {
  readonly lenderId: Id
  readonly borrowerId: Id
  readonly fundId: Id
  readonly signatories: { readonly lenderSignatoryId: Id; readonly borrowerSignatoryId: Id }

  constructor() {
    super()
    this.run({ type: 'foundRegister', lender: region(), signatory: signatory({ name: 'Bice Di Prova' }) })
    this.lenderId = idOf(this.register.bodies.lenderId)
    const lenderSignatoryId = idOf(this.register.bodies.bodies.get(this.lenderId)?.signatories[0]?.id)
    this.borrowerId = this.body(comune())
    this.fundId = this.#made(
      () => this.run({ type: 'recordFund', details: fund() }),
      this.register.programmes.funds,
    )
    this.signatories = { lenderSignatoryId, borrowerSignatoryId: this.appoint(this.borrowerId) }
  }

  body(details: ReturnType<typeof comune>): Id {
    return this.#made(() => this.run({ type: 'recordBody', details }), this.register.bodies.bodies)
  }

  appoint(bodyId: Id): Id {
    this.run({ type: 'appointSignatory', bodyId, signatory: signatory() })
    return idOf(this.register.bodies.bodies.get(bodyId)?.signatories.at(-1)?.id)
  }

  /** Takes in workstations with these serial numbers. */
  assets(...serials: string[]): Id[] {
    const events = this.run({ type: 'receiveAssets', assets: serials.map((serial) => workstation(serial)) })
    return events.flatMap((event) =>
      event.type === 'assetsReceived' ? event.assets.map(({ id }) => id) : [],
    )
  }

  asset(serial: string): Id {
    return idOf(this.assets(serial)[0])
  }

  licence(changes: Partial<z.input<typeof NewLicence>> = {}): Id {
    return this.#made(
      () => this.run({ type: 'acquireLicence', licence: officeSuite(changes) }),
      this.register.items.items,
    )
  }

  service(changes: Partial<z.input<typeof NewService>> = {}): Id {
    return this.#made(
      () => this.run({ type: 'registerServices', service: vpnAccount(changes), count: 1 }),
      this.register.items.items,
    )
  }

  /** A draft with these lines and, when asked, all its terms. */
  draft(lines: Lines = {}, borrowerId: Id = this.borrowerId): Id {
    const { agreements } = this.register.agreements
    const agreementId = this.#made(() => this.run({ type: 'startDraft', borrowerId }), agreements)
    const wanted = linesOf(lines)
    if (wanted.assetIds.length + wanted.licences.length + wanted.serviceIds.length > 0)
      this.run({ type: 'addToDraft', agreementId, ...wanted })
    return agreementId
  }

  writeTerms(agreementId: Id, changes: Partial<z.input<typeof Terms>> = {}): void {
    this.run({ type: 'writeTerms', agreementId, terms: terms(this.signatories, changes) })
  }

  issue(agreementId: Id): AgreementCommand {
    const number = nextNumber(this.register.agreements.lastNumber, yearOf(this.context.today))
    return { type: 'issueAgreement', agreementId, number, paper }
  }

  /** An agreement with these lines, issued today. */
  issued(lines: Lines): Id {
    const agreementId = this.draft(lines)
    this.writeTerms(agreementId)
    this.run(this.issue(agreementId))
    return agreementId
  }

  sign(agreementId: Id, on: CalendarDate = this.context.today): AgreementCommand {
    return { type: 'keepSignedFile', agreementId, file: signedFile({ lender: on, borrower: on }) }
  }

  /** The Region turns out to have signed on the day of the issue. */
  correctSignatures(agreementId: Id): Extract<AgreementCommand, { type: 'correctSignatures' }> {
    const agreement = this.register.agreements.agreements.get(agreementId)
    const { issuedOn = this.context.today, borrowerSignedOn = issuedOn } = agreement ?? {}
    const reason = 'Data letta male'
    return { type: 'correctSignatures', agreementId, lenderSignedOn: issuedOn, borrowerSignedOn, reason }
  }

  signed(lines: Lines): Id {
    const agreementId = this.issued(lines)
    this.run(this.sign(agreementId))
    return agreementId
  }

  handOver(agreementId: Id, lines: Lines, changes: Partial<HandoverFacts> = {}): AgreementCommand {
    const number = nextNumber(this.register.agreements.lastHandoverNumber, yearOf(this.context.today))
    const { licences } = linesOf(lines)
    const facts = {
      agreementId,
      on: this.context.today,
      place: 'Municipio',
      deliveredBy: { name: 'Carlo Di Prova', role: 'tecnico' },
      receivedBy: { name: 'Dina Di Prova', role: 'economa' },
      assets: (lines.assets ?? []).map((itemId) => ({
        itemId,
        place: 'Anagrafe',
        condition: 'new' as const,
        knownDefects: '',
        accessories: [],
      })),
      licences,
      services: (lines.services ?? []).map((itemId) => ({ itemId })),
      reservations: '',
      ...changes,
    }
    return { type: 'recordHandover', facts, number, paper }
  }

  /** An agreement with these lines, all handed over today. */
  inForce(lines: Lines): Id {
    const agreementId = this.signed(lines)
    this.run(this.handOver(agreementId, lines))
    return agreementId
  }

  giveBack(agreementId: Id, lines: Lines): Extract<AgreementCommand, { type: 'recordReturn' }> {
    return {
      type: 'recordReturn',
      agreementId,
      ...linesOf(lines),
      on: this.context.today,
      ground: 'useCompleted',
      conditions: [],
    }
  }

  /** An addendum that changes this, issued as the next one of the agreement. */
  addendum(
    agreementId: Id,
    { added = {}, ...changes }: Partial<Omit<AddendumChanges, 'added'>> & { readonly added?: Lines },
    facts: Partial<AddendumFacts> = {},
  ): Extract<AgreementCommand, { type: 'issueAddendum' }> {
    const agreement = this.register.agreements.agreements.get(agreementId)
    return {
      type: 'issueAddendum',
      count: (agreement?.addenda?.length ?? 0) + 1,
      paper,
      facts: {
        agreementId,
        changes: { replacedIds: [], ...changes, added: linesOf(added) },
        previous: '',
        reason: 'Nuovo personale',
        ...this.signatories,
        ...facts,
      },
    }
  }

  /** A file of the agreement's last addendum, signed by these on a day. */
  signAddendum(
    agreementId: Id,
    parties: readonly Party[] = Party.options,
    on: CalendarDate = this.context.today,
    sha256: string = 'ad'.repeat(32),
  ): Extract<AgreementCommand, { type: 'keepSignedAddendum' }> {
    const addendumId = this.register.agreements.agreements.get(agreementId)?.addenda?.at(-1)?.id ?? ''
    const days = Object.fromEntries(parties.map((party) => [party, on]))
    const { handoverId: _none, ...file } = signedFile(days, { sha256: Sha256.parse(sha256) })
    return { type: 'keepSignedAddendum', agreementId, addendumId, file }
  }

  /** The key that doing so adds to what is known. */
  #made(act: () => unknown, known: ReadonlyMap<Id, unknown>): Id {
    act()
    return idOf([...known.keys()].at(-1))
  }
}

export const linesOf = ({ assets = [], licences = [], services = [] }: Lines) => ({
  assetIds: [...assets],
  licences: licences.map(([itemId, seats]) => ({ itemId, seats })),
  serviceIds: [...services],
})

function idOf(id: Id | undefined): Id {
  if (id === undefined) throw new Error('the story made nothing of the kind')
  return id
}
