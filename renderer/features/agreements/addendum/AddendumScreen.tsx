import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { onlyExtends } from '#src/agreements/addendum.ts'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useScanner } from '#renderer/components/scanner/useScanner.ts'
import { Tabs } from '#renderer/components/Tabs.tsx'
import { LanguageNotice } from '#renderer/features/agreements/LanguageNotice.tsx'
import { withCode } from '#renderer/features/agreements/loan/PasteCodes.tsx'
import { agreementListText, agreementWords } from '#renderer/text/it/agreements.ts'
import { addendumChangesText, addendumText as words } from '#renderer/text/it/agreements-addendum.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { AddedThings, type Way } from './AddedThings.tsx'
import { AddendumFields } from './AddendumFields.tsx'
import { AddendumPreview } from './AddendumPreview.tsx'
import { ReplacedThings } from './ReplacedThings.tsx'
import { type AddendumAtWork, useAddendum } from './use-addendum.ts'
import '#renderer/features/agreements/two-parts.css'
import '#renderer/features/agreements/loan/loan.css'
import '#renderer/features/agreements/loan/items-step.css'

interface AddendumScreenProps {
  page: AgreementPage
  /** The end of the loan as it is now. */
  endsOn: CalendarDate
  today: CalendarDate
  onIssued: (paper: PaperRow) => void
}

/** What the addendum says at the left; the things it moves, or the paper, at the right. */
export const AddendumScreen = ({ page, endsOn, today, onIssued }: AddendumScreenProps) => {
  const navigate = useNavigate()
  const at = useAddendum(page, endsOn, today, onIssued)
  const { id } = page.agreement
  const changes = addendumChangesText(at.changes)
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
        facts={[page.borrower.name, changes === '' ? words.nothingYet : changes]}
        actions={[
          {
            id: 'issue',
            label: words.issue,
            kind: 'primary',
            shortcut: 'Ctrl+Enter',
            onPress: at.confirm,
            busy: at.isBusy,
          },
        ]}
      />
      <div className="two-parts-body">
        <AddendumFields at={at} page={page} endsOn={endsOn} today={today}>
          <LanguageNotice page={page} paper={onlyExtends(at) ? 'extension' : 'addendum'} />
          {at.refusal && <Notice tone="error" title={refusalText(at.refusal)} live />}
        </AddendumFields>
        <Parts at={at} page={page} />
      </div>
      <ConfirmDialog
        open={at.asking}
        title={words.issueQuestion}
        confirmLabel={words.issue}
        busy={at.issuing}
        onConfirm={at.issue}
        onClose={at.stopAsking}
      >
        <p>{words.issueChanges(page.borrower.name, changes)}</p>
        <p>{words.issueHelp(endsOn)}</p>
      </ConfirmDialog>
    </div>
  )
}

/** A label that is read goes among the codes, whatever is in sight. */
const Parts = ({ at, page }: { at: AddendumAtWork; page: AgreementPage }) => {
  const [tab, setTab] = useState('aggiunte')
  const [way, setWay] = useState<Way>('search')
  const [codes, setCodes] = useState('')
  useScanner((code) => {
    setTab('aggiunte')
    setWay('codes')
    setCodes((before) => withCode(before, code))
  })
  const added = { way, onWay: setWay, codes, onCodes: setCodes }
  return (
    <Tabs
      label={words.parts}
      current={tab}
      onChange={setTab}
      tabs={[
        {
          id: 'aggiunte',
          label: words.added,
          count: at.draft.added.length,
          content: <AddedThings at={at} page={page} {...added} />,
        },
        {
          id: 'sostituzioni',
          label: words.replaced,
          count: at.replacedCount,
          content: <ReplacedThings at={at} />,
        },
        {
          id: 'anteprima',
          label: words.preview,
          content: <AddendumPreview facts={at.facts} issuing={at.issuing} />,
        },
      ]}
    />
  )
}
