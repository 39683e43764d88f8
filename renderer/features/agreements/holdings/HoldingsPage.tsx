import { useNavigate, useSearch } from '@tanstack/react-router'
import { z } from 'zod'
import { Id } from '#src/shared/text.ts'
import { useChosenDay } from '#renderer/bridge/as-at.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import type { Crumb } from '#renderer/components/Breadcrumb.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { drawnActions } from '#renderer/features/agreements/paper/drawn-actions.ts'
import { PdfView } from '#renderer/shared/pdf/PdfView.tsx'
import { agreementListText } from '#renderer/text/it/agreements.ts'
import { bodyListText } from '#renderer/text/it/bodies.ts'
import { holdingsText as words } from '#renderer/text/it/holdings.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { useHoldings } from './use-holdings.ts'
import './holdings.css'

const Search = z.object({ ente: Id.optional().catch(undefined) })

/** The register of the things on loan on paper, or the list of those that the body of the address holds. */
export const HoldingsPage = () => {
  const { ente } = Search.parse(useSearch({ strict: false }))
  return <Holdings key={ente ?? ''} bodyId={ente} />
}

const Holdings = ({ bodyId }: { bodyId: string | undefined }) => {
  const answer = useHoldings(bodyId)
  const drawn = answer?.ok === true ? answer.value : undefined
  return (
    <div className="holdings-page">
      <PageHeader
        title={bodyId === undefined ? words.register : words.list}
        facts={useDay()}
        crumbs={useCrumbs(bodyId)}
        actions={drawnActions(drawn, words.drawing, words)}
      />
      {answer === undefined && <output className="holdings-note">{words.drawing}</output>}
      {answer?.ok === false && (
        <div className="holdings-note">
          <Notice tone="error" title={words.refused} live>
            {refusalText(answer.error)}
          </Notice>
        </div>
      )}
      {drawn && <PdfView bytes={drawn.bytes} label={words.preview} />}
    </div>
  )
}

function useDay(): string[] {
  const chosen = useChosenDay()
  const today = useAsk('register.status', {}).data?.today
  if (chosen !== undefined) return [words.asAt(chosen)]
  return today === undefined ? [] : [words.today(today)]
}

function useCrumbs(bodyId: string | undefined): Crumb[] {
  const navigate = useNavigate()
  const body = useAsk('bodies.page', { id: bodyId ?? '-' }, { enabled: bodyId !== undefined }).data?.body
  if (bodyId === undefined)
    return [
      { label: agreementListText.title, onPress: () => void navigate({ to: '/prestiti' }) },
      { label: words.register },
    ]
  return [
    { label: bodyListText.title, onPress: () => void navigate({ to: '/enti' }) },
    {
      label: body?.name ?? '…',
      onPress: () => void navigate({ to: '/enti/$id', params: { id: bodyId } }),
    },
    { label: words.list },
  ]
}
