import { copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFileJournal } from '#main/journal/file/open.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import type { Head } from '#src/register/journal.ts'
import { append, entry, readAll } from '#test/contract/journal-contract.ts'
import { contents, edit, segment, written } from '#test/support/damaged.ts'
import { createRegister, openRegister, testOptions, withFolder } from '#test/support/registers.ts'

/** The damage that opening finds; the register must then be readable up to it, and not written. */
async function damageOf(folder: string, attested: Head[] = []) {
  const before = await contents(folder)
  const { journal, report } = await openRegister(folder, { attested })
  expect(journal.access()).toEqual({ mode: 'read', cause: 'damaged' })
  expect(await journal.append([entry(99)], report.entries)).toMatchObject({
    ok: false,
    error: { code: 'readOnly' },
  })
  expect(await readAll(journal, 0)).toHaveLength(report.entries)
  await journal.close()
  expect(await contents(folder)).toEqual(before)
  return report.damage
}

describe('any other damage is found, located, and nothing is written (P3)', () => {
  test('every byte of a small register, flipped', async () => {
    await withFolder(async (folder) => {
      await written(folder, 2)
      const whole = await readFile(segment(folder, 1))
      const headerEnd = whole.indexOf(10)
      for (let offset = 0; offset < whole.length; offset++) {
        const bytes = Buffer.from(whole)
        bytes[offset] = (bytes[offset] ?? 0) ^ 1
        await writeFile(segment(folder, 1), bytes)
        const verified = await verifyFolder(folder)
        const damage = verified.ok
          ? verified.value.damage
          : 'damage' in verified.error && verified.error.damage
        expect(damage, `byte ${offset}`).toBeTruthy()
        if (damage && offset > headerEnd) expect(damage.offset).toBeLessThanOrEqual(offset)
      }
    })
  }, 60_000)

  const removals: Record<string, { change: (text: string) => string; reason: string }> = {
    'an entry removed from the middle': { change: (text) => withoutLine(text, 2), reason: 'wrongSequence' },
    'an entry twice': { change: (text) => text.replace(/^(.*\n)(.*\n)/, '$1$2$2'), reason: 'wrongSequence' },
    'a byte order mark': { change: (text) => `\xef\xbb\xbf${text}`, reason: 'byteOrderMark' },
    'line ends of Windows': { change: (text) => text.replaceAll('\n', '\r\n'), reason: 'carriageReturn' },
    'NULs instead of everything': { change: (text) => '\0'.repeat(text.length), reason: 'nulBytes' },
    'an empty file': { change: () => '', reason: 'emptySegment' },
    'the word null': { change: () => 'null\n', reason: 'headerUnreadable' },
    'a first line cut short': { change: (text) => text.slice(0, 100), reason: 'headerUnreadable' },
  }
  for (const [what, { change, reason }] of Object.entries(removals)) {
    test(what, async () => {
      await withFolder(async (folder) => {
        await written(folder, 4)
        await edit(segment(folder, 1), change)
        const before = await contents(folder)
        const opened = await openFileJournal(folder, testOptions)
        const damage = opened.ok
          ? opened.value.report.damage
          : 'damage' in opened.error && opened.error.damage
        expect(damage).toMatchObject({ reason, segment: 'journal-000001.ndjson' })
        if (opened.ok) await opened.value.journal.close()
        expect(await contents(folder)).toEqual(before)
      })
    })
  }
})

test('sectors lost from what was acknowledged are damage, not a torn end (P3)', async () => {
  await withFolder(async (folder) => {
    await written(folder, 8)
    const whole = await readFile(segment(folder, 1))
    await writeFile(segment(folder, 1), Buffer.from(whole).fill(0, 1024, 1536))
    expect(await damageOf(folder)).toMatchObject({ segment: 'journal-000001.ndjson', reason: 'nulBytes' })
  })
})

