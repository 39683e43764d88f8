import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ensurePrograms } from '#test/support/system-libraries.ts'

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }).trim()

/** File systems that take names which differ only in case for one, as Windows and macOS do, and how each is mounted. */
const makers: readonly ((image: string, mount: string, device: () => string) => string)[] = [
  (image, mount, device) => {
    run('mkfs.vfat', image)
    run('mount', '-t', 'vfat', device(), mount)
    return mount
  },
  (image, mount, device) => {
    run('mkfs.ext4', '-q', '-O', 'casefold', image)
    run('mount', device(), mount)
    const folder = path.join(mount, 'senza-maiuscole')
    run('mkdir', folder)
    run('chattr', '+F', folder)
    return folder
  },
  (_, mount, device) => {
    const name = device()
    run('mkntfs', '--quick', name)
    run('lowntfs-3g', '-o', 'ignore_case', name, mount)
    return mount
  },
]

/**
 * Runs in a folder where case makes no difference: an ordinary one where the system is like that, else one on a disk of
 * its own; there is also a folder elsewhere. False where there is none, and none can be mounted.
 */
export async function onCaseBlindDisk(
  use: (folder: string, elsewhere: string) => Promise<void>,
): Promise<boolean> {
  const base = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
  const mount = path.join(base, 'disco')
  const devices: string[] = []
  await mkdir(mount)
  try {
    const folder = isCaseBlind(mount) ? mount : await mounted(base, mount, devices)
    if (folder === undefined) return false
    await use(folder, base)
    return true
  } finally {
    if (devices.length > 0) run('sh', '-c', `umount -l '${mount}' || true`)
    for (const device of devices) run('losetup', '--detach', device)
    await rm(base, { recursive: true, force: true })
  }
}

const isCaseBlind = (folder: string): boolean =>
  existsSync(path.join(path.dirname(folder), path.basename(folder).toUpperCase()))

async function mounted(base: string, mount: string, devices: string[]): Promise<string | undefined> {
  // Only who may mount a disk has a use for it.
  if (process.getuid?.() === 0) await ensurePrograms({ 'lowntfs-3g': 'ntfs-3g' })
  for (const [index, make] of makers.entries()) {
    const image = path.join(base, `${index}.img`)
    await writeFile(image, '')
    await truncate(image, 64 * 1024 * 1024)
    const device = () => {
      const name = run('losetup', '--find', '--show', image)
      devices.push(name)
      return name
    }
    try {
      return make(image, mount, device)
    } catch {
      // Not here: the next one may be.
    }
  }
  return undefined
}
