import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { AddendumFacts } from '#src/agreements/addendum.ts'
import { asking } from '#renderer/bridge/queries.ts'
import { DraftPreview } from '#renderer/features/agreements/paper/DraftPreview.tsx'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'

interface AddendumPreviewProps {
  facts: AddendumFacts | undefined
  /** The addendum is being issued: what is in sight stays, and no other draft of it is asked for. */
  issuing: boolean
}

/** The real paper as it would be issued now. */
export const AddendumPreview = ({ facts, issuing }: AddendumPreviewProps) =>
  facts ? <Drawn facts={facts} issuing={issuing} /> : <p className="two-parts-note">{words.previewNeeds}</p>

const Drawn = ({ facts: latest, issuing }: { facts: AddendumFacts; issuing: boolean }) => {
  const facts = useRested(latest)
  const preview = useQuery({
    ...asking('addenda.preview', { facts }),
    enabled: !issuing,
    placeholderData: keepPreviousData,
  })
  return <DraftPreview preview={preview} label={words.preview} refused={words.previewRefused} />
}

/** Keys that come closer than this, in milliseconds, are one change. */
const pause = 250

/** The facts once the writing rests: no paper is drawn for each key. */
function useRested(latest: AddendumFacts): AddendumFacts {
  const [rested, setRested] = useState(latest)
  const key = JSON.stringify(latest)
  useEffect(() => {
    const timer = setTimeout(() => setRested(AddendumFacts.parse(JSON.parse(key))), pause)
    return () => clearTimeout(timer)
  }, [key])
  return rested
}
