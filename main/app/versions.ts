import { app } from 'electron'
import type { Versions } from '#src/contract/shell.ts'

/** What this program is made of. */
export function versions(): Versions {
  return {
    comodato: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
  }
}
