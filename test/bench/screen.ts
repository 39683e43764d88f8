import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { environment } from '#test/e2e/fixture.ts'
import { goTo } from '#test/e2e/founded.ts'
import { deliveryFile } from '#test/support/delivery-files.ts'
import type { RegisterSize } from '#test/support/large-register/story.ts'
import { findElectron } from '#test/support/electron-runtime.ts'
import { giveFolderToOrdinaryUser } from '#test/support/ordinary-user.ts'
import { packageFolder, programIn } from '#test/support/packaged-program.ts'
import { placedProgram, placePackages } from '#test/support/placed-packages.ts'
import { projectFolder } from '#test/support/project.ts'
import { runOrThrow } from '#test/support/run.ts'
import { ensureSystemLibraries } from '#test/support/system-libraries.ts'
import { hasNoDisplay, openVirtualDisplay } from '#test/support/virtual-display.ts'
import { type Figure, p95 } from './measure.ts'
import { inFolder, largeRegister, openLarge } from './registers.ts'

type Window = { readonly electron: ElectronApplication; readonly page: Page; readonly folder: string }

/** From a key pressed in the search box of a long list to the frame in which its new rows stand. */
export async function* typing(size: RegisterSize): AsyncGenerator<Figure, void> {
  const times = await inWindow(size, async ({ page }) => {
    await goTo(page, 'Beni')
    await page.getByRole('searchbox', { name: 'Cerca per modello, seriale, inventario…' }).focus()
    const taken: number[] = []
    for (const text of ['sn4', 'acme portatile', 'inv04321', 'modello 17', 'localita 025', 'cirrus 12']) {
      for (const key of text) taken.push(...(await keystroke(page, key)))
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await page.waitForTimeout(400)
    }
    return taken
  })
  yield {
    bench: 'query',
    what: `keystroke to new rows in the window, ${size.items} items (p95 of ${times.length})`,
    value: p95(times),
    unit: 'ms',
    most: 50,
  }
}

/** How long after the key what is on screen is another; nothing when the key changes none of it. */
async function keystroke(page: Page, key: string): Promise<number[]> {
  await page.evaluate(awaitChange)
  await page.keyboard.press(key === ' ' ? 'Space' : key)
  const taken = await page.evaluate(changeAwaited)
  return taken === undefined ? [] : [taken]
}

/** On the page: from the next key on, looks in each frame whether the rows in sight, or their count, are others. */
function awaitChange(): void {
  const inSight = 15
  const rows = () =>
    [...[...document.querySelectorAll('.grid-row')].slice(0, inSight), document.querySelector('.grid-footer')]
      .map((part) => part?.textContent)
      .join()
  const before = rows()
  const change = new Promise<number | undefined>((resolve) => {
    const look = (pressed: number) => {
      const passed = performance.now() - pressed
      if (rows() !== before) resolve(passed)
      else if (passed > 1000) resolve(undefined)
      else requestAnimationFrame(() => look(pressed))
    }
    window.addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => look(timeStamp)), {
      once: true,
      capture: true,
    })
  })
  Object.assign(window, { change })
}

const changeAwaited = (): Promise<number | undefined> => Reflect.get(window, 'change')

/** The longest time that the main process and the page answer nobody while a long list is taken in. */
export async function* importStalls(size: RegisterSize, rows: number): AsyncGenerator<Figure, void> {
  const stalls = await inWindow(size, async ({ electron, page, folder }) => {
    const file = await deliveryFile('csv', rows, 'STALL')
    const list = path.join(folder, file.name)
    await writeFile(list, file.bytes)
    await goTo(page, 'Importa una consegna')
    const ends = await Promise.all([electron.evaluate(watchStalls), page.evaluate(watchStalls)])
    void ends
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Scegli un file' }).click()
    await (await chooser).setFiles(list)
    await page.getByRole('button', { name: 'Controlla le righe' }).click()
    await page
      .getByText(/pronte/)
      .first()
      .waitFor({ timeout: 120_000 })
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/beni registrati/)
      .first()
      .waitFor({ timeout: 120_000 })
    const [main, renderer] = await Promise.all([electron.evaluate(longestStall), page.evaluate(longestStall)])
    return { main, renderer }
  })
  const told = { bench: 'import', unit: 'ms', most: 50 } as const
  yield {
    ...told,
    what: `longest stall of the main process while ${rows} rows are taken in`,
    value: stalls.main,
  }
  yield { ...told, what: `longest stall of the page while ${rows} rows are taken in`, value: stalls.renderer }
}

/** Notes in the process it runs in how late a short timer comes. */
function watchStalls(): void {
  const every = 4
  let last = performance.now()
  Object.assign(globalThis, { longestStall: 0 })
  setInterval(() => {
    const now = performance.now()
    const late = now - last - every
    last = now
    if (late > Number(Reflect.get(globalThis, 'longestStall')))
      Object.assign(globalThis, { longestStall: late })
  }, every)
}

const longestStall = (): number => Number(Reflect.get(globalThis, 'longestStall'))

/** The packaged program on a register of that size, as the ordinary user and with its sandbox. */
async function inWindow<T>(size: RegisterSize, use: (window: Window) => Promise<T>): Promise<T> {
  if (!existsSync(programIn(packageFolder('driven'))))
    await runOrThrow(process.execPath, ['test/support/package-for-tests.ts'], { cwd: projectFolder })
  await ensureSystemLibraries((await findElectron()).distribution, process.platform === 'linux')
  const packages = await placePackages()
  Object.assign(process.env, packages.env)
  const display = hasNoDisplay() ? await openVirtualDisplay() : undefined
  if (display) process.env['DISPLAY'] = display.name
  try {
    return await inFolder((folder) => launched(folder, size, use))
  } finally {
    await display?.close()
    if (display) delete process.env['DISPLAY']
    await packages.remove()
  }
}

/** What is made ready behind the first screens is not what is measured: waits until the program has nothing to do. */
async function atRest(electron: ElectronApplication): Promise<void> {
  const looks = 4
  const until = performance.now() + 300_000
  for (let quiet = 0; quiet < looks;) {
    await pause(500)
    const ofAll = await electron.evaluate(({ app }) =>
      Math.max(...app.getAppMetrics().map(({ cpu }) => cpu.percentCPUUsage)),
    )
    const ofOne = ofAll * os.cpus().length
    quiet = ofOne < 10 ? quiet + 1 : 0
    if (performance.now() > until) throw new Error(`the program does not rest: ${ofOne} % of a processor`)
  }
}

async function launched<T>(
  folder: string,
  size: RegisterSize,
  use: (window: Window) => Promise<T>,
): Promise<T> {
  const register = await largeRegister(folder, size)
  // Who works with it has said his name before.
  const { close } = await openLarge(register)
  await close()
  const userData = path.join(folder, 'user-data')
  await mkdir(path.join(userData, 'settings'), { recursive: true })
  await copyFile(`${register}-settings/settings.json`, path.join(userData, 'settings/settings.json'))
  await giveFolderToOrdinaryUser(folder)
  const electron = await _electron.launch({
    executablePath: placedProgram('driven'),
    args: [`--user-data-dir=${userData}`, `--register=${register}`],
    env: environment(folder),
    cwd: folder,
    chromiumSandbox: true,
  })
  try {
    const page = await electron.firstWindow()
    await page.getByRole('heading', { name: 'Inizio' }).waitFor({ timeout: 60_000 })
    await atRest(electron)
    return await use({ electron, page, folder })
  } finally {
    await electron.close()
  }
}
