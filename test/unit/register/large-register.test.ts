import { openRegister } from '#main/host/opening/open-register.ts'
import { program } from '#main/host/opening/program.ts'
import { layoutOf } from '#main/journal/file/layout.ts'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeLargeRegister } from '#test/support/large-register/large-register.ts'
import { withFolder } from '#test/support/registers.ts'

const size = { items: 400, agreements: 80, entries: 3000 }

async function opened(folder: string) {
  const result = await openRegister(folder, program, { access: 'read' })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const { start, snapshotAt, journal } = result.value
  const head = journal.head().sequence
  await journal.close()
  return { ...start, head, snapshotAt }
}

// P8
test('a large register opens from its snapshot as from its journal, at the size that was asked', () =>
  withFolder(async (folder) => {
    await makeLargeRegister(folder, size)
    const fast = await opened(folder)
    await rm(layoutOf(folder).snapshot)
    const slow = await opened(folder)

    expect(fast.snapshotAt).toBe(fast.head)
    expect(slow.snapshotAt).toBe(0)
    expect(fast.head).toBeGreaterThanOrEqual(size.entries)
    expect(fast.register.items.items.size).toBe(size.items)
    expect(fast.register.agreements.agreements.size).toBe(size.agreements)
    expect(new Map(slow.register.items.items)).toEqual(new Map(fast.register.items.items))
    expect(new Map(slow.register.agreements.agreements)).toEqual(new Map(fast.register.agreements.agreements))
    expect(slow.history).toEqual(fast.history)
    const statuses = new Set([...fast.register.agreements.agreements.values()].map(({ status }) => status))
    expect([...statuses].sort()).toEqual(['closed', 'draft', 'inForce', 'issued'])
  }))

test('the same size is the same facts', () =>
  withFolder(async (folder) => {
    const [one, other] = [path.join(folder, 'one'), path.join(folder, 'other')]
    await makeLargeRegister(one, size)
    await makeLargeRegister(other, size)
    const facts = async (register: string) =>
      (await readFile(path.join(layoutOf(register).journal, 'journal-000001.ndjson'), 'utf8'))
        .split('\n')
        .slice(1, -1)
        .map((line) => JSON.parse(line).events)

    expect(await facts(other)).toEqual(await facts(one))
  }))
