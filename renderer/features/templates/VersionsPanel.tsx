import { useState } from 'react'
import type { PaperText } from '#src/contract/templates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { Button } from '#renderer/components/Button.tsx'
import { toast } from '#renderer/components/toast.ts'
import { templatesText as words } from '#renderer/text/it/templates.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { latestOf, type VersionTexts, versionNameOf } from './standing.ts'

interface VersionsPanelProps {
  text: PaperText
  language: SecondLanguage | undefined
  texts: VersionTexts
  /** What is being written. */
  written: string
  onRestore: (text: string) => void
}

/** What was published, the last first: compared with what is being written, or taken up again. */
export const VersionsPanel = ({ text, language, texts, written, onRestore }: VersionsPanelProps) => {
  const [compared, setCompared] = useState<number>()
  const before = compared === undefined ? undefined : texts.get(compared)
  const nameOf = (version: number) => versionNameOf(version, language)
  const restore = (version: number) => {
    const found = texts.get(version)
    if (found === undefined) return
    onRestore(found)
    toast.say(words.restored(nameOf(version), version === latestOf(text)), { tone: 'success' })
  }
  return (
    <ul className="template-versions">
      {text.versions.map((one) => (
        <li key={one.version} className="templates-item">
          <div>
            <p className="templates-name">{nameOf(one.version)}</p>
            <p className="templates-soft">{factsOf(one, text)}</p>
          </div>
          <Button kind="quiet" onPress={() => setCompared(one.version)}>
            {words.compare}
          </Button>
          <Button kind="quiet" onPress={() => restore(one.version)}>
            {words.restore}
          </Button>
        </li>
      ))}
      {compared !== undefined && before !== undefined && (
        <CompareDialog
          name={nameOf(compared)}
          before={before}
          after={written}
          onClose={() => setCompared(undefined)}
        />
      )}
    </ul>
  )
}

function factsOf(
  { version, usedFrom, publishedOn, note }: PaperText['versions'][number],
  { current, coming }: PaperText,
): string {
  if (usedFrom === undefined || publishedOn === undefined) return words.ofProgram
  const standing = version === current ? 'inUse' : coming.includes(version) ? 'coming' : 'replaced'
  return words.versionFacts(words.usedFromDay[standing](usedFrom), publishedOn, note)
}
