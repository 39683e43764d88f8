import { shell } from '#renderer/bridge/shell.ts'
import { toast } from '#renderer/components/toast.ts'
import { paperText } from '#renderer/text/it/agreements.ts'

/** Asks where the host shall write a file: the word for that place and its name; nothing when the person thinks better of it. */
export async function pickFileToWrite(
  suggestedName: string,
): Promise<{ readonly place: string; readonly name: string } | undefined> {
  const answer = await shell.pickFileToWrite({ suggestedName })
  if (!answer.ok) {
    toast.say(paperText.shellRefusals[answer.error.code], { tone: 'danger' })
    return undefined
  }
  return answer.value.picked ? answer.value : undefined
}
