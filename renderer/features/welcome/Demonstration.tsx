import { ask } from '#renderer/bridge/host.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { welcomeText } from '#renderer/text/it/welcome.ts'
import { type OnProgress, ShortWay } from './ShortWay.tsx'

interface DemonstrationProps {
  onPreparing: (preparing: boolean) => void
  onBack: () => void
}

/** Prepares the demonstration register. */
export const Demonstration = (props: DemonstrationProps) => (
  <ShortWay
    confirmLabel={welcomeText.beginDemonstration}
    progressLabel={welcomeText.preparing}
    begin={prepare}
    {...props}
  />
)

async function prepare(operator: string, onProgress: OnProgress): Promise<string | undefined> {
  const answer = await ask('register.foundDemonstration', { operator }, { onProgress })
  return answer.ok ? undefined : refusalText(answer.error)
}
