import { useState } from 'react'
import type { Party } from '#src/agreements/signed-file.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { FoundSignature, SignedFileReport } from '#src/contract/signatures.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { ask } from '#renderer/bridge/host.ts'
import type { ChosenFile } from '#renderer/components/fields/FileDrop.tsx'
import { toast } from '#renderer/components/toast.ts'
import { signedFileText as words } from '#renderer/text/it/signatures.ts'

/** For whom a signature is and on what day, as far as somebody has said or the file says. */
export type Signer = { readonly party: Party | null; readonly on: string | null }

/** A file that was read, with what a person says of each of its signatures. */
export type ReadFile = {
  readonly chosen: ChosenFile
  readonly report: SignedFileReport
  readonly signers: readonly Signer[]
}

/** A signed file from its choice to its keeping. */
export function useSignedFile(agreementId: string | undefined, onKept: (agreementId: string) => void) {
  const [file, setFile] = useState<ReadFile>()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const [reading, setReading] = useState(false)
  const [tried, setTried] = useState(false)

  const read = async (chosen: ChosenFile) => {
    setReading(true)
    const { name: fileName, bytes } = chosen
    const answer = await ask('signatures.check', {
      bytes,
      fileName,
      ...(agreementId !== undefined && { agreementId }),
    })
    setReading(false)
    setTried(false)
    setRefusal(answer.ok ? undefined : answer.error)
    setFile(
      answer.ok
        ? { chosen, report: answer.value, signers: answer.value.signatures.map(proposed) }
        : undefined,
    )
  }

  const correct = (at: number, signer: Signer) =>
    setFile(file && { ...file, signers: file.signers.map((one, index) => (index === at ? signer : one)) })

  const keep = async () => {
    setTried(true)
    const signers = file && complete(file.signers)
    if (!file || !signers) return
    const { name: fileName, bytes } = file.chosen
    const of = { agreementId: file.report.agreementId }
    const answer = await ask('signatures.keep', { bytes, fileName, ...of, signers })
    if (!answer.ok) return setRefusal(answer.error)
    toast.say(words.done(answer.value.missing), { tone: 'success' })
    onKept(of.agreementId)
  }
  return { file, refusal, reading, read, correct, tried, keep }
}

const proposed = ({ party, day }: FoundSignature): Signer => ({ party: party ?? null, on: day ?? null })

type CompleteSigner = { readonly party: Party; readonly on: CalendarDate }

/** The signers, once each has its party and its day. */
function complete(signers: readonly Signer[]): CompleteSigner[] | undefined {
  const whole: CompleteSigner[] = []
  for (const { party, on } of signers) {
    const day = CalendarDate.safeParse(on)
    if (party === null || !day.success) return undefined
    whole.push({ party, on: day.data })
  }
  return whole
}
