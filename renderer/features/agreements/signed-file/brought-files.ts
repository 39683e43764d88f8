import type { Party } from '#src/agreements/signed-file.ts'
import { type BroughtFile, type Placing, placeTogether } from '#src/agreements/signed-together.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { FoundSignature, SignedFileReport } from '#src/contract/signatures.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import type { Source } from './sources.ts'

/** For whom a signature is and on what day, as far as somebody has said or the file says. */
export type Signer = { readonly party: Party | null; readonly on: string | null }

/** A file that was read, with what a person says of each of its signatures. */
export type ReadFile = { readonly report: SignedFileReport; readonly signers: readonly Signer[] }

/** One of the files that are brought in: waiting to be read, read or not readable, kept or not taken. */
export type Brought = {
  readonly key: number
  readonly source: Source
  readonly file?: ReadFile
  /** Why it could not be read, or was not kept. */
  readonly refusal?: AnyRefusal
  /** It was kept just now: these parties have still to sign. */
  readonly missing?: readonly Party[]
}

/** How a file stands among the others. */
export type Verdict =
  | { readonly is: 'waiting' | 'ready' | 'incomplete' | 'inRegister' }
  | { readonly is: 'done'; readonly missing: readonly Party[] }
  | { readonly is: 'refused'; readonly refusal: AnyRefusal }
  | { readonly is: 'faulty'; readonly signature: FoundSignature }
  | { readonly is: 'twice'; readonly party: Party }
  | { readonly is: 'twin'; readonly name: string }
  | { readonly is: 'covered'; readonly name?: string }

export const proposed = ({ party, day }: FoundSignature): Signer => ({
  party: party ?? null,
  on: day ?? null,
})

export type CompleteSigner = { readonly party: Party; readonly on: CalendarDate }

/** The signers, once each has its party and its day. */
export function complete(signers: readonly Signer[]): CompleteSigner[] | undefined {
  const whole: CompleteSigner[] = []
  for (const { party, on } of signers) {
    const day = CalendarDate.safeParse(on)
    if (party === null || !day.success) return undefined
    whole.push({ party, on: day.data })
  }
  return whole
}

/** How each of the files stands, seen together. */
export function verdicts(files: readonly Brought[]): Verdict[] {
  const placings = placeTogether(files.map(placeable))
  return files.map((one, at) => {
    const { file, refusal, missing } = one
    if (missing) return { is: 'done', missing }
    if (refusal) return { is: 'refused', refusal }
    if (!file) return { is: 'waiting' }
    const placing = placings[at]
    return (placing && superfluous(placing, files)) ?? ofItself(file)
  })
}

/** A file as it is placed among the others; nothing of one that was not read, or that cannot be kept. */
export function placeable({ file, refusal }: Brought): BroughtFile | undefined {
  if (!file || refusal || faultyIn(file.report) || barOf(file.report)) return undefined
  const { report, signers } = file
  return {
    sha256: report.sha256,
    paper: (report.addendum ?? report.handover)?.id ?? report.agreementId,
    parties: complete(signers)?.map(({ party }) => party),
    present: report.present,
    kept: report.kept,
  }
}

function superfluous(placing: Placing, files: readonly Brought[]): Verdict | undefined {
  if (placing.do === 'keep') return undefined
  if (placing.because === 'kept') return { is: 'inRegister' }
  const name = placing.of === undefined ? undefined : files[placing.of]?.source.name
  if (placing.because === 'twin') return { is: 'twin', name: name ?? '' }
  return { is: 'covered', ...(name !== undefined && { name }) }
}

function ofItself({ report, signers }: ReadFile): Verdict {
  const signature = faultyIn(report)
  if (signature) return { is: 'faulty', signature }
  const bar = barOf(report)
  if (bar) return { is: 'refused', refusal: bar }
  const parties = complete(signers)?.map(({ party }) => party)
  if (!parties) return { is: 'incomplete' }
  const party = parties.find((one, at) => parties.indexOf(one) !== at)
  return party ? { is: 'twice', party } : { is: 'ready' }
}

const faultyIn = ({ signatures }: SignedFileReport): FoundSignature | undefined =>
  signatures.find(({ fault }) => fault !== undefined)

/** Why it is not kept whatever its signatures are; nothing of one that the register has already. */
const barOf = ({ kept, bar }: SignedFileReport) => (kept ? undefined : bar)