describe('a chain that was forged or shortened (P3)', () => {
  test('an entry changed and hashed again breaks the link of the next one', async () => {
    await withFolder(async (folder) => {
      await written(folder, 3)
      const { journal: other } = await createRegister(path.join(folder, 'other'))
      await append(other, [entry(7)], 0)
      await other.close()
      const forged = (await readFile(segment(path.join(folder, 'other'), 1), 'latin1')).split('\n')[1] ?? ''
      await edit(segment(folder, 1), (text) => text.split('\n').with(1, forged).join('\n'))
      expect(await damageOf(folder)).toMatchObject({ line: 2, sequence: 1, reason: 'wrongPrevious' })
    })
  })

  test('entries removed from the end, when something attests them', async () => {
    await withFolder(async (folder) => {
      const heads = await written(folder, 4)
      await edit(segment(folder, 1), (text) => withoutLine(withoutLine(text, 4), 3))
      expect(await damageOf(folder, heads)).toMatchObject({ line: 4, sequence: 3, reason: 'attestedMissing' })
    })
  })

  test('a chain written anew, when something attests the old one', async () => {
    await withFolder(async (folder) => {
      await written(folder, 3)
      const attested = [{ sequence: 2, hash: 'f'.repeat(64) }]
      expect(await damageOf(folder, attested)).toMatchObject({
        line: 3,
        sequence: 2,
        reason: 'attestedDifferent',
      })
    })
  })
})

const withoutLine = (text: string, line: number): string => text.split('\n').toSpliced(line, 1).join('\n')

describe('segments (P3)', () => {
  test('one missing from the middle', async () => {
    await withFolder(async (folder) => {
      await written(folder, 3, 1)
      await rm(segment(folder, 2))
      expect(await damageOf(folder)).toMatchObject({
        segment: 'journal-000002.ndjson',
        reason: 'segmentMissing',
      })
    })
  })

  test('a file numbered zero is none: what is beside it is not told missing', async () => {
    await withFolder(async (folder) => {
      const heads = await written(folder, 2)
      await copyFile(segment(folder, 1), segment(folder, 0))
      expect(await verifyFolder(folder)).toMatchObject({ ok: true, value: { head: heads.at(-1) } })
      const { journal } = await openRegister(folder)
      expect(journal.access()).toEqual({ mode: 'write' })
      await journal.close()
    })
  })

  test('two swapped', async () => {
    await withFolder(async (folder) => {
      await written(folder, 4, 1)
      await rename(segment(folder, 2), segment(folder, 9))
      await rename(segment(folder, 3), segment(folder, 2))
      await rename(segment(folder, 9), segment(folder, 3))
      expect(await damageOf(folder)).toMatchObject({
        segment: 'journal-000002.ndjson',
        reason: 'segmentOutOfPlace',
      })
    })
  })

  test('one of another register', async () => {
    await withFolder(async (folder) => {
      await written(folder, 3, 1)
      const other = path.join(folder, 'other')
      await written(other, 3, 1)
      await copyFile(segment(other, 3), segment(folder, 3))
      expect(await damageOf(folder)).toMatchObject({
        segment: 'journal-000003.ndjson',
        reason: 'foreignSegment',
      })
    })
  })

  test('torn in the middle of the register: not the end of the last write', async () => {
    await withFolder(async (folder) => {
      await written(folder, 3, 1)
      await edit(segment(folder, 2), (text) => text.slice(0, -30))
      expect(await damageOf(folder)).toMatchObject({
        segment: 'journal-000002.ndjson',
        reason: 'lineMalformed',
      })
    })
  })
})

describe('what is not a register is never taken for one, nor replaced (P4, P7)', () => {
  test('temporary files left behind do not count', async () => {
    await withFolder(async (folder) => {
      const heads = await written(folder, 2)
      await writeFile(`${segment(folder, 2)}.0f.tmp`, 'half')
      await writeFile(path.join(folder, 'register.lock.0f.tmp'), '')
      const { journal, report } = await openRegister(folder)
      expect(report.head).toEqual(heads[1])
      await journal.close()
    })
  })

  test('a newer format is refused by name', async () => {
    await withFolder(async (folder) => {
      await written(folder, 1)
      const newer = (text: string): string =>
        text.replace('"version":1', '"version":2').replace('Comodato test', 'Comodato 9.0.0')
      await edit(segment(folder, 1), newer)
      const refusal = { code: 'newerFormat', version: 2, program: 'Comodato 9.0.0' }
      expect(await openFileJournal(folder, testOptions)).toEqual({ ok: false, error: refusal })
    })
  })

  test('a folder without a register is not made one by opening it', async () => {
    await withFolder(async (folder) => {
      expect(await openFileJournal(folder, testOptions)).toEqual({
        ok: false,
        error: { code: 'notFound', folder },
      })
      expect(await readdir(folder)).toEqual([])
    })
  })
})
