import { useEffect } from 'react'
import { z } from 'zod'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { applyTheme, type ThemeChoice } from './theme-choice.ts'

const Theme = z.enum(['system', 'light', 'dark'])

/** How the interface is lit, kept from one day to the next. */
export function useTheme(): [ThemeChoice, (choice: ThemeChoice) => void] {
  const [theme, setTheme] = usePreference<ThemeChoice>('theme', Theme, 'system')
  useEffect(() => applyTheme(theme), [theme])
  return [theme, setTheme]
}
