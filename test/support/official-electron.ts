import { existsSync } from 'node:fs'
import path from 'node:path'
import { electronVersion, projectFolder } from '#test/support/project.ts'
import { run } from '#test/support/run.ts'

const electronFolder = path.join(projectFolder, 'node_modules/electron')
const distribution = path.join(electronFolder, 'dist')

/** The folder of Electron's own distribution, fetched when need be; nothing where it cannot be had. */
export async function officialElectron(): Promise<string | undefined> {
  if (isThere()) return distribution
  if (!(await canBeFetched())) return undefined
  console.log(`Fetching Electron ${electronVersion}…`)
  await run(process.execPath, [path.join(electronFolder, 'install.js')], { timeout: 300_000 })
  return isThere() ? distribution : undefined
}

const isThere = () =>
  existsSync(path.join(electronFolder, 'path.txt')) && existsSync(path.join(distribution, 'version'))

/** Whether the place it is fetched from answers: closed networks keep a download hanging for minutes. */
async function canBeFetched(): Promise<boolean> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const answer = await fetch(`${mirror}v${electronVersion}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(8_000),
    })
    return answer.ok
  } catch {
    return false
  }
}
