/** What every part of a form is given: what is written in it, what is wrong by the name of the field, and who hears of changes. */
export interface FormPart<Draft> {
  draft: Draft
  errors: Readonly<Partial<Record<string, string>>>
  change: (changes: Partial<Draft>) => void
}

/** What the field of that name is given. */
export const fieldOf = <Draft, Name extends keyof Draft & string>(
  { draft, errors, change }: FormPart<Draft>,
  name: Name,
) => ({
  value: draft[name],
  error: errors[name],
  onChange: (value: Draft[Name]) => {
    const changes: Partial<Draft> = {}
    changes[name] = value
    change(changes)
  },
})
