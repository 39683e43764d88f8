import { useState } from 'react'
import { z } from 'zod'
import { Button } from '#renderer/components/Button.tsx'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { damageScreenText } from '#renderer/text/it/damage-screen.ts'
import { notThereText as words } from '#renderer/text/it/not-there.ts'
import { WayOut } from './damage/WayOut.tsx'
import { openAgain } from '#renderer/shared/open-again.ts'
import './damage/damage.css'

type NotThereCause = keyof typeof words.causes

export const isNotThere = (cause: string): cause is NotThereCause => cause in words.causes

const Facts = z.object({ folder: z.string(), entries: z.int().optional() })

/**
 * The register that this computer knows is not where it was: what to look at, and what a person may decide. Nothing is
 * begun or opened in its place before.
 */
export const NotThere = ({ cause, detail }: { cause: NotThereCause; detail: string }) => {
  const [asked, setAsked] = useState(false)
  const { folder, entries } = Facts.parse(JSON.parse(detail))
  const { title, explain, checks, restoreHelp, decision } = words.causes[cause]
  return (
    <main className="damage-screen">
      <h1>
        <Icon name="warning" />
        {title}
      </h1>
      <p>{explain(entries)}</p>
      <p>
        <strong>{folder}</strong>
      </p>
      <ul>
        {checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      <Button kind="primary" onPress={() => void openAgain('known')}>
        {damageScreenText.tryAgain}
      </Button>
      <WayOut restoreHelp={restoreHelp}>
        <section className="way-out">
          <h3>{decision.title}</h3>
          <p>{decision.help}</p>
          <Button onPress={() => setAsked(true)}>{decision.label}</Button>
        </section>
      </WayOut>
      <ConfirmDialog
        open={asked}
        title={decision.question}
        confirmLabel={decision.label}
        danger
        onConfirm={() => void openAgain(cause === 'otherRegister' ? 'present' : 'new')}
        onClose={() => setAsked(false)}
      >
        {decision.consequence}
      </ConfirmDialog>
    </main>
  )
}
