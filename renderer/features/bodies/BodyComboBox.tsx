import { useState } from 'react'
import type { BodyHit } from '#src/contract/bodies.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import type { Choice } from '#renderer/components/fields/choice.ts'
import { ComboBox } from '#renderer/components/fields/ComboBox.tsx'
import type { FieldProps } from '#renderer/components/fields/field.ts'
import { searchable } from '#src/shared/text.ts'
import { suppressionText } from '#renderer/text/it/bodies-page.ts'
import { bodyKindWords } from '#renderer/text/it/statuses.ts'

/** Hits asked for at once: the list is virtual, and a province has some hundreds of comuni. */
const hitsAtOnce = 400

interface BodyComboBoxProps extends FieldProps {
  /** The key of the body, or the `value` of one of `others`. */
  value: string | null
  onChange: (value: string | null) => void
  /** A body that may not be chosen. */
  exceptId: string
  /** Bodies that are not in the register yet. */
  others?: readonly Choice[]
}

/** Chooses a body in being by name, province or code; namesakes are told apart by their province. */
export const BodyComboBox = ({ value, onChange, exceptId, others = [], ...field }: BodyComboBoxProps) => {
  const [text, setText] = useState('')
  const search = useAsk('bodies.search', { text, limit: hitsAtOnce })
  const wanted = searchable(text)
  const hits = (search.data?.hits ?? []).filter((hit) => hit.id !== exceptId && !hit.suppressed)
  return (
    <ComboBox
      {...field}
      placeholder={suppressionText.findBody}
      items={[...others.filter(({ label }) => searchable(label).includes(wanted)), ...hits.map(choiceOf)]}
      value={value}
      onChange={onChange}
      inputValue={text}
      onInputChange={setText}
      loading={search.isPending}
    />
  )
}

const choiceOf = (hit: BodyHit): Choice => ({
  value: hit.id,
  label: named(hit),
  detail: [bodyKindWords[hit.kind], hit.istatCode, hit.cadastralCode].filter(Boolean).join(' · '),
})

/** `Livo (CO)`: five names of comuni are borne by two of them. */
export const named = ({ name, province }: { name: string; province?: string | undefined }): string =>
  province === undefined ? name : `${name} (${province})`
