import { done, failed, type Terminal } from '#main/cli/terminal.ts'
import { commandText } from '#renderer/text/it/command-line.ts'
import { damageText, unavailableText } from '#main/cli/unavailable-text.ts'
import { withRegister } from '#main/cli/with-register.ts'
import type { Services } from '#main/host/services.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'

/** Walks the whole chain of a register and looks at every paper it names; writes nothing. */
export async function verify(
  terminal: Terminal,
  { register }: { readonly register: string },
): Promise<number> {
  const walked = await verifyFolder(register)
  if (!walked.ok) {
    const { error } = walked
    return failed(terminal, unavailableText(register, { cause: error.code, detail: JSON.stringify(error) }))
  }
  const { entries, head, damage, torn } = walked.value
  done(terminal, commandText.verified(entries, head.sequence, head.hash))
  if (torn) terminal.stderr.write(`${commandText.torn(torn.segment, torn.offset, torn.bytes)}\n`)
  if (damage) return failed(terminal, damageText(register, damage))
  return withRegister(terminal, register, 'read', (services) => verifyPapers(terminal, services))
}

async function verifyPapers(terminal: Terminal, { ledger, opened }: Services): Promise<number> {
  const { agreements, handovers } = ledger.register.agreements
  const papers = [...agreements.values(), ...handovers.values()].flatMap(({ paper }) => paper ?? [])
  const faults: string[] = []
  for (const { sha256 } of papers) {
    const read = await opened.papers.get({ sha256, extension: 'pdf' })
    if (!read.ok) faults.push(commandText.paperFault(read.error.code, sha256))
  }
  if (faults.length > 0) return failed(terminal, ...faults)
  return done(terminal, commandText.papersVerified(papers.length))
}
