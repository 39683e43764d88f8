import { useNavigate } from '@tanstack/react-router'
import type { ArrivalStatus } from '#src/contract/arrivals.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { OpenSignedFolder } from '#renderer/shared/OpenSignedFolder.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { arrivalText as words } from '#renderer/text/it/arrivals.ts'

type Unopened = ArrivalStatus['unopened']

/** Says what has arrived in the folder that is watched, what of it could not be read, or that the folder cannot be. */
export const Arrivals = () => {
  const navigate = useNavigate()
  const status = useAsk('arrivals.status', {}).data
  if (status?.folder === undefined) return null
  const { folder, files, unopened, trouble } = status
  const look = () => void navigate({ to: '/prestiti', search: { firmati: 'arrivati' } })
  return (
    <>
      {trouble && (
        <div className="start-notice">
          <Notice tone="warning" title={words.away} live>
            {words.awayHelp(folder, trouble)}
          </Notice>
        </div>
      )}
      {files.length > 0 && (
        <div className="start-notice">
          <Notice
            tone="info"
            title={words.arrived(files.length)}
            live
            action={
              <Button writes onPress={look}>
                {words.look}
              </Button>
            }
          >
            {words.arrivedHelp} <OpenSignedFolder />
          </Notice>
        </div>
      )}
      {/* A zip file without signed files in it was looked into: there is nothing to do about it. */}
      <UnopenedFiles files={unopened.filter(({ problem }) => problem !== 'empty')} folder={folder} />
    </>
  )
}

/** Few are told one by one; the others are in the settings. */
const most = 3

const UnopenedFiles = ({ files, folder }: { files: Unopened; folder: string }) => {
  const navigate = useNavigate()
  if (files.length === 0) return null
  const more = files.length - most
  return (
    <div className="start-notice">
      <Notice tone="warning" title={words.unopenedTitle(files.length)} live>
        <ul className="start-unopened">
          {files.slice(0, most).map((file) => (
            <li key={file.name}>
              <span>{words.unopened(file)}</span>
              <Button kind="quiet" onPress={() => void putAside(file)}>
                {words.putAsideOne}
                <span className="visually-hidden"> {file.name}</span>
              </Button>
            </li>
          ))}
          {more > 0 && (
            <li>
              <span>{words.unopenedMore(more)}</span>
              <Button kind="quiet" onPress={() => void navigate({ to: '/impostazioni' })}>
                {words.seeAll}
              </Button>
            </li>
          )}
        </ul>
        <p className="start-folder">{words.folderIs(folder)}</p>
        <OpenSignedFolder />
      </Notice>
    </div>
  )
}

async function putAside({ sha256, name }: Unopened[number]): Promise<void> {
  if (went(await ask('arrivals.putAside', { sha256 }))) toast.say(words.setAside(name))
}
