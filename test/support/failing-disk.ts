import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { giveToOrdinaryUser } from './ordinary-user.ts'

export type FailingDisk = {
  /** The file system finds a fault in itself and lets itself only be read, whatever is open. */
  readonly fail: () => Promise<void>
  /** It is taken away, repaired and brought back. */
  readonly repair: () => void
}

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }).trim()

/** Runs with the folder on a real file system of its own; false where only root may make one, or it is not Linux. */
export async function onFailingDisk(
  folder: string,
  use: (disk: FailingDisk) => Promise<void>,
): Promise<boolean> {
  const image = `${folder}.img`
  const devices: string[] = []
  const mount = (): string => {
    const device = run('losetup', '--find', '--show', image)
    devices.push(device)
    run('mount', '-o', 'errors=remount-ro', device, folder)
    return device
  }
  const unmount = () => run('umount', '-l', folder)
  await mkdir(folder)
  await writeFile(image, Buffer.alloc(32 * 1024 * 1024))
  try {
    run('mkfs.ext4', '-q', image)
    mount()
  } catch {
    return false
  }
  try {
    await giveToOrdinaryUser(folder)
    await use({
      async fail() {
        await writeFile(`/sys/fs/ext4/${path.basename(devices.at(-1) ?? '')}/trigger_fs_error`, '1')
      },
      repair() {
        unmount()
        // It answers that it has repaired something, which is no failure.
        execFileSync('sh', ['-c', `e2fsck -fy '${image}' || true`], { stdio: 'ignore' })
        mount()
      },
    })
  } finally {
    unmount()
    for (const device of devices) run('losetup', '--detach', device)
  }
  return true
}
