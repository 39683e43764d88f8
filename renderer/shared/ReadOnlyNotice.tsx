import { useState } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { appText } from '#renderer/text/it/app.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { openAgain } from './open-again.ts'

/** The register can be read and not written: why, and the way to try again once the cause has gone. */
export const ReadOnlyNotice = ({ cause, detail }: { cause: string; detail: string }) => {
  const [opening, setOpening] = useState(false)
  const open = () => {
    setOpening(true)
    void openAgain('known').finally(() => setOpening(false))
  }
  return (
    <Notice
      tone="warning"
      title={refusalText({ code: 'registerReadOnly', cause, detail })}
      action={
        <Button busy={opening} onPress={open}>
          {appText.openRegisterAgain}
        </Button>
      }
    />
  )
}
