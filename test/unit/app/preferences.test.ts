import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openPreferences } from '#main/app/preferences.ts'

let folder = ''
const fail = (error: unknown) => {
  throw error
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-preferences-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('remembers the last of several changes, and leaves no other file behind', async () => {
  const store = await openPreferences(folder, fail)
  store.change({ saveFolder: '/a' })
  store.change({ registerFolder: '/r' })
  store.change({ saveFolder: '/b' })
  await store.settled()

  expect((await openPreferences(folder, fail)).read()).toEqual({ saveFolder: '/b', registerFolder: '/r' })
  expect(await readdir(folder)).toEqual(['desktop.json'])
})

it.each([
  ['not JSON', '{'],
  ['of another shape', '{"window":{"x":"left"}}'],
  ['empty', ''],
])('starts anew from a file that is %s', async (_what, text) => {
  await writeFile(path.join(folder, 'desktop.json'), text)
  expect((await openPreferences(folder, fail)).read()).toEqual({})
})

it('reports a change that cannot be written, and goes on', async () => {
  await rm(folder, { recursive: true })
  await writeFile(folder, 'a file where the folder should be')
  const errors: unknown[] = []
  const store = await openPreferences(folder, (error) => errors.push(error))
  store.change({ saveFolder: '/a' })
  await store.settled()
  expect(errors).toHaveLength(1)
  expect(store.read()).toEqual({ saveFolder: '/a' })
})
