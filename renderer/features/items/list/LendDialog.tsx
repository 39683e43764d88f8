import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { itemBulkText as words } from '#renderer/text/it/items.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { BorrowerField } from './BorrowerField.tsx'
import { beginLoan, type Lendable } from './lend.ts'

/** How many items one command takes. */
const limit = 5000

/** Asks to whom, and begins a loan with the items selected. */
export const LendDialog = ({ lendable, onClose }: { lendable: Lendable; onClose: () => void }) => {
  const navigate = useNavigate()
  const [borrowerId, setBorrowerId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const count = lendable.assetIds.length + lendable.serviceIds.length
  const barred = count === 0 ? words.nothingToLend : count > limit ? words.tooMany(limit) : undefined
  const start = async () => {
    if (barred !== undefined || busy) return
    setTried(true)
    if (borrowerId === null) return
    setBusy(true)
    const begun = await beginLoan(borrowerId, lendable)
    setBusy(false)
    if (begun.ok) await navigate({ to: '/prestiti/$id/bozza', params: { id: begun.value } })
    else setRefusal(refusalText(begun.error))
  }
  useCtrlEnter(() => void start())
  return (
    <Dialog
      open
      title={words.lendTitle(count)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button kind="primary" busy={busy} onPress={() => void start()} disabledReason={barred}>
            {words.startDraft}
          </Button>
        </>
      }
    >
      <div className="items-dialog">
        <p>{words.lendHelp}</p>
        <BorrowerField
          value={borrowerId}
          onChange={setBorrowerId}
          error={tried && borrowerId === null ? words.chooseBorrower : undefined}
        />
        {lendable.licences > 0 && <Notice tone="info" title={words.seatsLater(lendable.licences)} />}
        {barred !== undefined && <Notice tone="warning" title={barred} />}
        {refusal !== undefined && <Notice tone="error" title={refusal} live />}
      </div>
    </Dialog>
  )
}
