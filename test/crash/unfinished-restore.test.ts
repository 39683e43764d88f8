import { readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { unavailableText } from '#main/cli/unavailable-text.ts'
import { namedBackups } from '#main/backup/manifest.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { backupProblemText } from '#renderer/text/it/refusals/backups.ts'
import {
  backUp,
  foundBackupFolder,
  newBackupFolder,
  refusalOf,
  restore,
} from '#test/support/backup-folder.ts'
import { FaultyDisk } from '#test/support/faulty-disk.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'

type Places = Parameters<Parameters<typeof withPlaces>[0]>[0]
type Restored = { readonly places: Places; readonly restored: number; readonly parent: string }

const bodyNamed = (name: string) =>
  ({ type: 'recordBody', details: { kind: 'otherPublicBody', name } }) as const

/** A register with a backup and one fact more, whose restore meets a disk with that fault. */
async function withRestore(
  fault: FaultyDisk['fault'],
  use: (of: Restored, refusal: Awaited<ReturnType<typeof refusalOf>>) => Promise<void>,
): Promise<void> {
  await withPlaces(async (places) => {
    const { registerFolder } = places
    const parent = path.dirname(registerFolder)
    const office = await HostOffice.open(places)
    await office.found()
    const { head } = await office.get('register.status', {})
    await office.close()
    const backups = path.join(parent, 'copie')
    await backUp(await newBackupFolder(backups), registerFolder)
    const later = await HostOffice.open(places)
    await later.act(bodyNamed('Ente Due'))
    await later.close()
    const open = await foundBackupFolder(backups)
    const [backup] = await namedBackups(open)
    const disk = new FaultyDisk()
    disk.fault = fault
    const refusal = await refusalOf(restore(open, backup?.name ?? '', registerFolder, disk))
    await use({ places, restored: head.sequence, parent }, refusal)
  })
}

/** The present register is aside, and there is no room for the other to take its name. */
const noRoomForTheName = (code: string): FaultyDisk['fault'] => {
  let isFull = false
  return (step, _, file) => {
    if (step === 'rename' && path.basename(file).startsWith('register-prima')) {
      queueMicrotask(() => (isFull = true))
      return undefined
    }
    return isFull ? code : undefined
  }
}

describe.each([
  ['ENOSPC', 'sul disco del registro non c’è più spazio. Libera spazio, poi riprova', 'libera spazio'],
  [
    'EROFS',
    'accanto alla cartella del registro non si può scrivere. Chiedi il permesso, poi riprova',
    'chiedi',
  ],
])('a restore cut short by %s (P4, P6)', (code, says, saysInShort) => {
  test('it is said what to do, and it goes on when that is done', () =>
    withRestore(noRoomForTheName(code), async ({ places, restored }) => {
      const disk = new FaultyDisk()
      disk.fault = () => code
      const office = await HostOffice.open(places, { disk })
      const answer = await office.ask('register.status', {})
      if (answer.ok || answer.error.code !== 'registerUnavailable') throw new Error('it was opened')
      expect(refusalText(answer.error)).toContain(says)
      expect(unavailableText('R', answer.error)).toContain(saysInShort)
      disk.fault = () => undefined
      await office.get('register.reopen', { as: 'known' })
      expect(await office.get('register.status', {})).toMatchObject({ head: { sequence: restored } })
      await office.act(bodyNamed('Ente Tre'))
      await office.close()
      expect(independentlyVerified(places.registerFolder).sequence).toBe(restored + 1)
    }))

  test('the register that still stands there is read, and written when the cause is gone', () =>
    withRestore(noRoomForTheName(code), async ({ places, restored, parent }) => {
      const { registerFolder } = places
      await rename(`${registerFolder}.ripristino`, registerFolder)
      const disk = new FaultyDisk()
      disk.fault = () => code
      const office = await HostOffice.open(places, { disk })
      const cause = code === 'ENOSPC' ? 'noSpace' : 'folderReadOnly'
      expect(await office.get('register.status', {})).toMatchObject({
        head: { sequence: restored },
        readOnly: { cause },
      })
      expect((await office.ask('register.act', { command: bodyNamed('Ente Tre') })).ok).toBe(false)
      disk.fault = () => undefined
      await office.get('register.reopen', { as: 'known' })
      await office.act(bodyNamed('Ente Tre'))
      await office.close()
      expect(await readdir(parent)).not.toContain('register.ripristino.json')
      expect(independentlyVerified(registerFolder).sequence).toBe(restored + 1)
    }))
})

test('no room for the register that is restored: said of its disk, and nothing is left there that takes room (P6)', () =>
  withRestore(
    (step) => (step === 'write' ? 'ENOSPC' : undefined),
    async ({ places, restored, parent }, refusal) => {
      expect(refusal).toEqual({ problem: 'besideNoSpace', detail: parent })
      expect(backupProblemText('besideNoSpace', parent)).toContain(`(${parent})`)
      expect((await readdir(parent)).filter((name) => name.includes('ripristino'))).toEqual([])
      expect(independentlyVerified(places.registerFolder).sequence).toBe(restored + 1)
    },
  ))

test('no room for the plan of the exchange: what was staged goes, the register stays (P6)', () =>
  withRestore(
    (step, _, file) => (step === 'write' && file.includes('.ripristino.json') ? 'ENOSPC' : undefined),
    async ({ places, restored, parent }, refusal) => {
      expect(refusal?.problem).toBe('besideNoSpace')
      expect((await readdir(parent)).filter((name) => name.includes('ripristino'))).toEqual([])
      expect(independentlyVerified(places.registerFolder).sequence).toBe(restored + 1)
    },
  ))
