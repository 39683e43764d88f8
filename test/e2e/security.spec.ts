import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fuses, fusesOf, readFuses } from '#main/app/fuses.ts'
import { environment, expect, test } from '#test/e2e/fixture.ts'
import { packageFolder, programIn } from '#test/support/packaged-program.ts'
import { placedProgram } from '#test/support/placed-packages.ts'
import { run } from '#test/support/run.ts'
import { listPackage } from '@electron/asar'

test('the page runs in Chromium’s sandbox', async ({ program }) => {
  const pages = await program.electron.evaluate(({ app }) =>
    app.getAppMetrics().flatMap(({ type, pid, sandboxed }) => (type === 'Tab' ? [{ pid, sandboxed }] : [])),
  )
  expect(pages).toHaveLength(1)
  for (const { pid, sandboxed } of pages) {
    // Only Windows and macOS answer by themselves; on Linux the sandbox is the kernel's filter of system calls.
    if (process.platform !== 'linux') expect(sandboxed).toBe(true)
    else expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  }
  const args = await program.electron.evaluate(() => process.argv)
  expect(args).not.toContain('--no-sandbox')
})

test('the page has the use-cases of the desktop and nothing of Node', async ({ page }) => {
  const found = await page.evaluate(() => ({
    shell: Object.keys(window.comodato).toSorted(),
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window),
  }))
  expect(found).toEqual({
    shell: [
      'connect',
      'onHostState',
      'openPaper',
      'openSignedFolder',
      'pickArchive',
      'pickBackupFolder',
      'pickFileToWrite',
      'printFile',
      'printPaper',
      'saveFile',
      'showPaper',
      'versions',
    ],
    node: [],
  })
})

test('every answer carries the content security policy', async ({ page, problems }) => {
  const policies = await page.evaluate(async () => {
    const answers = await Promise.all([fetch('/index.html'), fetch('/missing.js')])
    return answers.map(({ headers }) => headers.get('content-security-policy'))
  })
  expect(problems.splice(0)).toEqual([expect.stringContaining('404')])
  for (const policy of policies) {
    expect(policy).toMatch(/^default-src 'none'; /)
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
    for (const closed of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(policy).toContain(`${closed} 'none'`)
  }
})

test('a script written into the page does not run', async ({ page, problems }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.name = "ran"'
    document.body.append(script)
    return window.name === 'ran'
  })
  expect(ran).toBe(false)
  await expect
    .poll(() => problems.splice(0))
    .toEqual([expect.stringMatching(/Refused to execute inline script|violates/)])
})

const escapes = [
  '/package.json',
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fbuild/main.cjs',
  '/..%2f..%2fpackage.json',
  '/assets/..%2f..%2f..%2f..%2fetc/passwd',
  '/..%5c..%5cpackage.json',
  '//etc/passwd',
  '/',
  '/assets',
]

test('the scheme serves the screens and nothing outside their folder', async ({ page, problems }) => {
  const statuses = await page.evaluate(
    (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)),
    ['/index.html', ...escapes].map((escape) => `app://comodato${escape}`),
  )
  expect(statuses).toEqual([200, ...escapes.map(() => 404)])
  problems.splice(0)
})

test('the scheme answers to its own name and to GET alone', async ({ program }) => {
  const statuses = await program.electron.evaluate(async ({ net }) => {
    const asked = [
      net.fetch('app://elsewhere/index.html'),
      net.fetch('app://comodato/index.html', { method: 'POST' }),
    ]
    return (await Promise.all(asked)).map(({ status }) => status)
  })
  expect(statuses).toEqual([404, 405])
})

test('no permission is given', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    )
    const refusal = (asked: Promise<unknown>) =>
      asked.then(
        () => 'given',
        (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
      )
    return {
      states,
      notifications: await Notification.requestPermission(),
      camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await refusal(navigator.clipboard.readText()),
    }
  })
  expect(answers.states).toEqual(answers.states.map(() => 'denied'))
  expect(answers.notifications).toBe('denied')
  expect(answers.camera).toMatch(/NotAllowedError|NotFoundError/)
  expect(answers.clipboard).toBe('NotAllowedError')
})

test('the page goes nowhere and opens nothing', async ({ program }) => {
  const { page, electron } = program
  const before = page.url()
  const opened = await page.evaluate(() => {
    window.location.assign('https://example.org/')
    const link = document.createElement('a')
    link.href = 'app://elsewhere/index.html'
    document.body.append(link)
    link.click()
    link.remove()
    return window.open('https://example.org/') !== null
  })
  expect(opened).toBe(false)
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(electron.windows()).toHaveLength(1)
})

test('nothing is loaded from the network, whoever asks', async ({ program }) => {
  const answer = await program.electron.evaluate(({ net }) =>
    net.fetch('https://example.org/').then(
      () => 'loaded',
      (error: unknown) => String(error),
    ),
  )
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('a request of another shape gets a typed refusal', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const shell: Record<string, (request?: unknown) => Promise<unknown>> = Object(window.comodato)
    return Promise.all([
      shell['saveFile']?.({ suggestedName: 5, bytes: 'text' }),
      shell['saveFile']?.(),
      shell['openPaper']?.({ sha256: '../../etc/passwd', name: 'x' }),
      shell['showPaper']?.({ sha256: 'a'.repeat(64), name: 'x', path: '/etc/passwd' }),
    ])
  })
  expect(answers).toHaveLength(4)
  for (const answer of answers) {
    expect(answer).toEqual({
      ok: false,
      error: { code: 'malformedRequest', issues: expect.arrayContaining([expect.any(String)]) },
    })
  }
})

test('only our own pages are answered', async ({ program }) => {
  const answers = await program.electron.evaluate(async ({ app, BrowserWindow }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/.vite/build/preload.cjs` },
    })
    await window.loadURL('data:text/html,<title>foreign</title>')
    const ask = `Promise.all([comodato.versions(), comodato.connect(), comodato.openPaper({ sha256: '${'a'.repeat(64)}', name: 'x' })])`
    const given: unknown = await window.webContents.executeJavaScript(ask)
    window.destroy()
    return given
  })
  const refusal = { ok: false, error: { code: 'untrustedSender' } }
  expect(answers).toEqual([refusal, refusal, refusal])
})

test('the shipped program has every fuse as decided', async () => {
  const binary = programIn(packageFolder('shipped'))
  expect(await readFuses(binary)).toEqual(await fusesOf(binary))
  expect(Object.keys(await fusesOf(binary)).length).toBeGreaterThan(0)
  expect(fuses).toMatchObject(await readFuses(binary))
})

test('the package holds the manifest and what was built, nothing else', async () => {
  const asar = path.join(packageFolder('shipped'), 'resources/app.asar')
  const files = listPackage(asar, { isPack: false })
  const expected = /^\/(package\.json|\.vite(\/(build|renderer)(\/.*)?)?)$/
  expect(files.filter((file) => !expected.test(file.replaceAll('\\', '/')))).toEqual([])
  expect(files).toContain(path.normalize('/.vite/build/host.cjs'))
})

test('a second start leaves the first alone', async ({ program, folder }) => {
  const second = await run(placedProgram('shipped'), [`--user-data-dir=${program.userDataFolder}`], {
    env: environment(folder),
    cwd: folder,
    output: 'keep',
    timeout: 30_000,
  })
  expect(second.status).toBe(0)
  expect(program.electron.windows()).toHaveLength(1)
  await expect(program.page.locator('#root')).not.toBeEmpty()
})
