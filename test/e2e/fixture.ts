import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { type ChildProcess, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { giveToOrdinaryUser } from '#test/support/ordinary-user.ts'
import { placedProgram } from '#test/support/placed-packages.ts'

// Tells the compiler what `window.comodato` is on the page.
import '#src/contract/shell.ts'

export { expect } from '@playwright/test'

/** The packaged program, running. */
export type Program = {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly registerFolder: string
  /** Settings, preferences, messages of error of the user it runs as. */
  readonly userDataFolder: string
  /** Ends it as a person would, and waits until it has ended. */
  readonly close: () => Promise<void>
}

type Opening = {
  /** Where the register is; by default `register` in the test's folder, so that opening again finds it again. */
  readonly registerFolder?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

type Fixtures = {
  /** A folder of this test alone, which the program may write in. */
  readonly folder: string
  /** Errors of pages, refusals of the security policy, errors in the log. A test ends well only if it is empty. */
  readonly problems: string[]
  /** Opens the program; what is still open when the test ends is closed. */
  readonly openProgram: (opening?: Opening) => Promise<Program>
  /** The program opened on an empty register. */
  readonly program: Program
}

export const test = base.extend<Fixtures>({
  folder: async ({ playwright: _needsNothing }, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-test-'))
    await giveToOrdinaryUser(folder)
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },

  problems: async ({ playwright: _needsNothing }, use) => {
    const problems: string[] = []
    await use(problems)
    expect(problems, 'errors of the program').toEqual([])
  },

  openProgram: async ({ folder, problems }, use, testInfo) => {
    const opened = new Set<Program>()
    await use(async (opening = {}) => {
      const program = await launch(folder, problems, opening, () => opened.delete(program))
      opened.add(program)
      return program
    })
    for (const program of opened) {
      if (testInfo.status !== testInfo.expectedStatus)
        await keepPicture(program, testInfo.outputPath('window.png'))
      await program.close()
    }
  },

  program: async ({ openProgram }, use) => use(await openProgram()),
  page: async ({ program }, use) => use(program.page),
})

async function launch(
  folder: string,
  problems: string[],
  { registerFolder = path.join(folder, 'register'), args = [], env = {} }: Opening,
  onClosed: () => void,
): Promise<Program> {
  const userDataFolder = path.join(folder, 'user-data')
  const electron = await _electron.launch({
    executablePath: placedProgram('driven'),
    args: [`--user-data-dir=${userDataFolder}`, `--register=${registerFolder}`, ...args],
    env: { ...environment(folder), ...env },
    cwd: folder,
    chromiumSandbox: true,
  })
  electron.context().on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  electron.context().on('weberror', (error) => problems.push(String(error.error().stack)))
  const running = electron.process()
  const page = await electron.firstWindow()
  await page.waitForLoadState()
  return {
    electron,
    page,
    registerFolder,
    userDataFolder,
    async close() {
      onClosed()
      await endOf(electron, running, userDataFolder, problems)
      problems.push(...(await loggedErrors(userDataFolder)))
    },
  }
}

/** How long an orderly end may take; the program itself gives its host ten seconds. */
const patience = 15_000

/**
 * Ends the program as a person would. Once it has gone, Chromium's crash handler and the first process of its sandbox
 * now and then wait for each other for ever and keep the program's output open: what is left is ended then. A program
 * that has not gone by itself is a problem.
 */
async function endOf(
  electron: ElectronApplication,
  program: ChildProcess,
  userDataFolder: string,
  problems: string[],
): Promise<void> {
  const late = setTimeout(() => {
    if (program.exitCode === null && program.signalCode === null) problems.push('the program did not end')
    // The crash handler has left the program's group; it is known by the folder it was given.
    spawnSync('pkill', ['-KILL', '-f', userDataFolder])
  }, patience)
  try {
    await electron.close()
  } finally {
    clearTimeout(late)
  }
}

/** What a desktop session gives a program, and nothing of ours. */
export function environment(home: string): Record<string, string> {
  const { PATH = '', DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env
  return {
    PATH,
    DISPLAY,
    WAYLAND_DISPLAY,
    HOME: home,
    LANG: 'it_IT.UTF-8',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  }
}

async function loggedErrors(userDataFolder: string): Promise<readonly string[]> {
  const log = path.join(userDataFolder, 'logs/comodato.log')
  if (!existsSync(log)) return []
  const lines = (await readFile(log, 'utf8')).split('\n')
  await rm(log)
  return lines.filter((line) => line.includes('[error]'))
}

async function keepPicture({ page }: Program, file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  // A window that does not answer has no picture.
  await page.screenshot({ path: file, timeout: 5_000 }).catch(() => undefined)
}
