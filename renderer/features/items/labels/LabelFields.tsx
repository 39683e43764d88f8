import { labelsPerPage, LabelSymbol, knownFormats } from '#src/items/label-format.ts'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { labelsText as words } from '#renderer/text/it/labels.ts'
import {
  formatOf,
  type FormatName,
  knownNames,
  type LabelChoice,
  shiftFault,
  startFault,
} from './label-choice.ts'
import { OwnMeasures } from './OwnMeasures.tsx'

interface LabelFieldsProps {
  choice: LabelChoice
  onChange: (choice: LabelChoice) => void
  tried: boolean
}

const formats: { value: FormatName; label: string }[] = [
  ...knownNames.map((name) => {
    const { width, height } = knownFormats[name].label
    return { value: name, label: words.sized(words.formats[name], width, height) }
  }),
  { value: 'ownSheet', label: words.ownSheet },
  { value: 'ownRoll', label: words.ownRoll },
]

const symbols = LabelSymbol.options.map((value) => ({ value, label: words.symbols[value] }))

/** On which labels, with which code, from which one of a sheet. */
export const LabelFields = ({ choice, onChange, tried }: LabelFieldsProps) => {
  const format = formatOf(choice)
  const perPage = format ? labelsPerPage(format) : 1
  const change = (changes: Partial<LabelChoice>) => onChange({ ...choice, ...changes })
  const shift = (name: 'shiftX' | 'shiftY') => (
    <NumberField
      label={words[name]}
      value={choice[name]}
      onChange={(value) => change({ [name]: value })}
      decimals={1}
      min={-10}
      max={10}
      unit={words.mm}
      error={shiftFault(choice[name]) ? words.shiftWrong : undefined}
      {...(name === 'shiftX' && { description: words.shiftHelp })}
    />
  )
  return (
    <div className="form-dialog" data-columns={2}>
      <Select
        label={words.format}
        choices={formats}
        value={choice.format}
        onChange={(name) => change({ format: name, start: 1 })}
      />
      <Select
        label={words.symbol}
        choices={symbols}
        value={choice.symbol}
        onChange={(symbol) => change({ symbol })}
      />
      {(choice.format === 'ownSheet' || choice.format === 'ownRoll') && (
        <OwnMeasures choice={choice} onChange={(own) => change({ own })} tried={tried} />
      )}
      {format?.kind === 'sheet' && (
        <div className="form-dialog-wide">
          <NumberField
            label={words.start}
            description={words.startHelp(perPage)}
            value={choice.start}
            onChange={(start) => change({ start })}
            min={1}
            max={perPage}
            error={startFault(choice, format) ? words.startWrong(perPage) : undefined}
          />
        </div>
      )}
      {shift('shiftX')}
      {shift('shiftY')}
      <div className="form-dialog-wide">
        <Checkbox
          label={words.outlines}
          description={words.outlinesHelp}
          checked={choice.outlines}
          onChange={(outlines) => change({ outlines })}
        />
      </div>
    </div>
  )
}
