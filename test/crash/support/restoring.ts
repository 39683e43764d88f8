import { namedBackups } from '#main/backup/manifest.ts'
import { foundBackupFolder, restore } from '#test/support/backup-folder.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'

/**
 * A process that restores the oldest backup and kills itself, as a person would, before the step of that number on the
 * disk.
 */
const [register = '', backups = '', killedAt = ''] = process.argv.slice(2)
const open = await foundBackupFolder(backups)
const disk = new FaultyDisk()
disk.fault = (_step, number) => {
  if (number === Number(killedAt)) process.kill(process.pid, 'SIGKILL')
  return undefined
}
const oldest = (await namedBackups(open)).at(-1)
await restore(open, oldest?.name ?? '', register, disk)
