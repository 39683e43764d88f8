import { shell } from '#renderer/bridge/shell.ts'
import { toast } from '#renderer/components/toast.ts'
import { paperText } from '#renderer/text/it/agreements.ts'

/**
 * Asks where to save, saves there, and says what was done; nothing is said when the person thinks better of it. Whether
 * it was saved.
 */
export async function saveFile(
  suggestedName: string,
  bytes: Uint8Array,
  done: (name: string) => string,
): Promise<boolean> {
  const saved = await shell.saveFile({ suggestedName, bytes: new Uint8Array(bytes) })
  if (!saved.ok) toast.say(paperText.shellRefusals[saved.error.code], { tone: 'danger' })
  else if (saved.value.saved) toast.say(done(saved.value.name), { tone: 'success' })
  return saved.ok && saved.value.saved
}
