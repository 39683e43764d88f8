import { useState } from 'react'
import { inventoryNumber } from '#src/items/numbering.ts'
import { useAct, useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { settingsText as words } from '#renderer/text/it/settings.ts'

interface Pattern {
  prefix: string
  digits: number
}

/** How the next inventory numbers are written. */
export const InventoryPattern = ({ pattern }: { pattern: Pattern }) => {
  const { act, acting } = useAct()
  const next = useAsk('items.proposeNumbers', { count: 1 }).data?.numbers[0]
  const [prefix, setPrefix] = useState(pattern.prefix)
  const [digits, setDigits] = useState<number | null>(pattern.digits)
  const badPrefix = !/^[A-Z0-9]{0,10}$/.test(prefix)
  const goodDigits = digits !== null && Number.isInteger(digits) && digits >= 1 && digits <= 12
  const changed = prefix !== pattern.prefix || digits !== pattern.digits
  const save = async () => {
    if (!changed || badPrefix || !goodDigits) return
    if (went(await act({ type: 'setInventoryPattern', prefix, digits })))
      toast.say(words.patternSaved, { tone: 'success' })
  }
  return (
    <form
      className="settings-form settings-pattern"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={words.prefix}
        value={prefix}
        onChange={(text) => setPrefix(text.toUpperCase())}
        error={badPrefix ? words.badPrefix : undefined}
      />
      <NumberField
        label={words.digits}
        value={digits}
        onChange={setDigits}
        min={1}
        max={12}
        error={goodDigits ? undefined : words.badDigits}
      />
      <Button
        submit
        writes
        busy={acting}
        disabledReason={badPrefix || !goodDigits ? words.fixFirst : changed ? undefined : words.nothingToSave}
      >
        {words.save}
      </Button>
      <output className="settings-next">
        {changed && goodDigits && !badPrefix
          ? words.nextWithPattern(inventoryNumber({ prefix, digits }, 1))
          : next !== undefined && words.next(next)}
      </output>
    </form>
  )
}
