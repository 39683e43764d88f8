import type { IssuedKind, SaveChoice, SavePlan } from '#src/contract/saved-papers.ts'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { savedPapersText as words } from '#renderer/text/it/saved-papers.ts'

interface SaveChoicesProps {
  issued: SavePlan['issued']
  choice: SaveChoice
  onChange: (choice: SaveChoice) => void
}

/** Which kinds of papers, and what is saved beside each. */
export const SaveChoices = ({ issued, choice, onChange }: SaveChoicesProps) => {
  const choose = (kind: IssuedKind, chosen: boolean) =>
    onChange({
      ...choice,
      kinds: chosen ? [...choice.kinds, kind] : choice.kinds.filter((one) => one !== kind),
    })
  return (
    <>
      <fieldset className="batch-dialog-group">
        <legend>{words.kinds}</legend>
        {issued.map(({ kind, papers }) => (
          <Checkbox
            key={kind}
            label={words.kind(kind, papers)}
            checked={choice.kinds.includes(kind)}
            onChange={(chosen) => choose(kind, chosen)}
          />
        ))}
      </fieldset>
      <fieldset className="batch-dialog-group">
        <legend>{words.beside}</legend>
        <Checkbox
          label={words.signed}
          checked={choice.signed}
          onChange={(signed) => onChange({ ...choice, signed })}
        />
        <Checkbox
          label={words.metadata}
          checked={choice.metadata}
          onChange={(metadata) => onChange({ ...choice, metadata })}
        />
      </fieldset>
    </>
  )
}
