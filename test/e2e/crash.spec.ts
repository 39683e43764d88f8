import type { ElectronApplication, Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { wholeList } from '#src/contract/list-query.ts'
import { expect, test } from '#test/e2e/fixture.ts'
import { foundRegister } from '#test/e2e/founded.ts'
import { ask, askAll } from '#test/e2e/line.ts'
import { onFailingDisk } from '#test/support/failing-disk.ts'
import { independentlyVerified } from '#test/support/independent-verifier.ts'
import { giveToOrdinaryUser } from '#test/support/ordinary-user.ts'

const record = (name: string) => ({
  command: { type: 'recordBody' as const, details: { kind: 'otherPublicBody' as const, name } },
})
const burst = Array.from({ length: 400 }, (_, index) => `Ente Inventato ${index}`)

/** Gives commands without pause until so many are saved; answers the names that were. The rest is under way. */
async function savedOf(page: Page, enough: number): Promise<string[]> {
  const saved: string[] = []
  await new Promise<void>((resolve, reject) => {
    const requests = burst.map((name) => ({ name: 'register.act', request: record(name) }))
    // The process that answers will be killed: that this never ends, or fails, is what is meant to happen.
    askAll(page, requests, (index, answer) => {
      if (answer.ok) saved.push(burst[index] ?? '')
      else reject(new Error(answer.error.code))
      if (saved.length === enough) resolve()
    }).catch(() => undefined)
  })
  return saved
}

const Names = z.object({
  ok: z.literal(true),
  value: z.object({ rows: z.array(z.object({ name: z.string() })) }),
})

async function recorded(page: Page): Promise<string[]> {
  const query = { ...wholeList, search: 'ente inventato' }
  const answer = await ask(page, 'bodies.list', { query, offset: 0, limit: 500 })
  return Names.parse(answer).value.rows.map(({ name }) => name)
}

/** All that was saved is there, and what else is there is whole. */
async function nothingIsLost(page: Page, saved: readonly string[]): Promise<void> {
  const names = await recorded(page)
  expect(names).toEqual(expect.arrayContaining([...saved]))
  expect(burst).toEqual(expect.arrayContaining(names))
}

function killHost(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ app, dialog }) => {
    // The question whether to start it again is answered with yes.
    Object.assign(dialog, { showMessageBox: async () => ({ response: 0, checkboxChecked: false }) })
    const host = app.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')
    if (host === undefined) throw new Error('the host does not run')
    process.kill(host.pid, 'SIGKILL')
  })
}

test('P1 P2: the register host is killed in the middle of many commands; all that was saved is there', async ({
  program,
  problems,
}) => {
  await foundRegister(program.page)
  const saved = await savedOf(program.page, 40)
  await killHost(program.electron)
  await program.page.waitForTimeout(500)
  await nothingIsLost(program.page, saved)
  expect((await ask(program.page, 'register.act', record('Dopo'))).ok).toBe(true)
  await program.close()
  independentlyVerified(program.registerFolder)
  expect(problems.splice(0)).toEqual([expect.stringContaining('the register host ended by itself')])
})

test('P1 P2: the whole program is killed in the middle of many commands; all that was saved is there', async ({
  openProgram,
  problems,
}) => {
  const first = await openProgram()
  await foundRegister(first.page)
  const saved = await savedOf(first.page, 40)
  const { pid } = first.electron.process()
  if (pid === undefined) throw new Error('the program has no process')
  process.kill(-pid, 'SIGKILL')
  await first.close()
  problems.splice(0)

  const again = await openProgram()
  // The lock of the killed program may have to be watched until it is judged dead: five heartbeats of three seconds.
  await expect(again.page.getByRole('heading', { name: 'Inizio' })).toBeVisible({ timeout: 30_000 })
  await nothingIsLost(again.page, saved)
  expect((await ask(again.page, 'register.act', record('Dopo'))).ok).toBe(true)
  await again.close()
  independentlyVerified(again.registerFolder)
})

test('P3: a changed byte of the ledger opens it for reading only, and it says where', async ({
  openProgram,
}) => {
  const first = await openProgram()
  await foundRegister(first.page)
  for (const name of ['Prima', 'Seconda', 'Terza']) await ask(first.page, 'register.act', record(name))
  await first.close()
  const segment = path.join(first.registerFolder, 'journal/journal-000001.ndjson')
  const bytes = await readFile(segment)
  const at = bytes.indexOf('Seconda')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(segment, bytes)

  const again = await openProgram()
  await expect(again.page.getByRole('heading', { name: 'Il registro è danneggiato' })).toBeVisible()
  const refused = await ask(again.page, 'register.act', record('Quarta'))
  expect(refused).toEqual({ ok: false, error: { code: 'registerReadOnly', cause: 'damaged' } })
  await expect(again.page.getByText('La riga non è quella scritta: l’impronta non torna')).toBeVisible()
  const status = await ask(again.page, 'register.status', {})
  expect(JSON.stringify(status)).toContain(String.raw`\"segment\":\"journal-000001.ndjson\"`)
  expect(JSON.stringify(status)).toContain('wrongHash')
  await again.close()
  expect(await readFile(segment)).toEqual(bytes)
})

