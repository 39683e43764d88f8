import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { ReadOnlyNotice } from '#renderer/shared/ReadOnlyNotice.tsx'
import { backupNews } from '#renderer/text/it/backups.ts'
import { openingNews } from '#renderer/text/it/opening-news.ts'
import { peopleLostText } from '#renderer/text/it/people-lost.ts'
import { Arrivals } from './Arrivals.tsx'

/** What is wrong or waits today, whatever there was on a day of the past. */
export const StartNotices = () => (
  <>
    <NotWritable />
    <News />
    <PeopleLost />
    <BackupWarning />
    <Arrivals />
  </>
)

/** Why nothing can be written here, until it is opened again. */
const NotWritable = () => {
  const readOnly = useAsk('register.status', {}).data?.readOnly
  if (readOnly === undefined) return null
  return (
    <div className="start-notice">
      <ReadOnlyNotice {...readOnly} />
    </div>
  )
}

/** What was found when the register was opened. */
const News = () => {
  const status = useAsk('register.status', {}).data
  return (status ? openingNews(status) : []).map(({ id, title, help }) => (
    <div key={id} className="start-notice">
      <Notice tone="warning" title={title}>
        {help}
      </Notice>
    </div>
  ))
}

/** The people that the register names and nobody can name any more; the way out is a backup. */
const PeopleLost = () => {
  const navigate = useNavigate()
  const lost = useAsk('register.status', {}).data?.peopleLost
  if (lost === undefined) return null
  return (
    <div className="start-notice">
      <Notice
        tone="warning"
        title={peopleLostText.title(lost)}
        action={<Button onPress={() => void navigate({ to: '/copie' })}>{peopleLostText.open}</Button>}
      >
        {peopleLostText.help(lost)}
      </Notice>
    </div>
  )
}

/** Says gently that the register is not safe; a register that cannot be written has other worries. */
const BackupWarning = () => {
  const navigate = useNavigate()
  const readOnly = useAsk('register.status', {}).data?.readOnly
  const warning = useAsk('backups.status', {}).data?.warning
  if (warning === undefined || readOnly !== undefined) return null
  return (
    <div className="start-notice">
      <Notice
        tone="warning"
        title={backupNews.warnings[warning]}
        action={<Button onPress={() => void navigate({ to: '/copie' })}>{backupNews.open}</Button>}
      >
        {backupNews.warningHelp}
      </Notice>
    </div>
  )
}
