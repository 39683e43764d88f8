import { useState } from 'react'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { RowSelection } from '#src/contract/list-query.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ask } from '#renderer/bridge/host.ts'
import { allRows, selectionTest, withRows } from '#renderer/components/grid/selection.ts'
import { useScanner } from '#renderer/components/scanner/useScanner.ts'
import { toast } from '#renderer/components/toast.ts'
import { handoverText as words } from '#renderer/text/it/agreements-handover.ts'
import { loanText } from '#renderer/text/it/agreements-loan.ts'
import { firstForm, type HandoverLine, lineOfCode, pendingLines, readHandover } from './handover-draft.ts'

/** A handover while it is being prepared: all that waits is chosen at first. */
export function useHandover(page: AgreementPage, today: CalendarDate, onRecorded: (paper: PaperRow) => void) {
  const [form, setForm] = useState(() => firstForm(page, today))
  const [lines, setLines] = useState<readonly HandoverLine[]>(() => pendingLines(page))
  const [selection, setSelection] = useScannedSelection(lines)
  const [asked, setAsked] = useState(false)
  const isChosen = selectionTest(selection)
  const chosen = lines.filter(({ itemId }) => isChosen(itemId))
  const read = readHandover(page.agreement.id, form, chosen)
  const { facts } = read
  const recorder = useRecorder(facts, onRecorded)
  const confirm = () => {
    setAsked(true)
    if (facts) recorder.askFirst()
  }
  const change = (ids: ReadonlySet<string>, changed: (line: HandoverLine) => HandoverLine) =>
    setLines(lines.map((line) => (ids.has(line.itemId) ? changed(line) : line)))
  const seats = chosen.reduce((sum, { kind, seatsNow }) => sum + (kind === 'licence' ? seatsNow : 0), 0)
  const countOf = (kind: HandoverLine['kind']) => chosen.filter((line) => line.kind === kind).length
  return {
    ...recorder,
    form,
    setForm,
    lines,
    chosen,
    change,
    selection,
    setSelection,
    facts,
    errors: asked ? read.errors : {},
    confirm,
    contents: loanText.contents(countOf('asset'), seats, countOf('service')),
    isWhole:
      chosen.length === lines.length && chosen.every(({ seatsNow, seatsLeft }) => seatsNow === seatsLeft),
  }
}

export type HandoverAtWork = ReturnType<typeof useHandover>

/** Records once, however often it is asked. */
function useRecorder(facts: ReturnType<typeof readHandover>['facts'], onRecorded: (paper: PaperRow) => void) {
  const [asking, setAsking] = useState(false)
  const [recording, setRecording] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const record = async () => {
    if (!facts || recording) return
    setRecording(true)
    setRefusal(undefined)
    const answer = await ask('handovers.record', { facts })
    setRecording(false)
    setAsking(false)
    if (answer.ok) onRecorded(answer.value.paper)
    else setRefusal(answer.error)
  }
  return {
    asking,
    askFirst: () => setAsking(true),
    stopAsking: () => setAsking(false),
    recording,
    record: () => void record(),
    refusal,
  }
}

/** All the lines chosen, until a label is read: from then on, those that were read. */
function useScannedSelection(lines: readonly HandoverLine[]) {
  const [selection, setSelection] = useState<RowSelection>(allRows)
  const [scanned, setScanned] = useState(false)
  useScanner((code) => {
    const line = lineOfCode(lines, code)
    if (!line) return toast.say(words.scannedUnknown(code), { tone: 'danger' })
    const before: RowSelection = scanned ? selection : { mode: 'ids', ids: [] }
    setScanned(true)
    setSelection(withRows(before, [line.itemId], true))
    toast.say(words.scanned(line.title, code), { tone: 'success', milliseconds: 2500 })
  })
  return [selection, setSelection] as const
}