test('P6: on a full disk a command is refused with the reason, and taken when there is room again', async ({
  openProgram,
  folder,
}) => {
  await onSmallDisk(path.join(folder, 'register'), async ({ registerFolder, fill, free }) => {
    const program = await openProgram()
    await foundRegister(program.page)
    await fill()
    // More than the space that the register keeps for its next entries.
    const names = Array.from({ length: 490 }, (_, index) => `Ente Inventato ${index} ${'x'.repeat(170)}`)
    const refusals = await askAll(
      program.page,
      names.map((name) => ({ name: 'register.act', request: record(name) })),
    )
    const saved = names.filter((_, index) => refusals[index]?.ok)
    expect(refusals.at(-1)).toEqual({ ok: false, error: { code: 'noSpace' } })
    // Memory says what the disk holds.
    expect((await recorded(program.page)).sort()).toEqual([...saved].sort())
    await free()
    expect((await ask(program.page, 'register.act', record('Ente Inventato dopo'))).ok).toBe(true)
    await program.close()
    independentlyVerified(registerFolder)
    const again = await openProgram()
    expect(await recorded(again.page)).toHaveLength(saved.length + 1)
    await again.close()
  })
})

test('P6: a register on a full disk is read, and written after «Riapri il registro» when there is room', async ({
  openProgram,
  folder,
}) => {
  await onSmallDisk(path.join(folder, 'register'), async ({ registerFolder, fill, free }) => {
    const first = await openProgram()
    await foundRegister(first.page)
    await first.close()
    await fill()
    const { page, close } = await openProgram()
    const notice = page.locator('.start-notice', { hasText: 'Sul disco del registro non c’è più spazio' })
    await expect(notice).toBeVisible()
    await free()
    await notice.getByRole('button', { name: 'Riapri il registro' }).click()
    await expect(notice).toBeHidden()
    expect((await ask(page, 'register.act', record('Ente Inventato dopo'))).ok).toBe(true)
    await close()
    independentlyVerified(registerFolder)
  })
})

test('P6: a disk that after a fault lets itself only be read: that is said, all is read, work goes on after', async ({
  openProgram,
  folder,
}) => {
  const registerFolder = path.join(folder, 'register')
  const ran = await onFailingDisk(registerFolder, async ({ fail, repair }) => {
    const { page, close } = await openProgram()
    await foundRegister(page)
    expect((await ask(page, 'register.act', record('Ente Inventato prima'))).ok).toBe(true)
    await fail()
    const readOnly = { ok: false, error: { code: 'diskLost', detail: 'EROFS' } }
    expect(await ask(page, 'register.act', record('Ente Inventato durante'))).toEqual(readOnly)
    // The lock cannot be renewed any more: after two of its heartbeats nothing is tried.
    await page.waitForTimeout(7000)
    expect(await ask(page, 'register.act', record('Ente Inventato durante'))).toEqual(readOnly)
    expect(await recorded(page)).toEqual(['Ente Inventato prima'])
    repair()
    expect((await ask(page, 'register.act', record('Ente Inventato dopo'))).ok).toBe(true)
    expect(await recorded(page)).toEqual(['Ente Inventato prima', 'Ente Inventato dopo'])
    await close()
    expect(independentlyVerified(registerFolder).sequence).toBeGreaterThan(0)
  })
  test.skip(!ran, 'only root may make a file system, and of Linux only')
})

type SmallDisk = {
  readonly registerFolder: string
  readonly fill: () => Promise<void>
  readonly free: () => Promise<void>
}

/** Runs with the folder on a file system of its own, that a few megabytes fill. */
async function onSmallDisk(registerFolder: string, use: (disk: SmallDisk) => Promise<void>): Promise<void> {
  await mkdir(registerFolder)
  test.skip(!mounted(registerFolder), 'only root may mount a small file system')
  const ballast = path.join(registerFolder, 'ballast')
  try {
    await giveToOrdinaryUser(registerFolder)
    await use({
      registerFolder,
      fill: () => writeFile(ballast, Buffer.alloc(16 * 1024 * 1024)).catch(() => undefined),
      free: () => rm(ballast),
    })
  } finally {
    execFileSync('umount', ['-l', registerFolder])
  }
}

function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
