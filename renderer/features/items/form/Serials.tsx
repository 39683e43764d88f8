import { useDeferredValue } from 'react'
import { useAsk } from '#renderer/bridge/queries.ts'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { useScanner } from '#renderer/components/scanner/useScanner.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { itemFormText as words, serialText } from '#renderer/text/it/items-form.ts'
import { type JudgedLine, judged, serialLines, takenBy } from './serial-list.ts'

/** The most codes that can be looked up at once. */
export const serialLimit = 5000
/** Lines shown beside the list; those with a problem come first when there are more. */
const shownLimit = 100

/**
 * The lines of the list as it is written now, each with what the list itself and the register say of it. The
 * register's word may come a moment after the writing: what is saved before is judged by the register all the same.
 */
export function useJudgedSerials(text: string, manufacturer: string): JudgedLine[] {
  const lines = serialLines(text)
  const asked = serialLines(useDeferredValue(text)).slice(0, serialLimit)
  const codes = asked.map(({ serialNumber }) => serialNumber.slice(0, 200))
  const answers = useAsk('items.resolveCodes', { codes }, { enabled: codes.length > 0 }).data?.answers ?? []
  return judged(lines, takenBy(answers, manufacturer))
}

interface SerialsProps {
  text: string
  /** Gives the text as it becomes of what it was: a scan and a key may come together. */
  onChange: (change: (text: string) => string) => void
  lines: readonly JudgedLine[]
  error: string | undefined
}

/** The serial numbers of the pieces, typed, pasted or scanned; beside each its inventory number or its problem. */
export const Serials = ({ text, onChange, lines, error }: SerialsProps) => {
  useScanner((code) => onChange((before) => withLine(before, code)))
  return (
    <FormSection title={words.sections.which} description={words.sections.whichHelp} columns={1}>
      <FormRow>
        <div className="serials">
          <TextArea
            label={words.labels.serials}
            value={text}
            onChange={(written) => onChange(() => written)}
            rows={10}
            monospace
            required
            error={error}
            description={lines.length > 0 ? serialText.found(lines.length) : undefined}
          />
          {lines.length > 0 && <SerialTable lines={lines} />}
        </div>
      </FormRow>
    </FormSection>
  )
}

/** The list with one more line, and ready for the next. */
const withLine = (text: string, line: string) => `${text.trim() === '' ? '' : `${text.trimEnd()}\n`}${line}\n`

const SerialTable = ({ lines }: { lines: readonly JudgedLine[] }) => {
  const unnumbered = lines.filter(({ inventoryNumber }) => inventoryNumber === '').length
  const count = Math.min(1000, Math.max(1, unnumbered))
  const proposed = useAsk('items.proposeNumbers', { count }).data?.numbers ?? []
  const numbered = withNumbers(lines, proposed)
  const shown = [
    ...numbered.filter(({ problem }) => problem !== undefined),
    ...numbered.filter(({ problem }) => problem === undefined),
  ].slice(0, shownLimit)
  return (
    <section className="serial-preview" aria-label={serialText.preview}>
      <table className="serial-table">
        <thead>
          <tr>
            <th scope="col">{serialText.place}</th>
            <th scope="col">{serialText.serial}</th>
            <th scope="col">{serialText.inventory}</th>
            <th scope="col">{serialText.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {(lines.length > shownLimit ? shown : numbered).map((one) => (
            <tr key={one.line}>
              <td>{formatNumber(one.line)}</td>
              <td>{one.serialNumber}</td>
              <td>{one.inventoryNumber}</td>
              <td>
                <StatusChip tone={one.problem === undefined ? 'success' : 'danger'}>
                  {one.problem ?? serialText.ready}
                </StatusChip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > shownLimit && <p className="item-none">{serialText.more(lines.length - shownLimit)}</p>}
    </section>
  )
}

/** The numbers the pattern would give, for those that have none of their own. */
function withNumbers(lines: readonly JudgedLine[], proposed: readonly string[]): JudgedLine[] {
  const next = proposed[Symbol.iterator]()
  return lines.map((one) =>
    one.inventoryNumber === '' && one.problem === undefined
      ? { ...one, inventoryNumber: next.next().value ?? '' }
      : one,
  )
}
