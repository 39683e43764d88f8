import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'

interface StockRowProps {
  title: string
  detail: string
  free: number
  total: number
  /** Why none can be taken, whatever the number. */
  barred?: string | undefined
  /** Takes so many; gives the reason when it could not. */
  onTake: (count: number) => Promise<string | undefined>
  children?: ReactNode
}

/** A kind of thing there are several of: how many are free, and how many are wanted. Enter takes. */
export const StockRow = ({ title, detail, free, total, barred, onTake, children }: StockRowProps) => {
  const [count, setCount] = useState<number | null>(null)
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const ready = count !== null && Number.isInteger(count) && count > 0
  const whyNot = barred ?? (free === 0 ? words.noneFree : ready ? undefined : words.howManyFirst)
  const take = async () => {
    if (!ready || busy) return
    setBusy(true)
    const reason = await onTake(count)
    setBusy(false)
    setProblem(reason)
    if (reason === undefined) setCount(null)
  }
  return (
    <li className="stock-row" data-empty={free === 0}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void take()
        }}
      >
        <div className="stock-words">
          <span className="stock-title">{title}</span>
          <span className="loan-soft">{barred ?? detail}</span>
        </div>
        <span className="stock-free">
          <b>{words.freeOf(free, total)}</b> {words.freeColumn.toLowerCase()}
        </span>
        <NumberField
          label={words.howManyOf(title)}
          labelHidden
          value={count}
          onChange={setCount}
          min={1}
          max={free}
          disabled={free === 0 || barred !== undefined}
          error={problem}
        />
        <Button submit icon="add" disabledReason={whyNot} busy={busy}>
          {words.take}
        </Button>
      </form>
      {children}
    </li>
  )
}
