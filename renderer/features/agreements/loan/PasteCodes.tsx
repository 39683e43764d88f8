import { useEffect, useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { CodeAnswer } from '#src/contract/items.ts'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { addLines } from './add-lines.ts'
import { CodeAnswers } from './CodeAnswers.tsx'
import type { Draft } from './use-draft.ts'

interface PasteCodesProps {
  draft: Draft
  text: string
  onTextChange: (text: string) => void
}

/** Codes as they come from a scanner or a spreadsheet: one a line, or one a cell. */
const codesIn = (text: string): string[] =>
  text
    .split(/[\n\t;]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')

/** How long after the last key the codes are looked up, in milliseconds. */
const pause = 250

/** Adds by serial or inventory number. Each code gets its answer; those that can be lent go in together. */
export const PasteCodes = ({ draft, text, onTextChange }: PasteCodesProps) => {
  const { answers, refusal } = useAnswers(text)
  const here = new Set(draft.page.items.map(({ id }) => id))
  const good = answers.flatMap((answer) => (answer.outcome === 'lendable' ? [answer] : []))
  const bad = answers.length - good.length
  const add = async () => {
    const lines = good.map(({ itemId, kind }) => ({ itemId, kind, seats: 1 }))
    if (!(await addLines(draft, lines, agreementWords.assets(good.length)))) return
    const done = new Set(good.map(({ code }) => code))
    onTextChange(
      codesIn(text)
        .filter((code) => !done.has(code))
        .join('\n'),
    )
  }
  const addOne = (itemId: string, title: string) =>
    void addLines(draft, [{ itemId, kind: 'asset', seats: 0 }], title)
  return (
    <div className="items-codes">
      <TextArea
        label={words.codes}
        description={words.codesHelp}
        value={text}
        onChange={onTextChange}
        rows={8}
        monospace
        focusOnOpen
      />
      {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
      {answers.length > 0 && (
        <>
          <div className="items-codes-result">
            <output>{words.codeResult(good.length, bad)}</output>
            <Button kind="quiet" onPress={() => onTextChange('')}>
              {words.clear}
            </Button>
            <Button kind="primary" icon="add" disabled={good.length === 0} onPress={() => void add()}>
              {words.addGood(good.length)}
            </Button>
          </div>
          <CodeAnswers answers={answers} here={here} onTake={addOne} />
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
