import type { Shell } from '#src/contract/shell.ts'

declare global {
  interface Window {
    /** Put on the page by the preload: the use-cases of the desktop. */
    readonly comodato: Shell
  }
}

export const shell: Shell = window.comodato
