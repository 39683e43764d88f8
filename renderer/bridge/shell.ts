import type { Shell } from '#src/contract/shell.ts'

/** The use-cases of the desktop, as the preload put them on the page. */
export const shell: Shell = window.comodato
