import type { ThemeChoice } from '#renderer/shared/theme-choice.ts'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { Menu } from '#renderer/components/Menu.tsx'
import { shellText } from '#renderer/text/it/shell.ts'

const choices = ['system', 'light', 'dark'] as const
const icons = { system: 'system', light: 'sun', dark: 'moon' } as const

export interface ThemeSwitchProps {
  value: ThemeChoice
  /** The caller applies it with `applyTheme` and keeps it. */
  onChange: (value: ThemeChoice) => void
}

/** Light, dark, or as the system is. */
export const ThemeSwitch = ({ value, onChange }: ThemeSwitchProps) => (
  <Menu
    label={shellText.theme}
    groups={[
      {
        actions: choices.map((choice) => ({
          id: choice,
          label: shellText.themes[choice],
          checked: choice === value,
          onAction: () => onChange(choice),
        })),
      },
    ]}
  >
    <IconButton icon={icons[value]} label={shellText.theme} />
  </Menu>
)
