import { useEffect, useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { CodeAnswer } from '#src/contract/items.ts'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { OnAdd } from './add-lines.ts'
import { CodeAnswers } from './CodeAnswers.tsx'

interface PasteCodesProps {
  onAdd: OnAdd
  /** What is there already. */
  here: ReadonlySet<string>
  text: string
  onTextChange: (text: string) => void
}

/** The text with a code that was read after the others. */
export const withCode = (text: string, code: string): string =>
  text.trim() === '' ? code : `${text.trimEnd()}\n${code}`

/** Codes as they come from a scanner or a spreadsheet: one a line, or one a cell. */
const codesIn = (text: string): string[] =>
  text
    .split(/[\n\t;]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')

type Lendable = Extract<CodeAnswer, { outcome: 'lendable' }>

/** Seats may be added again; a thing is there once. */
const canAdd = (answer: CodeAnswer, here: ReadonlySet<string>): answer is Lendable =>
  answer.outcome === 'lendable' && (answer.kind === 'licence' || !here.has(answer.itemId))

/** How long after the last key the codes are looked up, in milliseconds. */
const pause = 250

/** Adds by serial or inventory number. Each code gets its answer; those that can be lent go in together. */
export const PasteCodes = ({ onAdd, here, text, onTextChange }: PasteCodesProps) => {
  const { answers, refusal } = useAnswers(text)
  const good = answers.flatMap((answer) => (canAdd(answer, here) ? [answer] : []))
  const bad = answers.length - good.length
  const add = async () => {
    const lines = good.map(({ itemId, kind }) => ({ itemId, kind, seats: 1 }))
    if (!went(await onAdd(lines, agreementWords.assets(good.length)))) return
    const done = new Set(good.map(({ code }) => code))
    onTextChange(
      codesIn(text)
        .filter((code) => !done.has(code))
        .join('\n'),
    )
  }
  const addOne = async (itemId: string, title: string) =>
    went(await onAdd([{ itemId, kind: 'asset', seats: 0 }], title))
  return (
    <div className="items-codes">
      <TextArea
        label={words.codes}
        description={words.codesHelp}
        value={text}
        onChange={onTextChange}
        rows={8}
        monospace
      />
      {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
      {answers.length > 0 && (
        <>
          <div className="items-codes-result">
            <output>{words.codeResult(good.length, bad)}</output>
            <Button kind="quiet" onPress={() => onTextChange('')}>
              {words.clear}
            </Button>
            <Button
              kind="primary"
              icon="add"
              disabledReason={good.length === 0 ? words.noneToAdd : undefined}
              onPress={() => void add()}
            >
              {words.addGood(good.length)}
            </Button>
          </div>
          <CodeAnswers answers={answers} here={here} onTake={(itemId, title) => void addOne(itemId, title)} />
        </>
      )}
    </div>
  )
}

/** The answers for the codes of the text, asked anew when it rests. */
function useAnswers(text: string) {
  const [answers, setAnswers] = useState<readonly CodeAnswer[]>([])
  const [refusal, setRefusal] = useState<AnyRefusal>()
  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const codes = codesIn(text)
      const answer = await ask('items.resolveCodes', { codes })
      if (!current) return
      setRefusal(answer.ok ? undefined : answer.error)
      if (answer.ok) setAnswers(answer.value.answers)
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text])
  return { answers, refusal }
}
