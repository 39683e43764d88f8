import { app } from 'electron'

/**
 * Every page runs in Chromium's sandbox, whatever its window says. Root cannot have one: `npm start` by root, which
 * is development, goes without and says so; the packaged program never does.
 */
export function enableSandbox(): void {
  const without = app.commandLine.hasSwitch('no-sandbox') && !app.isPackaged
  if (!without) app.enableSandbox()
}
