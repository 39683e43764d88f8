/** How the interface is lit: as the system says, or as the person chose. */
export type ThemeChoice = 'system' | 'light' | 'dark'

/** Lights the whole document; the caller keeps the choice among the settings. */
export const applyTheme = (choice: ThemeChoice): void => {
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
}
