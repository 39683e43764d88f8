import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { type SecondLanguageChoice, SecondTextLayout } from '#src/bodies/second-language.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { same } from '#src/shared/same.ts'
import { useAct, useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { SegmentedControl } from '#renderer/components/fields/SegmentedControl.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { languagesText as words, languageWords, layoutWords } from '#renderer/text/it/languages.ts'
import { settingsText } from '#renderer/text/it/settings.ts'

type Language = SecondLanguage | 'none'

const choices = (['none', ...SecondLanguage.options] as const).map((value) => ({
  value,
  label: value === 'none' ? words.none : languageWords[value],
}))

/** In which language, besides Italian, papers are printed, how it is set, and how the Region is called in it. */
export const SecondLanguageForm = ({ choice }: { choice: SecondLanguageChoice }) => {
  const { act, acting } = useAct()
  const [language, setLanguage] = useState<Language>(choice.language ?? 'none')
  const [layout, setLayout] = useState(choice.layout)
  const [names, setNames] = useState<Partial<Record<SecondLanguage, string>>>(choice.lenderNames)
  const written = chosen(language, layout, names)
  const changed = !same(written, chosen(choice.language ?? 'none', choice.layout, choice.lenderNames))
  const save = async () => {
    if (changed && went(await act({ type: 'chooseSecondLanguage', choice: written })))
      toast.say(words.saved, { tone: 'success' })
  }
  return (
    <form
      className="settings-language"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Select label={words.language} choices={choices} value={language} onChange={setLanguage} />
      <div>
        <SegmentedControl
          label={words.layout}
          segments={SecondTextLayout.options.map((value) => ({ value, label: layoutWords[value] }))}
          value={layout}
          onChange={setLayout}
        />
        <p className="settings-soft">{words.layoutHelp[layout]}</p>
      </div>
      <fieldset className="settings-names">
        <legend>{words.lenderNames}</legend>
        {SecondLanguage.options.map((one) => (
          <TextField
            key={one}
            label={words.lenderName(one)}
            value={names[one] ?? ''}
            maxLength={200}
            onChange={(text) => setNames((known) => ({ ...known, [one]: text }))}
          />
        ))}
        <p className="settings-soft">{words.lenderNamesHelp}</p>
      </fieldset>
      <div className="settings-line">
        <Button submit writes busy={acting} disabledReason={changed ? undefined : settingsText.nothingToSave}>
          {settingsText.save}
        </Button>
        <Texts />
      </div>
    </form>
  )
}

function chosen(
  language: Language,
  layout: SecondTextLayout,
  names: Partial<Record<SecondLanguage, string>>,
): SecondLanguageChoice {
  const written = SecondLanguage.options.flatMap((one) => {
    const name = names[one]?.trim() ?? ''
    return name === '' ? [] : [[one, name] as const]
  })
  return {
    ...(language !== 'none' && { language }),
    layout,
    lenderNames: Object.fromEntries(written),
  }
}

/** The way to the texts in the languages that are in use. */
const Texts = () => {
  const navigate = useNavigate()
  const languages = useAsk('templates.list', {}).data?.languagesInUse ?? []
  return languages.map((language) => (
    <Button
      key={language}
      onPress={() => void navigate({ to: '/testi/lingua/$language', params: { language } })}
    >
      {words.openTexts(language)}
    </Button>
  ))
}
