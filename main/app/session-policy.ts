import { app, type Session } from 'electron'

/** Schemes a page may load from: our screens, what they build in memory, and the built-in PDF viewer's own parts. */
const allowedSchemes: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:'])

/** Every session of the program, present and future: no permission, no network, no spelling dictionaries. */
export function restrictSessions(): void {
  app.on('session-created', (session) => {
    denyPermissions(session)
    denyNetwork(session)
    session.setSpellCheckerEnabled(false)
  })
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
}

function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayLoad(url) })
  })
}

function mayLoad(address: string): boolean {
  const scheme = new URL(address).protocol
  // The inspector is part of the program only while it is being developed.
  return allowedSchemes.has(scheme) || (scheme === 'devtools:' && !app.isPackaged)
}
