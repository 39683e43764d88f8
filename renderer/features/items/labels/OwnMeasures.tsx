import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { labelsText as words } from '#renderer/text/it/labels.ts'
import { type LabelChoice, type Measures, overlaps } from './label-choice.ts'

interface OwnMeasuresProps {
  choice: LabelChoice
  onChange: (own: Measures) => void
  /** Printing was tried: a missing measure is an error by now. */
  tried: boolean
}

const ofRoll = ['width', 'height'] as const
const ofSheet = [...ofRoll, 'columns', 'rows', 'left', 'top', 'pitchX', 'pitchY'] as const
const counts: ReadonlySet<string> = new Set(['columns', 'rows'])

/** The measures of labels that are on no list. */
export const OwnMeasures = ({ choice, onChange, tried }: OwnMeasuresProps) => (
  <>
    {(choice.format === 'ownRoll' ? ofRoll : ofSheet).map((name) => {
      const value = choice.own[name]
      const missing = value === null || Number.isNaN(value)
      return (
        <NumberField
          key={name}
          label={words.measures[name]}
          value={value}
          onChange={(written) => onChange({ ...choice.own, [name]: written })}
          decimals={counts.has(name) ? 0 : 2}
          min={0}
          error={tried && missing ? words.measureWrong : undefined}
          required
          {...(!counts.has(name) && { unit: words.mm })}
          {...(name === 'pitchX' && { description: words.pitchHelp })}
        />
      )
    })}
    {overlaps(choice) && (
      <div className="form-dialog-wide">
        <Notice tone="error" title={words.notThere} />
      </div>
    )}
  </>
)
