import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ArrivalStatus } from '#src/contract/arrivals.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import type { PageAction } from '#renderer/components/PageHeader.tsx'
import { SignedFilesDialog } from '#renderer/features/agreements/signed-file/SignedFilesDialog.tsx'
import { arrivedSource } from '#renderer/features/agreements/signed-file/sources.ts'
import { arrivalText as words } from '#renderer/text/it/arrivals.ts'
import { ListSearch } from './quick-views.ts'

/** Bringing signed files in from the list: those that one chooses, or those that arrived in the folder. */
export function useBringing() {
  const navigate = useNavigate()
  const { firmati, ...search } = ListSearch.parse(useSearch({ strict: false }))
  const [choosing, setChoosing] = useState(false)
  const arrivals = useAsk('arrivals.status', {}).data
  const turnTo = (given?: 'arrivati') =>
    void navigate({ to: '/prestiti', search: { ...search, ...(given && { firmati: given }) }, replace: true })
  const waiting = arrivals?.files.length ?? 0
  const action: PageAction = {
    id: 'arrived',
    label: words.arrived(waiting),
    icon: 'document',
    writes: true,
    onPress: () => turnTo('arrivati'),
  }
  return {
    actions: waiting > 0 ? [action] : [],
    choose: () => setChoosing(true),
    /** Nothing while no file is being brought in, or while it is not known what arrived. */
    from: choosing ? 'chosen' : firmati && arrivals,
    end: () => {
      setChoosing(false)
      if (firmati) turnTo()
    },
  } as const
}

interface BringFilesProps {
  from: ReturnType<typeof useBringing>['from']
  today: CalendarDate
  onClose: () => void
  onKept: (agreementId: string) => void
}

export const BringFiles = ({ from, ...props }: BringFilesProps) => {
  if (from === undefined) return null
  if (from === 'chosen') return <SignedFilesDialog {...props} />
  return <SignedFilesDialog {...props} {...takenFrom(from)} />
}

function takenFrom({ files, others, unopened }: ArrivalStatus) {
  const notes = [...(others.length > 0 ? [words.others(others)] : []), ...unopened.map(words.unopened)]
  return { given: files.map(arrivedSource), notes }
}
