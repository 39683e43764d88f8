import { useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { shell } from '#renderer/bridge/shell.ts'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import type { Picked } from './PlaceDialog.tsx'

/** Picks a folder in the system's window and looks at what is in it. */
export function usePickedPlace() {
  const [picked, setPicked] = useState<Picked>()
  const pick = async () => {
    const answer = await shell.pickBackupFolder()
    if (!answer.ok) return toast.say(paperText.shellRefusals[answer.error.code], { tone: 'danger' })
    if (!answer.value.picked) return undefined
    const { place } = answer.value
    const about = await ask('backups.examine', { place })
    if (went(about)) setPicked({ place, about: about.value })
    return undefined
  }
  return { picked, pick: () => void pick(), forget: () => setPicked(undefined) }
}
