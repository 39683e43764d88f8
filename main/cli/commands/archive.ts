import path from 'node:path'
import { takeInArchive } from '#main/backup/archive/take-in.ts'
import { openArchive } from '#main/backup/archive/read-archive.ts'
import { writeArchive } from '#main/backup/archive/write-archive.ts'
import { requireOutside } from '#main/backup/home.ts'
import { BackupRefused } from '#main/backup/refusal.ts'
import { quietLongWork, quietWork } from '#main/backup/streams.ts'
import { told } from '#main/cli/backup-outcome.ts'
import { done, type Terminal } from '#main/cli/terminal.ts'
import { withRegister } from '#main/cli/with-register.ts'
import { archiveFiles } from '#main/host/export/archive-files.ts'
import { realWorld } from '#main/host/clock.ts'
import { program } from '#main/host/opening/program.ts'
import type { Services } from '#main/host/services.ts'
import { archiveText as words } from '#renderer/text/it/archive.ts'

type ExportOptions = { readonly register: string; readonly out: string }

/** Writes the whole register as one ZIP, that can be read without Comodato. */
export const exportArchive = (terminal: Terminal, { register, out }: ExportOptions): Promise<number> =>
  withRegister(terminal, register, 'read', (services) =>
    told(terminal, exported(terminal, services, register, out)),
  )

async function exported(
  terminal: Terminal,
  services: Services,
  folder: string,
  out: string,
): Promise<number> {
  await requireOutside(folder, path.dirname(path.resolve(out)))
  const { journal } = services.opened
  // Opening has walked the chain, or does so now: once is enough.
  const verified = await journal.verified()
  if (!verified.ok) throw new BackupRefused('registerUnreadable', folder)
  if (verified.value) throw new BackupRefused('registerDamaged')
  // As far as the program has read: another one that is writing may have gone on since.
  const landmark = journal.landmark()
  const { head } = landmark
  const at = realWorld.now()
  const made = await archiveFiles(services, head, at)
  const { files } = await writeArchive({ folder, landmark }, made, out, { at, program }, quietLongWork)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return done(terminal, words.exported(out, head.sequence, bytes))
}

/** Makes the register of such a ZIP again, in a new or empty folder. */
export const importArchive = (terminal: Terminal, file: string, register: string): Promise<number> =>
  told(terminal, imported(terminal, file, register))

async function imported(terminal: Terminal, file: string, folder: string): Promise<number> {
  const archive = await openArchive(file)
  try {
    const destination = { folder, asideName: words.asideName(realWorld.today()) }
    const { sequence, hash } = await takeInArchive(archive, destination, quietWork)
    return done(terminal, words.imported(folder, sequence, hash))
  } finally {
    archive.close()
  }
}
