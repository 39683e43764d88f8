import type { ElectronApplication, Page } from '@playwright/test'
import { hostPortMessage } from '#src/contract/shell.ts'
import { expect, test } from '#test/e2e/fixture.ts'
import { foundRegister } from '#test/e2e/founded.ts'

/** Asks for a line to the host as a page does, and tells whether it came. */
function lineComes(page: Page): Promise<boolean> {
  return page.evaluate(async (message) => {
    const port = new Promise<boolean>((resolve) => {
      window.addEventListener('message', ({ data, source, ports }) => {
        if (data === message && source === window) resolve(ports.length === 1)
      })
    })
    const answer = await window.comodato.connect()
    return answer.ok && (await port)
  }, hostPortMessage)
}

/** Ends the host by force, as a crash would. */
function killHost(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ app }) => {
    const host = app.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')
    if (host === undefined) throw new Error('the host does not run')
    process.kill(host.pid, 'SIGKILL')
  })
}

test('a page gets a line to the host', async ({ page }) => {
  expect(await lineComes(page)).toBe(true)
})

test('when the host ends by itself, the program says so and starts it again', async ({
  program,
  problems,
}) => {
  const { electron, page } = program
  const asked = electron.evaluate(
    ({ dialog }) =>
      new Promise((resolve) => {
        const showMessageBox = async (...given: unknown[]) => {
          resolve(given.at(-1))
          return { response: 0, checkboxChecked: false }
        }
        Object.assign(dialog, { showMessageBox })
      }),
  )
  const states = page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen: string[] = []
        window.comodato.onHostState((state) => {
          seen.push(state)
          if (seen.length === 3) resolve(seen)
        })
      }),
  )
  await page.waitForTimeout(200)
  await killHost(electron)

  expect(await asked).toMatchObject({ message: 'Il registro si è fermato' })
  expect(await states).toEqual(['running', 'stopped', 'running'])
  expect(await lineComes(page)).toBe(true)

  await program.close()
  expect(problems.splice(0)).toEqual([expect.stringContaining('the register host ended by itself')])
})

test('the host ends with the program', async ({ program }) => {
  const host = await program.electron.evaluate(
    ({ app }) => app.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')?.pid,
  )
  expect(host).toBeGreaterThan(0)
  await program.close()
  await expect.poll(() => isThere(host ?? 0), 'the host, once the program has ended').toBe(false)
})

test('the program ends also when there is nothing more to wait for', async ({ program, problems }) => {
  const { electron, page } = program
  // Nobody has answered yet whether to start it again.
  await electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => new Promise(() => {})
  })
  await killHost(electron)
  // The window goes so slowly that the preferences are on the disk before it has gone.
  await page.evaluate(() => {
    addEventListener('beforeunload', () => {
      const until = performance.now() + 1000
      while (performance.now() < until);
    })
  })
  await program.close()
  expect(problems.splice(0)).toEqual([expect.stringContaining('the register host ended by itself')])
})

/** Whether there is a process of that number; one that has ended is there until somebody has taken note of it. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('when the page ends by itself, the program says so and draws it again', async ({
  openProgram,
  problems,
}) => {
  const { electron, page, close } = await openProgram()
  await foundRegister(page)
  const asked = electron.evaluate(({ app, dialog }) => {
    const answered = new Promise((resolve) => {
      const showMessageBox = async (...given: unknown[]) => {
        resolve(given.at(-1))
        return { response: 0, checkboxChecked: false }
      }
      Object.assign(dialog, { showMessageBox })
    })
    const drawing = app.getAppMetrics().find(({ type }) => type === 'Tab')
    if (drawing === undefined) throw new Error('nothing draws the page')
    process.kill(drawing.pid, 'SIGKILL')
    return answered
  })
  expect(await asked).toMatchObject({ message: 'La finestra si è fermata' })
  // The page that the debugger knew is gone: the new one is asked through the window.
  const words = () =>
    electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    )
  await expect.poll(words).toContain('Inizio')
  await close()
  expect(problems.splice(0)).toEqual([expect.stringContaining('the page ended by itself: killed')])
})
