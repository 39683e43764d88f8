import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { receiverOf } from '#renderer/features/agreements/receiver.ts'
import { LanguageNotice } from '#renderer/features/agreements/LanguageNotice.tsx'
import { type PageAction, PageHeader } from '#renderer/components/PageHeader.tsx'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { agreementListText, agreementWords } from '#renderer/text/it/agreements.ts'
import { handoverText as words } from '#renderer/text/it/agreements-handover.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { HandoverFields } from './HandoverFields.tsx'
import { HandoverLines } from './HandoverLines.tsx'
import { HandoverPreview } from './HandoverPreview.tsx'
import { useHandover } from './use-handover.ts'
import '#renderer/features/agreements/two-parts.css'

interface HandoverScreenProps {
  page: AgreementPage
  today: CalendarDate
  onRecorded: (paper: PaperRow) => void
}

const recording = ({ confirm, recording: busy }: ReturnType<typeof useHandover>): PageAction => ({
  id: 'record',
  label: words.record,
  kind: 'primary',
  shortcut: 'Ctrl+Enter',
  onPress: confirm,
  busy,
})

/** The report at the left; what is handed over, or the paper, at the right. */
export const HandoverScreen = ({ page, today, onRecorded }: HandoverScreenProps) => {
  const navigate = useNavigate()
  const [tab, setTab] = useState('cosa')
  const at = useHandover(page, today, onRecorded)
  const { id } = page.agreement
  const receiver = receiverOf(page, at.form.on).name
  return (
    <div className="two-parts">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: agreementListText.title, onPress: () => void navigate({ to: '/prestiti' }) },
          {
            label: agreementWords.agreement(page),
            onPress: () => void navigate({ to: '/prestiti/$id', params: { id } }),
          },
          { label: words.crumb },
        ]}
        facts={[receiver, at.contents === '' ? words.chosenNothing : words.chosen(at.contents)]}
        actions={[recording(at)]}
      />
      <div className="two-parts-body">
        <HandoverFields form={at.form} errors={at.errors} today={today} onChange={at.setForm}>
          {at.errors.nothing !== undefined && <Notice tone="error" title={at.errors.nothing} live />}
          <LanguageNotice page={page} paper="handover" />
          {at.refusal && <Notice tone="error" title={refusalText(at.refusal)} live />}
        </HandoverFields>
        <Tabs
          label={words.parts}
          current={tab}
          onChange={setTab}
          tabs={[
            { id: 'cosa', label: words.what, content: <HandoverLines at={at} page={page} /> },
            {
              id: 'anteprima',
              label: words.preview,
              content: <HandoverPreview facts={at.facts} recording={at.recording} />,
            },
          ]}
        />
      </div>
      <ConfirmDialog
        open={at.asking}
        title={words.recordQuestion}
        confirmLabel={words.record}
        busy={at.recording}
        onConfirm={at.record}
        onClose={at.stopAsking}
      >
        <p>{words.recordHelp(at.contents, receiver)}</p>
        <p>{at.isWhole ? words.whole : words.partial}</p>
        <LanguageNotice page={page} paper="handover" />
      </ConfirmDialog>
    </div>
  )
}
