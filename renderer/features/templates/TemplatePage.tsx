import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { PaperText } from '#src/contract/templates.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { PaperKind, textKey } from '#src/templates/template.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { type PageAction, PageHeader } from '#renderer/components/PageHeader.tsx'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { templatesText as words } from '#renderer/text/it/templates.ts'
import { FieldsPanel } from './FieldsPanel.tsx'
import type { CodeAreaHandle } from './CodeArea.tsx'
import type { Place } from './markup.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { TextEditor } from './TextEditor.tsx'
import { type Preview, usePreview } from './use-preview.ts'
import { latestOf, standingOf, versionNameOf, versionThatSays, type VersionTexts } from './standing.ts'
import { type TextDraft, useTextDraft } from './use-text-draft.ts'
import { useVersionTexts } from './use-versions.ts'
import { VersionsPanel } from './VersionsPanel.tsx'
import './templates.css'

/** The text of one paper on the left, the paper itself on the right. */
export const TemplatePage = () => {
  const params = useParams({ strict: false })
  const paper = PaperKind.safeParse(params.paper).data
  const language = SecondLanguage.safeParse(params.language).data
  return paper && <PaperPage key={textKey(paper, language)} paper={paper} language={language} />
}

interface PaperPageProps {
  paper: PaperKind
  language: SecondLanguage | undefined
}

/** One text and what is being written of it: another one is another page. */
const PaperPage = ({ paper, language }: PaperPageProps) => {
  const papers = useAsk('templates.list', language ? { language } : {}).data?.papers
  const today = useAsk('register.status', {}).data?.today
  const text = papers?.find((one) => one.paper === paper)
  return text && today ? <WithDraft text={text} language={language} today={today} /> : null
}

const WithDraft = ({ text, language, today }: Omit<EditorProps, 'draft' | 'texts'>) => {
  const draft = useTextDraft(text.paper, language, latestOf(text))
  const texts = useVersionTexts(text, language)
  return draft ? <Editor text={text} language={language} draft={draft} texts={texts} today={today} /> : null
}

interface EditorProps {
  text: PaperText
  language: SecondLanguage | undefined
  draft: TextDraft
  texts: VersionTexts
  today: CalendarDate
}

const Editor = ({ text, language, draft, texts, today }: EditorProps) => {
  const { paper } = text
  const navigate = useNavigate()
  const area = useRef<CodeAreaHandle>(null)
  const [publishing, setPublishing] = useState(false)
  const [place, setPlace] = useState(beginning)
  useShortcut('Ctrl+S', () => void keepDraft(draft))
  const preview = usePreview(paper, language, draft.text)
  const faults = preview?.faults ?? noFaults
  const name = words.nameOf(paper, language)
  const back = () =>
    void (language
      ? navigate({ to: '/testi/lingua/$language', params: { language } })
      : navigate({ to: '/testi' }))
  return (
    <div className="template-page">
      <PageHeader
        title={name}
        facts={standingOf(text, language, versionThatSays(draft.text, text, texts))}
        crumbs={[{ label: words.title, onPress: back }, { label: name }]}
        {...actionsFor({ text, language, draft }, faults.length, () => setPublishing(true))}
      />
      <div className="template-editor">
        <TextEditor
          ref={area}
          text={draft.text}
          faults={faults}
          fields={preview?.fields ?? noFields}
          onChange={draft.write}
          onPlace={setPlace}
          onShow={(line, column) => area.current?.show(line, column)}
        />
        <Aside
          text={text}
          language={language}
          draft={draft}
          texts={texts}
          preview={preview}
          place={place}
          onInsert={(field) => area.current?.insert(field)}
        />
      </div>
      {publishing && (
        <PublishDialog
          paper={paper}
          language={language}
          text={draft.text}
          today={today}
          onClose={() => setPublishing(false)}
        />
      )}
    </div>
  )
}

async function keepDraft({ changed, keep }: TextDraft): Promise<void> {
  if (went(await keep())) toast.say(changed ? words.kept : words.nothingToKeep, { matter: 'template.draft' })
}

const noFaults: Preview['faults'] = []
const beginning: Place = { heading: '', sections: [] }
const noFields: Preview['fields'] = []

interface AsideProps extends Omit<EditorProps, 'today'> {
  preview: Preview | undefined
  /** Where the caret stands in the text. */
  place: Place
  onInsert: (field: string) => void
}

/** The paper as it would be, the names the text may use, the versions it has had. */
const Aside = ({ text, language, draft, texts, preview, place, onInsert }: AsideProps) => (
  <Tabs
    label={words.text}
    tabs={[
      {
        id: 'anteprima',
        label: words.preview,
        content: (
          <PreviewPanel
            preview={preview}
            place={place}
            notice={language && latestOf(text) === 0 ? noticeOf(draft) : undefined}
          />
        ),
      },
      {
        id: 'campi',
        label: words.fields,
        content: <FieldsPanel fields={preview?.fields ?? []} onInsert={onInsert} />,
      },
      {
        id: 'versioni',
        label: words.versions,
        count: text.versions.length,
        content: (
          <VersionsPanel
            text={text}
            language={language}
            texts={texts}
            written={draft.text}
            onRestore={draft.write}
          />
        ),
      },
    ]}
  />
)

/** What a text in a second language is begun from, until one is published. */
const noticeOf = ({ isModel }: TextDraft): string => (isModel ? words.model : words.noModel)

/** Publishing, once the text is another and sound; and the way back to the one in use. */
function actionsFor(
  { text, language, draft }: Pick<EditorProps, 'text' | 'language' | 'draft'>,
  faults: number,
  onPublish: () => void,
) {
  const latest = latestOf(text)
  // One that will be used can be published from an earlier day; the model of a second language as it is.
  const isInUse = !draft.changed && latest === text.current && (language === undefined || latest > 0)
  const publish: PageAction = {
    id: 'publish',
    label: words.publish,
    kind: 'primary',
    writes: true,
    disabledReason: isInUse ? words.unchanged : faults > 0 ? words.fixFirst : undefined,
    onPress: onPublish,
  }
  const undo: PageAction = {
    id: 'undo',
    label: words.undo(versionNameOf(latest, language)),
    disabledReason: draft.changed ? undefined : words.nothingElse,
    onPress: () => draft.write(draft.latest),
  }
  return { actions: [publish], moreActions: [undo] }
}
