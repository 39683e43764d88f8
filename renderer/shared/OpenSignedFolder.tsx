import { shell } from '#renderer/bridge/shell.ts'
import { Button } from '#renderer/components/Button.tsx'
import { toast } from '#renderer/components/toast.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import { arrivalText as words } from '#renderer/text/it/arrivals.ts'

/** Shows the folder that is watched for signed files in the file manager of the desktop. */
export const OpenSignedFolder = () => (
  <Button icon="folder" onPress={() => void open()}>
    {words.open}
  </Button>
)

async function open(): Promise<void> {
  const opened = await shell.openSignedFolder()
  if (!opened.ok) toast.say(paperText.shellRefusals[opened.error.code], { tone: 'danger' })
}
