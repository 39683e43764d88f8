import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { demonstrationSigned } from '#main/demo/demonstration-signatures.ts'
import { openHost } from '#main/host/opening/open-host.ts'
import type { OpenHost } from '#main/host/opening/reopening-host.ts'
import type { Circumstances, HostPlaces } from '#main/host/opening/open-services.ts'
import { type Line, serve } from '#main/host/serve.ts'
import { type Job, unheard } from '#main/host/services.ts'
import { answerCodecs, type AnswerOf, type RequestName, type RequestOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { Party } from '#src/agreements/signed-file.ts'
import { type CalendarDate, Instant } from '#src/shared/dates.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { comune, region, signatory } from './domain/builders.ts'
import { patientLock } from './registers.ts'

/** Folders of their own for a register, its settings and what it exports; removed afterwards. */
export async function withPlaces<T>(use: (places: HostPlaces) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
  try {
    return await use({
      registerFolder: path.join(folder, 'register'),
      resourcesFolder: path.resolve('assets'),
      settingsFolder: path.join(folder, 'settings'),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a register is founded with. */
export const founding = () => ({
  operator: 'Operatrice Di Prova',
  lender: region(),
  signatory: signatory({ role: 'Direttrice' }),
  inventory: { prefix: 'PRV', digits: 5 },
  funds: [],
})

/** The register host as a screen has it, in this very process. */
export class HostOffice {
  readonly #host: OpenHost
  readonly #asAt: CalendarDate | undefined

  constructor(host: OpenHost, asAt?: CalendarDate) {
    this.#host = host
    this.#asAt = asAt
  }

  static async open(places: HostPlaces, circumstances: Circumstances = {}): Promise<HostOffice> {
    return new HostOffice(await openHost(places, { lockTiming: patientLock, ...circumstances }))
  }

  /** The same office, seeing the register as it was at the end of that day. */
  asAt(date: CalendarDate): HostOffice {
    return new HostOffice(this.#host, date)
  }

  async ask<N extends RequestName>(
    name: N,
    request: RequestOf<N>,
    job: Job = unheard,
  ): Promise<Result<AnswerOf<N>, AnyRefusal>> {
    const answer = await this.#host.answer(name, request, job, this.#asAt)
    return answer.ok ? ok(answerCodecs[name].answer.parse(answer.value)) : answer
  }

  /** What a line could carry, of whatever form. */
  raw(name: string, request: unknown): Promise<Result<unknown, AnyRefusal>> {
    return this.#host.answer(name, request, unheard, this.#asAt)
  }

  /** The answer to something that must not be refused. */
  async get<N extends RequestName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    const answer = await this.ask(name, request)
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
    return answer.value
  }

  /** Gives a command that must not be refused; the key of what it made. */
  async act(command: RequestOf<'register.act'>['command']): Promise<string> {
    const { subject } = await this.get('register.act', { command })
    return subject ?? ''
  }

  /** Begins the register as the welcome does. */
  async found(): Promise<void> {
    await this.get('register.found', founding())
  }

  /** A comune with somebody who signs for it. */
  async borrower(): Promise<{ id: string; signatoryId: string }> {
    const id = await this.act({ type: 'recordBody', details: comune() })
    await this.act({ type: 'appointSignatory', bodyId: id, signatory: signatory() })
    const { body } = await this.get('bodies.page', { id })
    return { id, signatoryId: body.signatories[0]?.id ?? '' }
  }

  /** A new body takes the place of that one on the day. */
  async merge(bodyId: string, on: string): Promise<void> {
    const codes = { istatCode: undefined, cadastralCode: undefined }
    const details = comune({ name: 'Nuovo Borgo', ...codes })
    const successorId = await this.act({ type: 'recordBody', details })
    await this.act({ type: 'suppressBody', bodyId, on, successorId })
  }

  /** The signed file of an agreement that was issued, with the signatures of both parties, comes back today. */
  async sign(agreementId: string): Promise<void> {
    const { today } = await this.get('register.status', {})
    const { file, signers } = await this.signedBy(agreementId, { lender: today, borrower: today })
    await this.get('signatures.keep', { ...file, agreementId, signers })
  }

  /** What an agreement's parties send back: its paper, or another, with their signatures, and who signed it when. */
  async signedBy(agreementId: string, days: Partial<Record<Party, CalendarDate>>, sha256?: string) {
    const { papers } = await this.get('agreements.page', { id: agreementId })
    const { bytes: paper } = await this.get('papers.read', { sha256: sha256 ?? papers[0]?.sha256 ?? '' })
    const signers = Party.options.flatMap((party) => {
      const on = days[party]
      return on === undefined ? [] : [{ party, on }]
    })
    const signatures = signers.map(({ party, on }) => ({
      field: party === 'lender' ? 'FirmaComodante' : 'FirmaComodatario',
      name: 'Ada Di Prova',
      organisation: 'Ente di prova',
      at: Instant.parse(`${on}T09:00:00.000Z`),
    }))
    return { file: { bytes: await demonstrationSigned(paper, signatures), fileName: 'firmato.pdf' }, signers }
  }

  /** Serves a page at the other end of the line, as the host of the desktop does. */
  serve(line: Line): void {
    serve(line, (...asked) => this.#host.answer(...asked))
  }

  /** Picks a folder in the system's window; the word by which the page speaks of it. */
  pick(folder: string): string {
    this.#host.grant(folder.slice(-50), folder)
    return folder.slice(-50)
  }

  close(): Promise<void> {
    return this.#host.close()
  }
}
