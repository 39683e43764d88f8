import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { damageScreenText as words } from '#renderer/text/it/damage-screen.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { DamageFacts } from './damage/DamageFacts.tsx'
import { damagePlace } from './damage/damage-place.ts'
import { WayOut } from './damage/WayOut.tsx'
import { isNotThere, NotThere } from './NotThere.tsx'
import { openAgain } from '#renderer/shared/open-again.ts'
import './damage/damage.css'

/** What a backup does not help against: the register is whole, and only this program cannot have it now. */
const passing = ['newerFormat', 'locked', 'noSpace', 'folderReadOnly']

/** The register cannot be opened: why, the way to try again, the ways out. Its files are left as they are. */
export const Unavailable = ({ refusal }: { refusal: AnyRefusal }) => {
  const again = <Button onPress={() => void openAgain('known')}>{words.tryAgain}</Button>
  if (refusal.code !== 'registerUnavailable' || passing.some((cause) => refusal.cause.endsWith(cause)))
    return (
      <main className="app-alone">
        <EmptyState icon="warning" title={words.cannotOpen} actions={again}>
          {refusalText(refusal)}
        </EmptyState>
      </main>
    )
  const { cause, detail } = refusal
  if (isNotThere(cause)) return <NotThere cause={cause} detail={detail} />
  const place = damagePlace(detail)
  return (
    <main className="damage-screen">
      <h1>
        <Icon name="danger" />
        {words.cannotOpen}
      </h1>
      <p>{refusalText(refusal)}</p>
      {place && <DamageFacts place={place} />}
      {again}
      <WayOut about={{ cause, detail, folder: undefined, program: undefined, readable: undefined }} />
    </main>
  )
}
