import type { SheetFormat } from '#src/items/label-format.ts'
import { labelsText as words } from '#renderer/text/it/labels.ts'

interface SheetMapProps {
  format: SheetFormat
  /** The place of the first label, from 1, and how many there are. */
  start: number
  count: number
}

/** The first sheet as it will come out: which labels are used, and which were used before. */
export const SheetMap = ({ format, start, count }: SheetMapProps) => {
  const { sheet, label, columns, rows, left, top, pitchX, pitchY } = format
  const places = Array.from({ length: columns * rows }, (_, at) => ({
    at,
    x: left + (at % columns) * pitchX,
    y: top + Math.floor(at / columns) * pitchY,
    used: at + 1 < start ? 'before' : at + 1 < start + count ? 'now' : 'no',
  }))
  return (
    <svg
      className="sheet-map"
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={words.sheetMap}
    >
      <rect className="sheet-map-sheet" width={sheet.width} height={sheet.height} />
      {places.map(({ at, x, y, used }) => (
        <rect
          key={at}
          className="sheet-map-label"
          data-used={used}
          x={x}
          y={y}
          width={label.width}
          height={label.height}
          rx={1.5}
        />
      ))}
    </svg>
  )
}
