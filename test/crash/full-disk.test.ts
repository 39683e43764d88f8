import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { createRegister, withFolder } from '#test/support/registers.ts'

interface SmallDisk {
  readonly disk: FaultyDisk
  readonly fill: () => Promise<void>
  readonly free: () => Promise<void>
  readonly release: () => void
}

/** A real file system of 256 KiB where the tests may mount one; elsewhere a disk that answers as a full one. */
function smallDisk(folder: string): SmallDisk {
  const disk = new FaultyDisk()
  const ballast = path.join(folder, 'ballast')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    const fill = async () => void (disk.fault = (step) => (step === 'write' ? 'ENOSPC' : undefined))
    return { disk, fill, free: async () => void (disk.fault = () => undefined), release: () => undefined }
  }
  const fill = () => writeFile(ballast, Buffer.alloc(1024 * 1024)).catch(() => undefined)
  return { disk, fill, free: () => rm(ballast), release: () => void execFileSync('umount', [folder]) }
}

test('a disk that fills up: refused, memory and disk agree, work goes on when there is room (P6)', async () => {
  await withFolder(async (folder) => {
    const small = smallDisk(folder)
    try {
      const { journal } = await createRegister(folder, { disk: small.disk })
      await append(journal, [entry(1)], 0)
      await small.fill()
      const large = entry(2, 'x'.repeat(20_000))
      expect(await journal.append([large], 1)).toEqual({ ok: false, error: { code: 'noSpace' } })
      expect(journal.head().sequence).toBe(1)
      expect(await readAll(journal, 0)).toHaveLength(1)
      expect(independentlyVerified(folder)).toEqual(journal.head())
      await small.free()
      await append(journal, [large], 1)
      await journal.close()
      expect(independentlyVerified(folder).sequence).toBe(2)
    } finally {
      small.release()
    }
  })
})
