import { done, failed, type Terminal } from '#main/cli/terminal.ts'
import { commandText } from '#renderer/text/it/command-line.ts'
import { peopleLostText } from '#renderer/text/it/people-lost.ts'
import { damageText, unavailableText } from '#main/cli/unavailable-text.ts'
import { withRegister } from '#main/cli/with-register.ts'
import type { Services } from '#main/host/services.ts'
import type { Damage } from '#main/journal/file/scan-segment.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { signedExtension } from '#src/agreements/signed-file.ts'
import type { Head } from '#src/register/journal.ts'

type Options = {
  readonly register: string
  /** Points of the ledger that papers or notes attest: the chain must go through them. */
  readonly attested: readonly Head[]
}

/** Walks the whole chain of a register and looks at every paper and signed file it names; writes nothing. */
export async function verify(terminal: Terminal, { register, attested }: Options): Promise<number> {
  const walked = await verifyFolder(register, { attested })
  if (!walked.ok) {
    const { error } = walked
    return failed(terminal, unavailableText(register, { cause: error.code, detail: JSON.stringify(error) }))
  }
  const { entries, head, damage, torn } = walked.value
  done(terminal, commandText.verified(entries, head.sequence, head.hash))
  if (torn) terminal.stderr.write(`${commandText.torn(torn.segment, torn.offset, torn.bytes)}\n`)
  const denied = attested.find((one) => damage && isAbout(damage, one))
  if (denied) {
    const last = damage?.reason === 'attestedMissing' ? head.sequence : undefined
    return failed(terminal, commandText.denied(denied.sequence, denied.hash, last))
  }
  if (damage) return failed(terminal, damageText(register, damage))
  for (const { sequence } of attested) done(terminal, commandText.attested(sequence))
  return withRegister(terminal, register, 'read', (services) => verifyPapers(terminal, services))
}

/** Whether it is the attested entry that is missing, or another in its place. */
const isAbout = (damage: Damage, { sequence, hash }: Head): boolean =>
  (damage.reason === 'attestedDifferent' && damage.sequence === sequence && damage.attested === hash) ||
  (damage.reason === 'attestedMissing' && damage.sequence <= sequence)

/** A point of the ledger as `number:hash`, or as a paper has it printed; undefined when it is neither. */
export function attestation(text: string): Head | undefined {
  const [, digits = '', hash = ''] = /(\d[\d.]*)\D*?\b([0-9a-f]{64})\s*$/i.exec(text) ?? []
  const sequence = Number(digits.replaceAll('.', ''))
  return sequence > 0 ? { sequence, hash: hash.toLowerCase() } : undefined
}

async function verifyPapers(terminal: Terminal, { ledger, opened }: Services): Promise<number> {
  const { agreements, handovers } = ledger.register.agreements
  const addenda = [...agreements.values()].flatMap((one) => one.addenda ?? [])
  const issued = [...agreements.values(), ...handovers.values(), ...addenda].flatMap(
    ({ paper }) => paper ?? [],
  )
  const signed = [...agreements.values(), ...addenda].flatMap(({ signedFiles = [] }) => signedFiles)
  const papers = [
    ...issued.map(({ sha256 }) => ({ sha256, extension: 'pdf' })),
    ...signed.map((file) => ({ sha256: file.sha256, extension: signedExtension(file) })),
  ]
  const faults: string[] = []
  for (const { sha256, extension } of papers) {
    const read = await opened.papers.get({ sha256, extension })
    if (!read.ok) faults.push(commandText.paperFault(read.error.code, sha256))
  }
  const { peopleMissing: missing, people } = opened
  const lost = { missing, isEarlier: people.fromPrevious }
  if (missing > 0 || lost.isEarlier)
    faults.push(`${peopleLostText.title(lost)}. ${peopleLostText.help(lost)}`)
  if (faults.length > 0) return failed(terminal, ...faults)
  return done(terminal, commandText.papersVerified(papers.length))
}
