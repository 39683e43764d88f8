import type { RouteComponent } from '@tanstack/react-router'
import { useChosenDay } from '#renderer/bridge/as-at.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { asAtText as words } from '#renderer/text/it/as-at.ts'
import { useDayChange } from './use-day.ts'

/**
 * A screen that is for writing: while the register is seen as it was, another one stands in its place, or the way back
 * to today.
 */
export function presentOnly(Present: RouteComponent, Past: RouteComponent = OnlyToday): RouteComponent {
  const Screen: RouteComponent = () => (useChosenDay() === undefined ? <Present /> : <Past />)
  Screen.preload = async () => {
    await Promise.all([Present.preload?.(), Past.preload?.()])
  }
  return Screen
}

const OnlyToday = () => {
  const lookAtDay = useDayChange()
  return (
    <>
      <PageHeader title={words.onlyToday} />
      <EmptyState
        icon="calendar"
        title={words.past}
        actions={
          <Button kind="primary" onPress={() => lookAtDay(undefined)}>
            {words.backToToday}
          </Button>
        }
      >
        {words.onlyTodayHelp}
      </EmptyState>
    </>
  )
}
