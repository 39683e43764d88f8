import { useNavigate, useParams } from '@tanstack/react-router'
import type { PaperText } from '#src/contract/templates.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { SegmentedControl } from '#renderer/components/fields/SegmentedControl.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { languageWords } from '#renderer/text/it/languages.ts'
import { settingsText } from '#renderer/text/it/settings.ts'
import { templatesText as words } from '#renderer/text/it/templates.ts'
import { latestOf, standingOf } from './standing.ts'
import { useTextDraft } from './use-text-draft.ts'
import './templates.css'

/** The texts of the papers: which version is in use, and the way to write another. */
export const TemplatesPage = () => {
  const navigate = useNavigate()
  const language = SecondLanguage.safeParse(useParams({ strict: false }).language).data
  const { papers = [], languagesInUse = [] } =
    useAsk('templates.list', language ? { language } : {}).data ?? {}
  const show = (one: SecondLanguage | 'it') =>
    void (one === 'it'
      ? navigate({ to: '/testi' })
      : navigate({ to: '/testi/lingua/$language', params: { language: one } }))
  return (
    <div className="templates-page">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: settingsText.title, onPress: () => void navigate({ to: '/impostazioni' }) },
          { label: words.title },
        ]}
      />
      <div className="templates-body">
        <p className="templates-soft">{language ? words.secondHelp : words.help}</p>
        <div className="templates-language">
          <SegmentedControl
            label={words.language}
            segments={languages}
            value={language ?? 'it'}
            onChange={show}
          />
        </div>
        {language && !languagesInUse.includes(language) && <Notice tone="info" title={words.notInUse} />}
        <ul className="templates-list">
          {papers.map((text) => (
            <PaperItem
              key={text.paper}
              text={text}
              language={language}
              onOpen={() =>
                void (language
                  ? navigate({ to: '/testi/$paper/$language', params: { paper: text.paper, language } })
                  : navigate({ to: '/testi/$paper', params: { paper: text.paper } }))
              }
            />
          ))}
        </ul>
      </div>
    </div>
  )
}

const languages = (['it', ...SecondLanguage.options] as const).map((value) => ({
  value,
  label: value === 'it' ? words.italian : languageWords[value],
}))

interface PaperItemProps {
  text: PaperText
  language: SecondLanguage | undefined
  onOpen: () => void
}

const PaperItem = ({ text, language, onOpen }: PaperItemProps) => {
  const { paper } = text
  const latest = latestOf(text)
  const isBeingWritten = useTextDraft(paper, language, latest)?.changed
  return (
    <li className="templates-item">
      <div>
        <p className="templates-name">{words.papers[paper]}</p>
        <p className="templates-soft">
          {standingOf(text, language, isBeingWritten ? undefined : latest).join(' · ')}
        </p>
      </div>
      <Button onPress={onOpen}>{words.edit}</Button>
    </li>
  )
}
