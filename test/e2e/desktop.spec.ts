import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { environment, expect, test, type Program } from '#test/e2e/fixture.ts'
import { giveToOrdinaryUser } from '#test/support/ordinary-user.ts'
import { placedProgram } from '#test/support/placed-packages.ts'

const bytes = Buffer.from('%PDF-1.7 the bytes of a paper')
const sha256 = createHash('sha256').update(bytes).digest('hex')

/** Answers every save dialog with one place, as a person would; with nothing, as one who thinks better of it. */
function choose(program: Program, filePath: string | undefined): Promise<void> {
  return program.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === undefined, filePath: chosen ?? '' })
  }, filePath)
}

function save(program: Program): Promise<unknown> {
  return program.page.evaluate(() =>
    window.comodato.saveFile({ suggestedName: 'elenco.csv', bytes: new TextEncoder().encode('a;b\n1;2\n') }),
  )
}

test('saves a file where the person says, and says its name', async ({ program, folder }) => {
  await choose(program, path.join(folder, 'scelto.csv'))
  expect(await save(program)).toEqual({ ok: true, value: { saved: true, name: 'scelto.csv' } })
  expect(await readFile(path.join(folder, 'scelto.csv'), 'utf8')).toBe('a;b\n1;2\n')
})

test('saves nothing when the person gives up', async ({ program }) => {
  await choose(program, undefined)
  expect(await save(program)).toEqual({ ok: true, value: { saved: false } })
})

test('says why a file cannot be saved', async ({ program }) => {
  await choose(program, '/proc/scelto.csv')
  expect(await save(program)).toEqual({
    ok: false,
    error: { code: 'cannotWrite', name: 'scelto.csv', reason: expect.stringMatching(/^E[A-Z]+$/) },
  })
})

async function keepPaper(program: Program, content: Uint8Array): Promise<void> {
  const papers = path.join(program.registerFolder, 'papers')
  await mkdir(papers, { recursive: true })
  await writeFile(path.join(papers, `${sha256}.pdf`), content)
  await giveToOrdinaryUser(program.registerFolder)
}

function openAs(program: Program, name: string): Promise<unknown> {
  return program.page.evaluate((paper) => window.comodato.openPaper(paper), { sha256, name })
}

/** What the desktop is next asked to open, instead of opening it. */
function nextOpened(program: Program): Promise<string> {
  return program.electron.evaluate(
    ({ shell }) =>
      new Promise((resolve) => {
        shell.openPath = async (file) => {
          resolve(file)
          return ''
        }
      }),
  )
}

test('opens a copy of a paper under a name people can read', async ({ program }) => {
  await keepPaper(program, bytes)
  const opened = nextOpened(program)
  expect(await openAs(program, 'Accordo 3/2026')).toEqual({ ok: true, value: null })
  const copy = path.join(program.registerFolder, 'copies/Accordo 3-2026.pdf')
  expect(await opened).toBe(copy)
  expect(await readFile(copy)).toEqual(bytes)
})

test('does not open a paper whose bytes have changed, nor one that is not there', async ({ program }) => {
  expect(await openAs(program, 'Accordo')).toEqual({ ok: false, error: { code: 'paperMissing', sha256 } })
  await keepPaper(program, Buffer.from('%PDF-1.7 other bytes'))
  expect(await openAs(program, 'Accordo')).toEqual({ ok: false, error: { code: 'paperAltered', sha256 } })
  expect(existsSync(path.join(program.registerFolder, 'copies'))).toBe(false)
})

/** A `lp` that leaves what it was asked where the test finds it. */
async function fakePrinting(folder: string): Promise<{ readonly bin: string; readonly asked: string }> {
  const bin = path.join(folder, 'bin')
  const asked = path.join(folder, 'asked')
  await mkdir(bin)
  await writeFile(path.join(bin, 'lp'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${asked}'\n`, { mode: 0o755 })
  return { bin, asked }
}

test('prints a paper on the printer the person chooses', async ({ openProgram, folder }) => {
  test.skip(process.platform === 'win32', 'Windows prints by the program that opens PDF')
  const { bin, asked } = await fakePrinting(folder)
  const program = await openProgram({ env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` } })
  await keepPaper(program, bytes)
  await program.electron.evaluate(({ BrowserWindow, dialog }) => {
    const printer = { description: '', displayName: '', options: {}, status: 0 }
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.getPrintersAsync = async () => [
        { ...printer, name: 'Corridoio' },
        { ...printer, name: 'Ufficio' },
      ]
    }
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
  })
  const answer = await program.page.evaluate((paper) => window.comodato.printPaper(paper), {
    sha256,
    name: 'Accordo 3/2026',
  })
  expect(answer).toEqual({ ok: true, value: { printed: true } })
  const copy = path.join(program.registerFolder, 'copies/Accordo 3-2026.pdf')
  expect(await readFile(asked, 'utf8')).toBe(`-d\nUfficio\n--\n${copy}\n`)
})

/** Starts the program a second time on a register, as from a link of the desktop; it ends at once. */
async function startAgain({ userDataFolder }: Program, folder: string, register: string): Promise<void> {
  const started = spawn(
    placedProgram('driven'),
    [`--user-data-dir=${userDataFolder}`, `--register=${register}`],
    {
      env: environment(folder),
      cwd: folder,
    },
  )
  await once(started, 'exit')
}

/** Answers the next question with one of its buttons, and tells what was asked. */
function nextQuestion({ electron }: Program, response: number): Promise<string> {
  return electron.evaluate(
    ({ dialog }, answer) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...asked: unknown[]) => {
          resolve(JSON.stringify(asked.at(-1)))
          return { response: answer, checkboxChecked: false }
        }
      }),
    response,
  )
}

test('started again on another register, says which one is open, and stays on it', async ({
  program,
  folder,
}) => {
  const other = path.join(folder, 'altro')
  const asked = nextQuestion(program, 0)
  await startAgain(program, folder, 'altro')
  expect(await asked).toContain('È già aperto un altro registro')
  expect(await asked).toContain(program.registerFolder)
  expect(await asked).toContain(other)
  await expect(program.page.locator('#root')).not.toBeEmpty()
  expect(existsSync(other)).toBe(false)
})

test('and ends and begins again on the other one when that is wanted', async ({ program, folder }) => {
  const { electron } = program
  await electron.evaluate(({ app }) => {
    app.relaunch = (how) => void process.stdout.write(`again ${how?.args?.join(' ')}\n`)
  })
  let told = ''
  electron.process().stdout?.on('data', (said: Buffer) => {
    told += said.toString()
  })
  const asked = nextQuestion(program, 1)
  const ended = electron.waitForEvent('close')
  await startAgain(program, folder, path.join(folder, 'altro'))
  await asked
  await ended
  expect(told).toContain(`again --register=${path.join(folder, 'altro')} `)
})

test('started again on the register that is open, under another name, asks nothing', async ({
  program,
  folder,
}) => {
  await mkdir(program.registerFolder, { recursive: true })
  await symlink(program.registerFolder, path.join(folder, 'collegamento'))
  await program.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => {
      throw new Error('a question was asked')
    }
  })
  await startAgain(program, folder, 'collegamento')
  await startAgain(program, folder, program.registerFolder)
  expect((await program.page.evaluate(() => window.comodato.versions())).ok).toBe(true)
})

test('says which versions it is made of', async ({ program }) => {
  const answer = await program.page.evaluate(() => window.comodato.versions())
  const electron = await program.electron.evaluate(() => process.versions.electron)
  expect(answer).toMatchObject({ ok: true, value: { comodato: '0.1.0', electron } })
})
