import { useState } from 'react'
import type { LabelSheet } from '#src/items/label-format.ts'
import { ask } from '#renderer/bridge/host.ts'
import { printFile } from '#renderer/shared/print-file.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import { labelsText as words } from '#renderer/text/it/labels.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { type LabelChoice, nextStart } from './label-choice.ts'

/** Draws labels and hands them to the printer or to a file; the next ones begin where these end on their sheet. */
export function useLabels(
  itemIds: readonly string[],
  choice: LabelChoice,
  onChoice: (choice: LabelChoice) => void,
) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  const draw = async (sheet: LabelSheet, way: 'print' | 'save'): Promise<boolean> => {
    setBusy(true)
    setRefusal(undefined)
    const drawn = await ask('items.labels', { itemIds: [...itemIds], sheet })
    setBusy(false)
    if (!drawn.ok) {
      setRefusal(refusalText(drawn.error))
      return false
    }
    const { bytes, fileName, labels } = drawn.value
    const went =
      way === 'save'
        ? await saveFile(`${fileName}.pdf`, bytes, words.saved)
        : await printFile(fileName, bytes)
    if (!went) return false
    onChoice({ ...choice, start: nextStart(sheet, labels) })
    return true
  }
  return { busy, refusal, draw }
}
