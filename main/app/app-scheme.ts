import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileWithin } from '#main/app/app-address.ts'
import { contentSecurityPolicy } from '#main/app/content-security-policy.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** Must run before the program is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built screens, and nothing outside their folder, as `app://comodato/…`. */
export function serveScreens(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    if (request.method !== 'GET') return empty(405)
    const file = fileWithin(root, request.url)
    const mediaType = mediaTypes[path.extname(file ?? '')]
    if (file === undefined || mediaType === undefined) return empty(404)
    try {
      return new Response(await readFile(file), { headers: headers(mediaType) })
    } catch {
      return empty(404)
    }
  })
}

const empty = (status: number) => new Response(null, { status, headers: headers('text/plain') })

function headers(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  }
}
