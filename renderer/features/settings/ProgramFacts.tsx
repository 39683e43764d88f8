import { useQuery } from '@tanstack/react-query'
import { shell } from '#renderer/bridge/shell.ts'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { settingsText as words } from '#renderer/text/it/settings.ts'

const parts = ['comodato', 'electron', 'chromium', 'node'] as const

/** What the program is made of, and whose data it begins with. */
export const ProgramFacts = () => {
  const versions = useQuery({ queryKey: ['versions'], queryFn: () => shell.versions() }).data
  return (
    <KeyValueList
      facts={[
        ...parts.map((part) => ({
          label: words.versions[part],
          value: versions?.ok === true ? versions.value[part] : undefined,
        })),
        { label: words.licence, value: words.licenceName },
        { label: words.sources, value: words.sourcesText },
      ]}
    />
  )
}
