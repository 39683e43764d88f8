import { app } from 'electron'
import { setImmediate as soon } from 'node:timers/promises'
import type { PreferenceStore } from '#main/app/preferences.ts'
import type { RegisterHost } from '#main/app/register-host.ts'
import { onOtherStart } from '#main/app/single-instance.ts'

/** Which register the program opens when it has ended and begins again; undefined for the usual one. */
type Again = { readonly registerFolder: string | undefined }

/**
 * The program ends only after the host has closed the register and the preferences are on the disk. The answer ends it
 * and begins it again on another register.
 */
export function endOrderly(
  host: RegisterHost,
  preferences: PreferenceStore,
): (registerFolder: string) => void {
  let phase: 'open' | 'closing' | 'closed' = 'open'
  let again: Again | undefined

  async function close(): Promise<void> {
    phase = 'closing'
    await Promise.allSettled([host.close(), preferences.settled()])
    // Electron does not hear that it is to quit as long as it is at `will-quit`, and there may be nothing to wait for.
    await soon()
    phase = 'closed'
    if (again) app.relaunch({ args: argumentsFor(again) })
    app.quit()
  }

  // A backup may keep the program from ending for a while after its window has gone: who opens it again comes first.
  onOtherStart((registerFolder) => {
    if (phase !== 'closing') return
    again = { registerFolder }
    host.hurry()
  })

  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (phase === 'closed') return
    event.preventDefault()
    if (phase === 'open') void close()
  })

  return (registerFolder) => {
    again = { registerFolder }
    host.hurry()
    app.quit()
  }
}

/** The arguments of this start, with another register before the one that they may name: the first counts. */
function argumentsFor({ registerFolder }: Again): string[] {
  const given = process.argv.slice(1)
  return registerFolder === undefined ? given : [`--register=${registerFolder}`, ...given]
}
