import { app } from 'electron'
import type { PreferenceStore } from '#main/app/preferences.ts'
import type { RegisterHost } from '#main/app/register-host.ts'

/** The program ends only after the host has closed the register and the preferences are on the disk. */
export function endOrderly(host: RegisterHost, preferences: PreferenceStore): void {
  let phase: 'open' | 'closing' | 'closed' = 'open'

  async function close(): Promise<void> {
    phase = 'closing'
    await Promise.allSettled([host.close(), preferences.settled()])
    phase = 'closed'
    if (wantedAgain) app.relaunch()
    app.quit()
  }

  // A backup may keep the program from ending for a while after its window has gone: who opens it again comes first.
  let wantedAgain = false
  app.on('second-instance', () => {
    if (phase !== 'closing') return
    wantedAgain = true
    host.hurry()
  })

  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (phase === 'closed') return
    event.preventDefault()
    if (phase === 'open') void close()
  })
}
