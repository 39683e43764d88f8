import { useEffect, useRef, useState } from 'react'
import { isArchive } from '#src/agreements/signed-file.ts'
import { inOrder } from '#src/agreements/signed-together.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { UnpackedFiles } from '#src/contract/signatures.ts'
import { ask } from '#renderer/bridge/host.ts'
import { type Brought, complete, placeable, proposed, type Signer, verdicts } from './brought-files.ts'
import { type Source, unpackedSource } from './sources.ts'

type Progress = { readonly of: 'reading' | 'keeping'; readonly done: number; readonly total: number }

/** Refusals that are of the disk or of the host: the files after this one would be refused as well. */
const endsAll: ReadonlySet<AnyRefusal['code']> = new Set<AnyRefusal['code']>([
  'noSpace',
  'diskLost',
  'hostStopped',
  'noOperator',
  'registerReadOnly',
  'registerUnavailable',
])

/** What in an archive is not a signed file. */
export type Left = { readonly archive: string; readonly names: readonly string[] }

/** Signed files from their choice to their keeping: each is read, and kept, by itself. */
export function useSignedFiles(given: readonly Source[]) {
  const [files, setFiles] = useState<readonly Brought[]>([])
  const [progress, setProgress] = useState<Progress>()
  const [endedBy, setEndedBy] = useState<AnyRefusal>()
  const [left, setLeft] = useState<readonly Left[]>([])
  const leaving = useRef(false)
  const begun = useRef(false)
  const reading = useRef(Promise.resolve())
  const change = (key: number, changed: readonly Brought[]) =>
    setFiles((all) => all.flatMap((one) => (one.key === key ? changed : [one])))

  /** What is added meanwhile is read after it. */
  const add = (sources: readonly Source[]) => {
    const added = sources.map(waiting)
    setFiles((all) => [...all, ...added])
    const former = reading.current
    reading.current = readAfter(former)
    async function readAfter(before: Promise<void>) {
      await before
      await readAll(added, (done, total, read) => {
        if (read) change(read.key, read.becomes)
        if (read?.left) setLeft((all) => [...all, ...(read.left ?? [])])
        setProgress({ of: 'reading', done, total })
        return !leaving.current
      })
      setProgress(undefined)
    }
  }

  /** Keeps those that are ready; all of them, as they then are. */
  const keep = async (): Promise<readonly Brought[]> => {
    setEndedBy(undefined)
    const { now, ended } = await keepReady(files, (done, total, kept) => {
      setProgress({ of: 'keeping', done, total })
      if (kept) change(kept.key, [kept])
      return !leaving.current
    })
    setEndedBy(ended)
    setProgress(undefined)
    return now
  }

  useEffect(() => {
    leaving.current = false
    return () => {
      leaving.current = true
    }
  }, [])
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    add(given)
  })

  return {
    files,
    progress,
    endedBy,
    left,
    add,
    keep,
    remove: (key: number) => setFiles((all) => all.filter((one) => one.key !== key)),
    correct: (key: number, at: number, signer: Signer) =>
      setFiles((all) => all.map((one) => (one.key === key ? corrected(one, at, signer) : one))),
  }
}

/** What one of the files became once it was read: itself, or the files that were in it. */
type Read = { readonly key: number; readonly becomes: readonly Brought[]; readonly left?: readonly Left[] }

/** Reads files one after the other, those in an archive too. `heard` is told of each, and says whether to go on. */
async function readAll(
  added: readonly Brought[],
  heard: (done: number, total: number, read?: Read) => boolean,
): Promise<void> {
  const queue = [...added]
  for (const [done, one] of queue.entries()) {
    if (!heard(done, queue.length)) return
    const read = await readOne(one)
    queue.push(...read.becomes.filter(({ key }) => key !== one.key))
    if (!heard(done + 1, queue.length, read)) return
  }
}

/**
 * Keeps the files that are ready, each by a command of its own, those with the most signatures first. `heard` is told of
 * each one, and says whether to go on.
 */
async function keepReady(
  files: readonly Brought[],
  heard: (done: number, total: number, kept?: Brought) => boolean,
): Promise<{ now: readonly Brought[]; ended?: AnyRefusal }> {
  const standing = verdicts(files)
  const ready = inOrder(files.map(placeable)).filter((at) => standing[at]?.is === 'ready')
  const now = [...files]
  for (const [done, at] of ready.entries()) {
    const one = now[at]
    if (!one || !heard(done, ready.length)) break
    const outcome = await keepOne(one)
    if (outcome.refusal && endsAll.has(outcome.refusal.code)) return { now, ended: outcome.refusal }
    const kept = { ...one, ...outcome }
    now[at] = kept
    heard(done + 1, ready.length, kept)
  }
  return { now }
}

let last = 0

function waiting(source: Source): Brought {
  last += 1
  return { key: last, source }
}

async function readOne(one: Brought): Promise<Read> {
  const { key, source } = one
  const becomes = (more: Partial<Brought>): Read => ({ key, becomes: [{ ...one, ...more }] })
  const bytes = await source.read()
  if (!bytes.ok) return becomes({ refusal: bytes.error })
  const file = { bytes: bytes.value, fileName: source.name }
  // An archive within an archive is not looked into.
  if (source.place === undefined && isArchive(bytes.value)) {
    const unpacked = await ask('signatures.unpack', file)
    return unpacked.ok ? takenOut(one, unpacked.value) : becomes({ refusal: unpacked.error })
  }
  const answer = await ask('signatures.check', file)
  if (!answer.ok) return becomes({ refusal: answer.error })
  return becomes({ file: { report: answer.value, signers: answer.value.signatures.map(proposed) } })
}

/** In the place of an archive come the files that were in it. */
const takenOut = ({ key, source }: Brought, { files, others }: UnpackedFiles): Read => ({
  key,
  becomes: files.map(unpackedSource).map(waiting),
  ...(others.length > 0 && { left: [{ archive: source.name, names: others }] }),
})

async function keepOne({ source, file }: Brought): Promise<Partial<Brought>> {
  const signers = file && complete(file.signers)
  if (!signers) return {}
  const bytes = await source.read()
  if (!bytes.ok) return { refusal: bytes.error }
  const { agreementId } = file.report
  const request = { bytes: bytes.value, fileName: source.name, agreementId, signers }
  const answer = await ask('signatures.keep', request)
  return answer.ok ? { missing: answer.value.missing } : { refusal: answer.error }
}

const corrected = (one: Brought, at: number, signer: Signer): Brought =>
  one.file
    ? {
        ...one,
        file: { ...one.file, signers: one.file.signers.map((was, index) => (index === at ? signer : was)) },
      }
    : one
