import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { arrivalText as words } from '#renderer/text/it/arrivals.ts'

/** Says that signed files have arrived in the folder that is watched, or that it cannot be read. */
export const Arrivals = () => {
  const navigate = useNavigate()
  const { folder, files, trouble } = useAsk('arrivals.status', {}).data ?? { files: [] }
  const look = () => void navigate({ to: '/prestiti', search: { firmati: 'arrivati' } })
  return (
    <>
      {folder !== undefined && trouble && (
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
            {words.arrivedHelp}
          </Notice>
        </div>
      )}
    </>
  )
}
