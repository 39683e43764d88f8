import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from '#test/support/run.ts'

const always = ['libgtk-3-0', 'libnss3', 'libgbm1', 'fonts-liberation']
const display = ['xvfb']

/** The program of that package. */
export const displayServer = 'Xvfb'

/** Sound changed its name in Debian 13 and Ubuntu 24.04. */
const sound = ['libasound2', 'libasound2t64']

/** Makes sure that the libraries Electron is linked to are there, and Xvfb too when a display must be made. */
export async function ensureSystemLibraries(distribution: string, needsDisplay: boolean): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(path.join(distribution, 'electron'))
  const noDisplay = needsDisplay && !(await isInstalled(displayServer))
  if (missing.length === 0 && !noDisplay) return

  const packages = [...always, ...(needsDisplay ? display : [])]
  const reason = [...missing, ...(noDisplay ? [displayServer] : [])].join(', ')
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `Missing: ${reason}. Type:\n  sudo apt-get install -y --no-install-recommends ${[...packages, ...sound.slice(0, 1)].join(' ')}`,
    )
  }
  console.log(`Missing: ${reason}. Installing them with apt-get…`)
  await aptGet('update')
  for (const name of sound) {
    if (await aptGet('install', '-y', '--no-install-recommends', ...packages, name)) return
  }
  throw new Error(`apt-get could not install ${packages.join(' ')}`)
}

/** Makes sure that programs are there, each from the package of its name. */
export async function ensurePrograms(packageOf: Readonly<Record<string, string>>): Promise<void> {
  const missing: string[] = []
  for (const [program, name] of Object.entries(packageOf))
    if (!(await isInstalled(program))) missing.push(name)
  if (missing.length === 0) return
  const install = ['install', '-y', '--no-install-recommends', ...missing]
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`Missing: ${missing.join(', ')}. Type:\n  sudo apt-get ${install.join(' ')}`)
  console.log(`Missing: ${missing.join(', ')}. Installing them with apt-get…`)
  await aptGet('update')
  if (!(await aptGet(...install))) throw new Error(`apt-get could not install ${missing.join(' ')}`)
}

async function missingLibraries(program: string): Promise<readonly string[]> {
  const { output } = await run('ldd', [program], { output: 'keep' })
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library ?? '')
}

const isInstalled = async (program: string) =>
  (await run('sh', ['-c', `command -v ${program}`], { output: 'keep' })).status === 0

async function aptGet(...args: readonly string[]): Promise<boolean> {
  const { status, output } = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    output: 'keep',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) console.error(output)
  return status === 0
}
