import type { BodyListPreview } from '#src/contract/bodies.ts'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import type { Choice } from '#renderer/components/fields/choice.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { BodyComboBox, named } from '#renderer/features/bodies/BodyComboBox.tsx'
import { bodyImportText as words } from '#renderer/text/it/bodies-import.ts'
import { newcomers, type SuppressionChoice, type SuppressionChoices } from './suppression-choices.ts'

interface MissingBodiesProps {
  preview: BodyListPreview
  choices: SuppressionChoices
  /** The keys of the ticked ones that lack their date, once that was asked for. */
  undated: readonly string[]
  onChange: (choices: SuppressionChoices) => void
}

/** The comuni that the list names no more: which of them are suppressed, since when, and who followed them. */
export const MissingBodies = ({ preview, choices, undated, onChange }: MissingBodiesProps) => {
  if (preview.missing.length === 0)
    return (
      <EmptyState icon="check" title={words.noneMissing}>
        {words.noneMissingHelp[preview.source]}
      </EmptyState>
    )
  const others = newcomers(preview)
  const change = (id: string, choice: SuppressionChoice | undefined) => {
    const { [id]: _former, ...rest } = choices
    onChange(choice ? { ...rest, [id]: choice } : rest)
  }
  return (
    <div className="missing-bodies">
      <p className="missing-bodies-help">{words.missingHelp}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.missingColumns.body}</th>
            <th scope="col">{words.missingColumns.on}</th>
            <th scope="col">{words.missingColumns.successor}</th>
          </tr>
        </thead>
        <tbody>
          {preview.missing.map((body) => (
            <MissingRow
              key={body.bodyId}
              body={body}
              choice={choices[body.bodyId]}
              lacksDate={undated.includes(body.bodyId)}
              others={others}
              onChange={(choice) => change(body.bodyId, choice)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface MissingRowProps {
  body: BodyListPreview['missing'][number]
  choice: SuppressionChoice | undefined
  lacksDate: boolean
  others: readonly Choice[]
  onChange: (choice: SuppressionChoice | undefined) => void
}

const MissingRow = ({ body, choice, lacksDate, others, onChange }: MissingRowProps) => (
  <tr>
    <td>
      <div className="missing-body">
        <Checkbox
          label={named(body)}
          checked={choice !== undefined}
          onChange={(ticked) => onChange(ticked ? { on: null, successor: null } : undefined)}
        />
        {body.holdsItems && <StatusChip tone="warning">{words.holdsItems}</StatusChip>}
      </div>
    </td>
    <td>
      {choice && (
        <DateField
          label={words.suppressedSince(named(body))}
          labelHidden
          value={choice.on}
          onChange={(on) => onChange({ ...choice, on })}
          error={lacksDate ? words.missingDate : undefined}
          focusOnOpen
        />
      )}
    </td>
    <td>
      {choice && (
        <BodyComboBox
          label={words.successorOf(named(body))}
          labelHidden
          value={choice.successor}
          onChange={(successor) => onChange({ ...choice, successor })}
          exceptId={body.bodyId}
          others={others}
        />
      )}
    </td>
  </tr>
)
