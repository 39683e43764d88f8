import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { BodyListPreview } from '#src/contract/bodies.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { FileDrop, type ChosenFile } from '#renderer/components/fields/FileDrop.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { bodyListText } from '#renderer/text/it/bodies.ts'
import { bodyImportText as words } from '#renderer/text/it/bodies-import.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { CheckedList } from './CheckedList.tsx'
import './import-bodies.css'

const extensions = ['.csv', '.tsv', '.txt', '.xlsx', '.ods']

/** Updates the bodies from ISTAT's list or IndicePA's: shown first, applied only when the person says so. */
export const ImportBodiesPage = () => {
  const navigate = useNavigate()
  const today = useAsk('register.status', {}).data?.today
  const [reading, setReading] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [read, setRead] = useState<{ name: string; preview: BodyListPreview }>()
  const inspect = async ({ name, bytes }: ChosenFile) => {
    setReading(true)
    setRefusal(undefined)
    const answer = await ask('bodies.inspectList', { name, bytes })
    setReading(false)
    if (answer.ok) setRead({ name, preview: answer.value })
    else setRefusal(refusalText(answer.error))
  }
  return (
    <div className="import-bodies">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: bodyListText.title, onPress: () => void navigate({ to: '/enti' }) },
          { label: words.title },
        ]}
        facts={read ? [words.sources[read.preview.source], read.name, words.rows(read.preview.rows)] : []}
        actions={read ? [{ id: 'other', label: words.otherFile, onPress: () => setRead(undefined) }] : []}
      />
      {read && today ? (
        <CheckedList key={read.preview.token} preview={read.preview} today={today} />
      ) : (
        <div className="import-bodies-file">
          <p>{words.lead}</p>
          {reading ? (
            <ProgressBar label={words.reading} done={0} />
          ) : (
            <FileDrop
              label={words.file}
              description={words.fileHelp}
              extensions={extensions}
              onFile={(file) => void inspect(file)}
            />
          )}
          {refusal !== undefined && <Notice tone="error" title={refusal} live />}
          <Sources />
        </div>
      )}
    </div>
  )
}

const Sources = () => (
  <section className="import-bodies-sources" aria-labelledby="dove-si-trovano">
    <h2 id="dove-si-trovano">{words.whereTitle}</h2>
    <ul>
      <li>{words.whereIstat}</li>
      <li>{words.whereIpa}</li>
    </ul>
  </section>
)
