import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { z } from 'zod'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useChosenDay } from '#renderer/bridge/as-at.ts'
import { useAsk, useAskOfToday } from '#renderer/bridge/queries.ts'
import { WhyNotWriting } from '#renderer/components/writing.ts'
import type { BackupStatus } from '#src/contract/backups.ts'
import { appText } from '#renderer/text/it/app.ts'
import { backupNews } from '#renderer/text/it/backups.ts'
import { openingNews } from '#renderer/text/it/opening-news.ts'
import { peopleLostText } from '#renderer/text/it/people-lost.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { backupProblemText } from '#renderer/text/it/refusals/backups.ts'
import type { RegisterStatus } from '#src/contract/register.ts'
import { AsAtBand } from './as-at/AsAtBand.tsx'
import { AsAtControl } from './as-at/AsAtControl.tsx'
import { useFocusKept } from './useFocusKept.ts'
import { useSecondPress } from './useSecondPress.ts'
import { FindAnything } from './find/FindAnything.tsx'
import { AppFrame } from './shell/AppFrame.tsx'
import type { NavSection } from './shell/NavRail.tsx'
import type { StatusItem } from './shell/StatusLine.tsx'
import { KeysHelp } from './shell/KeysHelp.tsx'
import { ThemeSwitch } from './shell/ThemeSwitch.tsx'
import { UndoButtons } from './shell/UndoButtons.tsx'
import { useUndo } from './useUndo.ts'
import { useTheme } from '#renderer/shared/use-theme.ts'

const places = [
  { id: '/', label: appText.places.start, icon: 'system', shortcut: 'Ctrl+1' },
  { id: '/prestiti', label: appText.places.agreements, icon: 'exchange', shortcut: 'Ctrl+2' },
  { id: '/beni', label: appText.places.items, icon: 'device', shortcut: 'Ctrl+3' },
  { id: '/enti', label: appText.places.bodies, icon: 'building', shortcut: 'Ctrl+4' },
] as const
const archive = [
  { id: '/beni/importa', label: appText.places.import, icon: 'upload', shortcut: 'Ctrl+5' },
  { id: '/fondi', label: appText.places.funds, icon: 'archive', shortcut: 'Ctrl+6' },
  { id: '/cronologia', label: appText.places.chronicle, icon: 'history', shortcut: 'Ctrl+7' },
  { id: '/copie', label: appText.places.backups, icon: 'copy', shortcut: 'Ctrl+8' },
  { id: '/impostazioni', label: appText.places.settings, icon: 'settings', shortcut: 'Ctrl+9' },
] as const
const all = [...places, ...archive]

/** The frame around every screen once the register is open. */
export const Frame = () => {
  useFocusKept()
  useSecondPress()
  const navigate = useNavigate()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [collapsed, setCollapsed] = usePreference('rail.collapsed', z.boolean(), false)
  const [theme, setTheme] = useTheme()
  const { undo, redo, next } = useUndo()
  const day = useChosenDay()
  const status = useAskOfToday('register.status', {}).data
  const overview = useAsk('register.overview', {}).data
  const backups = useAsk('backups.status', {}).data
  const whyNot = day && refusalText({ code: 'asAtReadOnly', date: day })
  const sections: NavSection[] = [
    {
      id: 'daily',
      places: places.map((place) =>
        place.id === '/prestiti' && overview
          ? { ...place, waiting: overview.toSign + overview.toHandOver + overview.addendaToSign }
          : place,
      ),
    },
    { id: 'archive', heading: appText.headings.archive, places: archive },
  ]
  return (
    <AppFrame
      sections={sections}
      current={placeOf(path)}
      onNavigate={(to) => void navigate({ to })}
      collapsed={collapsed}
      onCollapse={setCollapsed}
      owner={status?.lender?.name ?? ''}
      search={<FindAnything sections={all} />}
      tools={
        <>
          <UndoButtons next={day === undefined ? next : {}} onUndo={undo} onRedo={redo} />
          <AsAtControl day={day} />
          <ThemeSwitch value={theme} onChange={setTheme} />
          <KeysHelp />
        </>
      }
      {...(day !== undefined && { band: <AsAtBand day={day} preparing={!overview} /> })}
      status={status ? [...statusItems(status), ...backupItems(backups)] : []}
    >
      {/* Another day is another register: what a screen had chosen or was writing does not pass from one to the other. */}
      <WhyNotWriting value={whyNot}>
        <Outlet key={day ?? ''} />
      </WhyNotWriting>
    </AppFrame>
  )
}

/** The place of the rail that a path belongs to: the longest one that begins it. */
const placeOf = (path: string): string =>
  all
    .map(({ id }) => id)
    .filter((id) => (id === '/' ? path === '/' : path === id || path.startsWith(`${id}/`)))
    .reduce((longest, id) => (id.length > longest.length ? id : longest), '')

/** When the last backup was, or what keeps the next from being made. */
function backupItems(backups: BackupStatus | undefined): StatusItem[] {
  if (!backups) return []
  const { running, trouble, unwritten, last } = backups
  if (running) return [{ id: 'backup', icon: 'copy', text: backupNews.making }]
  if (trouble) {
    const text = `${backupNews.troubleShort}: ${backupProblemText(trouble.problem, trouble.detail)}`
    return [{ id: 'backup', icon: 'warning', tone: 'warning', text }]
  }
  if (unwritten) return [{ id: 'backup', icon: 'warning', tone: 'warning', text: backupNews.unwritten }]
  return [{ id: 'backup', icon: 'copy', text: last ? backupNews.last(last.at) : backupNews.none }]
}

function statusItems(status: RegisterStatus): StatusItem[] {
  const { head, folder, operator, readOnly, peopleLost } = status
  const items: StatusItem[] = readOnly
    ? [
        {
          id: 'readOnly',
          icon: 'warning',
          tone: 'warning',
          text: refusalText({ code: 'registerReadOnly', ...readOnly }),
        },
      ]
    : [{ id: 'saved', icon: 'check', tone: 'success', text: appText.saved(head.sequence) }]
  // What each means is told by the first page.
  for (const { id, title } of openingNews(status))
    items.push({ id, icon: 'warning', tone: 'warning', text: title })
  if (peopleLost)
    items.push({ id: 'people', icon: 'warning', tone: 'warning', text: peopleLostText.title(peopleLost) })
  items.push({ id: 'folder', icon: 'folder', text: folder, atEnd: true })
  if (operator !== undefined)
    items.push({ id: 'operator', icon: 'user', text: appText.operator(operator), atEnd: true })
  return items
}
