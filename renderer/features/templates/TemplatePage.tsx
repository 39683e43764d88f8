import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { PaperText } from '#src/contract/templates.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { PaperKind } from '#src/templates/template.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { type PageAction, PageHeader } from '#renderer/components/PageHeader.tsx'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { templatesText as words } from '#renderer/text/it/templates.ts'
import { FieldsPanel } from './FieldsPanel.tsx'
import { insertAtCaret, showLine } from './caret.ts'
import { PreviewPanel } from './PreviewPanel.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { TextEditor } from './TextEditor.tsx'
import { usePreview } from './use-preview.ts'
import { type TextDraft, useTextDraft } from './use-text-draft.ts'
import { VersionsPanel } from './VersionsPanel.tsx'
import './templates.css'

/** The text of one paper on the left, the paper itself on the right. */
export const TemplatePage = () => {
  const { paper } = useParams({ strict: false })
  const kind = PaperKind.safeParse(paper)
  const papers = useAsk('templates.list', {}).data?.papers
  const today = useAsk('register.status', {}).data?.today
  const draft = useTextDraft(kind.success ? kind.data : 'agreement')
  const text = papers?.find((one) => kind.success && one.paper === kind.data)
  return text && today && draft ? <Editor key={text.paper} text={text} draft={draft} today={today} /> : null
}

interface EditorProps {
  text: PaperText
  draft: TextDraft
  today: CalendarDate
}

const Editor = ({ text: { paper, current, versions }, draft, today }: EditorProps) => {
  const navigate = useNavigate()
  const area = useRef<HTMLTextAreaElement>(null)
  const [publishing, setPublishing] = useState(false)
  const preview = usePreview(paper, draft.text)
  const faults = preview?.faults ?? []
  return (
    <div className="template-page">
      <PageHeader
        title={words.papers[paper]}
        facts={[words.inUse(current)]}
        crumbs={[
          { label: words.title, onPress: () => void navigate({ to: '/testi' }) },
          { label: words.papers[paper] },
        ]}
        {...actionsFor(draft, faults.length, () => setPublishing(true))}
      />
      <div className="template-editor">
        <TextEditor
          ref={area}
          text={draft.text}
          faults={faults}
          onChange={draft.write}
          onShow={(line, column) => showLine(area.current, line, column)}
        />
        <Tabs
          label={words.text}
          tabs={[
            { id: 'anteprima', label: words.preview, content: <PreviewPanel preview={preview} /> },
            {
              id: 'campi',
              label: words.fields,
              content: (
                <FieldsPanel
                  fields={preview?.fields ?? []}
                  onInsert={(field) => insertAtCaret(area.current, field)}
                />
              ),
            },
            {
              id: 'versioni',
              label: words.versions,
              count: versions.length,
              content: (
                <VersionsPanel paper={paper} versions={versions} text={draft.text} onRestore={draft.write} />
              ),
            },
          ]}
        />
      </div>
      {publishing && (
        <PublishDialog paper={paper} text={draft.text} today={today} onClose={() => setPublishing(false)} />
      )}
    </div>
  )
}

/** Publishing, once the text is another and sound; and the way back to the one in use. */
function actionsFor(draft: TextDraft, faults: number, onPublish: () => void) {
  const unchanged = draft.changed ? undefined : words.unchanged
  const publish: PageAction = {
    id: 'publish',
    label: words.publish,
    kind: 'primary',
    writes: true,
    disabledReason: unchanged ?? (faults > 0 ? words.fixFirst : undefined),
    onPress: onPublish,
  }
  const undo: PageAction = {
    id: 'undo',
    label: words.undo,
    disabledReason: unchanged,
    onPress: () => draft.write(draft.inUse),
  }
  return { actions: [publish], moreActions: [undo] }
}
