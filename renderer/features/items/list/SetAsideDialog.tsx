import { useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { toast } from '#renderer/components/toast.ts'
import { AsideFields, type AsideDraft, asideErrors, noAside } from '#renderer/features/items/AsideFields.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { itemBulkText as words } from '#renderer/text/it/items.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

export interface SetAsideDialogProps {
  /** Those that can be set aside. */
  assetIds: readonly string[]
  /** How many rows were chosen in all. */
  chosen: number
  onClose: () => void
  onDone: () => void
}

/** Sets several assets aside, for one reason; each is a fact of its own. */
export const SetAsideDialog = ({ assetIds, chosen, onClose, onDone }: SetAsideDialogProps) => {
  const [draft, setDraft] = useState(noAside)
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState<number>()
  const errors = tried ? asideErrors(draft) : {}
  const begin = async () => {
    setTried(true)
    if (Object.keys(asideErrors(draft)).length > 0) return
    const failure = await setAllAside(assetIds, draft, setDone)
    if (failure === undefined) toast.say(words.setAsideDone(assetIds.length), { tone: 'success' })
    else toast.say(failure, { tone: 'danger' })
    onDone()
  }
  const none = assetIds.length === 0
  return (
    <Dialog
      open
      title={words.setAsideTitle(assetIds.length)}
      onClose={onClose}
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button
            kind="primary"
            busy={done !== undefined}
            onPress={() => void begin()}
            disabledReason={none ? words.noneFree : undefined}
          >
            {words.setAside}
          </Button>
        </>
      }
    >
      <div className="items-dialog">
        {none ? (
          <Notice tone="warning" title={words.noneFree} />
        ) : (
          assetIds.length < chosen && (
            <Notice tone="info" title={words.setAsideOnlyFree(assetIds.length, chosen)} />
          )
        )}
        <p>{words.setAsideHelp}</p>
        <AsideFields draft={draft} errors={errors} onChange={setDraft} />
        {done !== undefined && <ProgressBar label={words.working} done={done} total={assetIds.length} />}
      </div>
    </Dialog>
  )
}

/** Stops at the first that is refused, and says how far it came. */
async function setAllAside(
  assetIds: readonly string[],
  { to, reason }: AsideDraft,
  onProgress: (done: number) => void,
): Promise<string | undefined> {
  for (const [done, itemId] of assetIds.entries()) {
    onProgress(done)
    const answer = await ask('register.act', { command: { type: 'setAssetAside', itemId, to, reason } })
    if (!answer.ok) return `${words.setAsideSome(done, assetIds.length - done)} ${refusalText(answer.error)}`
  }
  return undefined
}
