import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { SettingsStore } from '#main/journal/lowdb/settings-store.ts'

/** What belongs to this workplace and its operator, not to the register. */
export const Settings = z.object({
  operator: z.string().optional(),
  /** How screens are liked, by key: column widths, theme. Each value is what the screen wrote. */
  preferences: z.record(z.string(), z.unknown()),
  /** The column mapping last used for delivery lists with these headers, by fingerprint. */
  importMappings: z.record(z.string(), z.unknown()),
})
export type Settings = z.infer<typeof Settings>

export async function openSettings(folder: string, program: string) {
  await mkdir(folder, { recursive: true })
  return SettingsStore.open<Settings>({
    file: path.join(folder, 'settings.json'),
    program,
    version: 1,
    codec: Settings,
    initial: { preferences: {}, importMappings: {} },
  })
}
