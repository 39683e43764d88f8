import { useState } from 'react'
import { type Item, itemTitle } from '#src/items/item.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { AsideFields, asideErrors, noAside } from '#renderer/features/items/AsideFields.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { itemBulkText } from '#renderer/text/it/items.ts'
import { itemPageText as words } from '#renderer/text/it/items-page.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { ItemCommand } from '#src/items/commands.ts'

interface StatusDialogProps {
  item: Item
  onClose: () => void
}

/** Takes the asset out of what can be lent, and says why. */
export const SetOneAsideDialog = ({ item, onClose }: StatusDialogProps) => {
  const [draft, setDraft] = useState(noAside)
  const [tried, setTried] = useState(false)
  const { send, busy, refusal } = useStatusChange(words.setAsideDone, onClose)
  const errors = asideErrors(draft)
  const save = () => {
    setTried(true)
    if (errors.reason === undefined) send({ type: 'setAssetAside', itemId: item.id, ...draft })
  }
  useCtrlEnter(save)
  return (
    <Dialog
      open
      title={words.setAsideTitle(itemTitle(item))}
      onClose={onClose}
      mustAnswer
      actions={<Answers label={words.setAside} busy={busy} onSave={save} onClose={onClose} />}
    >
      <div className="items-dialog">
        <p>{itemBulkText.setAsideHelp}</p>
        <AsideFields draft={draft} errors={tried ? errors : {}} onChange={setDraft} />
        {refusal !== undefined && <Notice tone="error" title={refusal} live />}
      </div>
    </Dialog>
  )
}

/** Puts the asset back among those that can be lent. */
export const RestoreDialog = ({ item, onClose }: StatusDialogProps) => {
  const [reason, setReason] = useState('')
  const { send, busy, refusal } = useStatusChange(words.restored, onClose)
  const save = () => send({ type: 'restoreAsset', itemId: item.id, reason })
  useCtrlEnter(save)
  return (
    <Dialog
      open
      title={words.restoreTitle(itemTitle(item))}
      onClose={onClose}
      mustAnswer
      actions={<Answers label={words.restore} busy={busy} onSave={save} onClose={onClose} />}
    >
      <div className="items-dialog">
        <p>{words.restoreHelp}</p>
        <TextArea label={itemBulkText.reason} value={reason} onChange={setReason} rows={3} focusOnOpen />
        {refusal !== undefined && <Notice tone="error" title={refusal} live />}
      </div>
    </Dialog>
  )
}

interface AnswersProps {
  label: string
  busy: boolean
  onSave: () => void
  onClose: () => void
}

const Answers = ({ label, busy, onSave, onClose }: AnswersProps) => (
  <>
    <Button onPress={onClose}>{commonText.cancel}</Button>
    <Button kind="primary" busy={busy} onPress={onSave}>
      {label}
    </Button>
  </>
)

function useStatusChange(done: string, onClose: () => void) {
  const { act, acting } = useAct()
  const [refusal, setRefusal] = useState<string>()
  const send = async (command: ItemCommand) => {
    const answer = await act(command)
    if (!answer.ok) return setRefusal(refusalText(answer.error))
    toast.say(done, { tone: 'success' })
    onClose()
  }
  return { send: (command: ItemCommand) => void send(command), busy: acting, refusal }
}
