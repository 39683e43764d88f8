import { ask } from '#renderer/bridge/host.ts'
import { shell } from '#renderer/bridge/shell.ts'
import { formatBytes } from '#renderer/text/format.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { welcomeText } from '#renderer/text/it/welcome.ts'
import { type OnProgress, ShortWay } from './ShortWay.tsx'

interface FromArchiveProps {
  onPreparing: (preparing: boolean) => void
  onBack: () => void
}

/** Takes up a register that was exported as one file, here or on another computer. */
export const FromArchive = (props: FromArchiveProps) => (
  <ShortWay
    confirmLabel={welcomeText.chooseArchive}
    progressLabel={welcomeText.takingIn}
    amount={formatBytes}
    begin={takeIn}
    {...props}
  />
)

async function takeIn(name: string, onProgress: OnProgress): Promise<string | undefined> {
  const picked = await shell.pickArchive()
  if (!picked.ok) return paperText.shellRefusals[picked.error.code]
  if (!picked.value.picked) return undefined
  // First: what is on screen is asked anew when the register is there.
  const named = await ask('register.nameOperator', { name })
  if (!named.ok) return refusalText(named.error)
  const taken = await ask('backups.takeIn', { place: picked.value.place }, { onProgress })
  return taken.ok ? undefined : refusalText(taken.error)
}
