import { useCallback, useState } from 'react'
import type { Logo } from '#src/bodies/body.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { FileDrop, type ChosenFile } from '#renderer/components/fields/FileDrop.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { settingsText as words } from '#renderer/text/it/settings.ts'

/** The largest file that the register takes as a logo, in bytes. */
const largest = 10 * 1024 * 1024

/** The Region's logo, as it stands at the head of its papers, and another in its place. */
export const RegionLogo = ({ logo }: { logo: Logo | undefined }) => {
  const [refusal, setRefusal] = useState<string>()
  const choose = async ({ bytes }: ChosenFile) => {
    if (bytes.byteLength > largest) return setRefusal(words.logoTooHeavy)
    const outcome = await ask('register.chooseLogo', { logo: bytes })
    setRefusal(outcome.ok ? undefined : refusalText(outcome.error))
    if (outcome.ok) toast.say(words.logoSaved, { tone: 'success' })
  }
  return (
    <div className="settings-logo">
      {logo && <CurrentLogo key={logo.sha256} logo={logo} />}
      <FileDrop
        label={words.logo}
        description={words.logoHelp}
        extensions={['.png', '.jpg', '.jpeg']}
        onFile={(file) => void choose(file)}
      />
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
    </div>
  )
}

const CurrentLogo = ({ logo }: { logo: Logo }) => {
  const bytes = useAsk('register.logo', {}).data?.bytes
  const show = useCallback(
    (image: HTMLImageElement) => {
      if (!bytes) return undefined
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: logo.mediaType }))
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [bytes, logo.mediaType],
  )
  return (
    <figure className="settings-logo-picture">
      <img ref={show} alt={words.currentLogo} />
      <figcaption>{words.logoSize(logo.width, logo.height)}</figcaption>
    </figure>
  )
}
