import { useState } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import type { ReadList } from '#renderer/features/imports/import-state.ts'
import type { Where } from '#renderer/features/imports/use-import.ts'
import { columnsText as words } from '#renderer/text/it/imports.ts'

/** Which sheet and which row of titles are being read, and how to read others. */
export const TablePlace = ({ list, onRead }: { list: ReadList; onRead: (where: Where) => void }) => {
  const { sheetName, sheetNames, headerLine, rows } = list.preview
  const [line, setLine] = useState<number | null>(headerLine)
  const other = line !== null && Number.isInteger(line) && line > 0 && line !== headerLine ? line : undefined
  return (
    <div className="table-place">
      <h2>{words.rowsIn(rows, list.file.name)}</h2>
      {sheetNames.length > 1 && (
        <Select
          label={words.sheet}
          choices={sheetNames.map((value) => ({ value, label: value }))}
          value={sheetName}
          onChange={(chosen) => onRead({ sheetName: chosen })}
        />
      )}
      <NumberField label={words.headerLine} value={line} onChange={setLine} min={1} />
      {other !== undefined && (
        <Button onPress={() => onRead({ sheetName, headerLine: other })}>{words.readHeader}</Button>
      )}
    </div>
  )
}
