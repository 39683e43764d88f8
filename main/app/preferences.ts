import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '#main/app/atomic-file.ts'

const Preferences = z.object({
  registerFolder: z.string().optional(),
  saveFolder: z.string().optional(),
  window: z
    .object({
      x: z.int(),
      y: z.int(),
      width: z.int().min(1),
      height: z.int().min(1),
      maximised: z.boolean(),
    })
    .optional(),
})

/** What the desktop remembers between two runs. Losing it costs a window's position, so a bad file is started anew. */
export type Preferences = z.output<typeof Preferences>

export type PreferenceStore = {
  readonly read: () => Preferences
  /** Writes the change to the disk behind the caller; changes follow one another in the order they were made. */
  readonly change: (part: Preferences) => void
  /** Settles when every change made so far is on the disk. */
  readonly settled: () => Promise<void>
}

export async function openPreferences(
  folder: string,
  onError: (error: unknown) => void,
): Promise<PreferenceStore> {
  const file = path.join(folder, 'desktop.json')
  let preferences = await load(file)
  let writing: Promise<void> = Promise.resolve()
  return {
    read: () => preferences,
    change(part) {
      preferences = { ...preferences, ...part }
      const text = JSON.stringify(preferences, null, 2)
      writing = writing.then(() => writeAtomically(file, text)).catch(onError)
    },
    settled: () => writing,
  }
}

async function load(file: string): Promise<Preferences> {
  try {
    return Preferences.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return {}
  }
}
