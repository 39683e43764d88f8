import { useState } from 'react'
import { type LabelSheet, pagesFor } from '#src/items/label-format.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { labelsText as words } from '#renderer/text/it/labels.ts'
import { firstChoice, LabelChoice, sheetOf } from './label-choice.ts'
import { LabelFields } from './LabelFields.tsx'
import { SheetMap } from './SheetMap.tsx'
import { useLabels } from './use-labels.ts'
import './labels.css'

interface LabelsDialogProps {
  /** The things to label, in the order of their labels. */
  assetIds: readonly string[]
  /** How many rows were chosen in all. */
  chosen?: number
  onClose: () => void
}

/** How many labels are drawn at once. */
const limit = 5000

/** Prints labels, or saves them as a PDF; how it was done last is how it is proposed. */
export const LabelsDialog = ({ assetIds, chosen = assetIds.length, onClose }: LabelsDialogProps) => {
  const [choice, setChoice] = usePreference('items.labels', LabelChoice, firstChoice)
  const [tried, setTried] = useState(false)
  const { refusal, busy, draw } = useLabels(assetIds, choice, setChoice)
  const sheet = sheetOf(choice)
  const count = assetIds.length
  const drawing = busy ? words.drawing : undefined
  const barred = count === 0 ? words.none : count > limit ? words.tooMany(limit) : undefined
  const go = async (way: 'print' | 'save') => {
    setTried(true)
    if (sheet && barred === undefined && !busy && (await draw(sheet, way))) onClose()
  }
  useCtrlEnter(() => (drawing === undefined ? void go('print') : toast.say(drawing)))
  return (
    <Dialog
      open
      title={words.title(count)}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button icon="download" onPress={() => void go('save')} disabledReason={drawing ?? barred}>
            {words.save}
          </Button>
          <Button
            kind="primary"
            icon="print"
            onPress={() => void go('print')}
            disabledReason={drawing ?? barred}
          >
            {words.print}
          </Button>
        </>
      }
    >
      <div className="labels-dialog">
        <div className="labels-dialog-fields">
          <p>{words.help}</p>
          {chosen > count && <Notice tone="info" title={words.leftOut(chosen - count)} />}
          {barred !== undefined && <Notice tone="warning" title={barred} />}
          <LabelFields choice={choice} onChange={setChoice} tried={tried} />
          <output>{drawing}</output>
          {refusal !== undefined && <Notice tone="error" title={refusal} live />}
        </div>
        <Outcome sheet={sheet} count={count} />
      </div>
    </Dialog>
  )
}

/** What will come out of the printer. */
const Outcome = ({ sheet, count }: { sheet: LabelSheet | undefined; count: number }) => (
  <div className="labels-outcome">
    {sheet && (
      <p>
        {sheet.format.kind === 'roll'
          ? words.onRoll(count)
          : words.onSheets(count, pagesFor(sheet.format, count, sheet.start))}
      </p>
    )}
    {sheet?.format.kind === 'sheet' && <SheetMap format={sheet.format} start={sheet.start} count={count} />}
    <p className="labels-soft">{words.trueSize}</p>
  </div>
)
