import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { projectFolder } from '#test/support/project.ts'

/** For every folder of code, imports that its place forbids: one of each kind. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'src/shared': ['#src/bodies/body.ts', 'node:fs'],
  'src/history': ['#src/shared/dates.ts', '#src/register/register.ts', 'zod', 'node:fs'],
  'src/people': ['#src/bodies/body.ts', 'electron'],
  'src/backups': ['#src/bodies/body.ts', '#src/register/journal.ts', 'node:fs'],
  'src/bodies': ['#src/items/item.ts', '#src/agreements/agreement.ts', 'node:fs'],
  'src/programmes': ['#src/items/item.ts', 'react'],
  'src/items': ['#src/agreements/agreement.ts', '#src/register/register.ts', 'node:fs'],
  'src/imports': [
    '#src/agreements/agreement.ts',
    '#src/register/register.ts',
    '#main/exchange/read-table.ts',
  ],
  'src/templates': ['#src/items/item.ts', '#src/register/register.ts', 'node:fs'],
  'src/agreements': ['#src/register/register.ts', '#src/contract/contract.ts', 'node:crypto'],
  'src/register': ['#src/contract/contract.ts', '#renderer/text/format.ts'],
  'src/contract': ['#src/agreements/decide.ts', '#main/host/serve.ts', 'electron'],
  'main/app': ['#test/support/project.ts', '#renderer/components/Button.tsx', 'react'],
  'main/preload': ['#main/app/window.ts', '#renderer/bridge/shell.ts', 'node:fs'],
  'main/journal': ['#main/host/ledger.ts', 'electron'],
  'main/backup': ['#main/host/ledger.ts', '#main/cli/terminal.ts', '#renderer/bridge/host.ts', 'electron'],
  'main/documents': ['#main/journal/breath.ts', '#main/host/ledger.ts', '#renderer/text/format.ts'],
  'main/exchange': ['#main/documents/italian.ts', '#main/host/ledger.ts'],
  'main/host': ['electron', '#main/app/window.ts', '#renderer/components/Button.tsx'],
  'main/demo': ['electron', '#main/cli/terminal.ts', '#main/documents/italian.ts'],
  'main/cli': ['electron', '#main/app/window.ts', '#renderer/bridge/host.ts'],
  'renderer/text': ['react', '#renderer/components/Button.tsx', '#renderer/shared/refusal.ts', 'node:fs'],
  'renderer/bridge': [
    '#renderer/components/Button.tsx',
    '#renderer/features/start/StartPage.tsx',
    'electron',
  ],
  'renderer/components': ['#renderer/bridge/host.ts', '#renderer/shared/refusal.ts', '#main/host/serve.ts'],
  'renderer/shared': ['#renderer/features/start/StartPage.tsx', '#renderer/app/routes.tsx', 'electron'],
  'renderer/app': ['#main/host/serve.ts', '#test/support/project.ts', 'electron'],
}

type Planted = { readonly folder: string; readonly imported: string }

const Report = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
})

/** What the project's own rules say of files, by their places, as the linter itself tells it. */
async function judged(files: ReadonlyMap<string, string>): Promise<z.infer<typeof Report>['diagnostics']> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-zones-'))
  try {
    const config = z
      .looseObject({ options: z.unknown() })
      .parse(JSON.parse(await readFile(path.join(projectFolder, '.oxlintrc.json'), 'utf8')))
    // Types do not matter here, and the planted files have none.
    await writeFile(path.join(folder, '.oxlintrc.json'), JSON.stringify({ ...config, options: {} }))
    for (const [file, text] of files) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await writeFile(path.join(folder, file), text)
    }
    const linter = path.join(projectFolder, 'node_modules/.bin/oxlint')
    // The linter fails because it refuses: what it says is the outcome.
    const { stdout } = await promisify(execFile)(linter, ['-f', 'json'], { cwd: folder }).catch(
      (failure: { stdout: string }) => failure,
    )
    return Report.parse(JSON.parse(stdout)).diagnostics
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The planted imports that are refused. */
async function refusedOf(planted: readonly Planted[]): Promise<string[]> {
  const files = new Map(
    planted.map(({ folder, imported }, index) => [
      `${folder}/planted-${index}.ts`,
      `export * from '${imported}'\n`,
    ]),
  )
  return (await judged(files))
    .filter(({ code }) => code.includes('no-restricted-imports'))
    .flatMap(({ filename }) => planted[Number(/planted-(\d+)/.exec(filename)?.[1])] ?? [])
    .map(said)
}

const said = ({ folder, imported }: Planted) => `${folder} imports ${imported}`

const foldersIn = async (place: string): Promise<string[]> =>
  (await readdir(path.join(projectFolder, place), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

let features: string[] = []
beforeAll(async () => {
  features = await foldersIn('renderer/features')
})

test('every folder of code has a rule about what it may import', async () => {
  // Files that are served as they are, and the screens, which have a test of their own.
  const noCode = new Set(['renderer/public', 'renderer/features'])
  const top = ['src', 'main', 'renderer']
  const folders = await Promise.all(
    top.map(async (place) => (await foldersIn(place)).map((name) => `${place}/${name}`)),
  )
  expect(Object.keys(forbidden).sort()).toEqual(
    folders
      .flat()
      .filter((folder) => !noCode.has(folder))
      .sort(),
  )
})

test('the linter refuses every import that its place forbids', async () => {
  const planted = Object.entries(forbidden).flatMap(([folder, imports]) =>
    imports.map((imported) => ({ folder, imported })),
  )
  expect((await refusedOf(planted)).sort()).toEqual(planted.map(said).sort())
})

test('no screen may import another, nor what stands around them', async () => {
  const planted = features.flatMap((feature) =>
    [
      ...features.filter((other) => other !== feature).map((other) => `#renderer/features/${other}/a.ts`),
      '#renderer/app/routes.tsx',
      '#main/host/serve.ts',
      'electron',
    ].map((imported) => ({ folder: `renderer/features/${feature}`, imported })),
  )
  expect(features.length).toBeGreaterThan(1)
  expect((await refusedOf(planted)).sort()).toEqual(planted.map(said).sort())
})

test('what a place allows is not refused', async () => {
  const allowed = [
    { folder: 'src/agreements', imported: '#src/items/item.ts' },
    { folder: 'main/host', imported: '#main/journal/breath.ts' },
    { folder: 'renderer/shared', imported: '#renderer/bridge/host.ts' },
    { folder: 'renderer/features/items', imported: '#renderer/features/items/ItemChip.tsx' },
    { folder: 'renderer/features/items', imported: '#renderer/shared/refusal.ts' },
  ]
  expect(await refusedOf(allowed)).toEqual([])
})

test('no file may rest on one that rests on it, not even for its types', async () => {
  const files = new Map([
    ['src/shared/one.ts', "import type { Two } from './two.ts'\nexport type One = { two: Two }\n"],
    ['src/shared/two.ts', "import type { One } from './one.ts'\nexport type Two = { one?: One }\n"],
    ['src/shared/three.ts', "import type { One } from './one.ts'\nexport type Three = One\n"],
  ])
  const cycles = (await judged(files)).filter(({ code }) => code.includes('no-cycle'))
  expect(cycles.map(({ filename }) => filename).sort()).toEqual(['src/shared/one.ts', 'src/shared/two.ts'])
})
