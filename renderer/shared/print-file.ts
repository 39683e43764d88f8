import { shell } from '#renderer/bridge/shell.ts'
import { toast } from '#renderer/components/toast.ts'
import { paperText } from '#renderer/text/it/agreements.ts'

/** Asks on which printer, and prints a PDF there; whether it went to one. */
export async function printFile(suggestedName: string, bytes: Uint8Array): Promise<boolean> {
  const printed = await shell.printFile({ suggestedName, bytes: new Uint8Array(bytes) })
  if (!printed.ok) toast.say(paperText.shellRefusals[printed.error.code], { tone: 'danger' })
  return printed.ok && printed.value.printed
}
