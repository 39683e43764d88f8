import { useState } from 'react'
import type { TextVersion } from '#src/contract/templates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { templatesText as words } from '#renderer/text/it/templates.ts'
import { CompareDialog } from './CompareDialog.tsx'

interface VersionsPanelProps {
  paper: PaperKind
  language: SecondLanguage | undefined
  versions: readonly TextVersion[]
  /** What is being written. */
  text: string
  onRestore: (text: string) => void
}

/** What was published, the last first: compared with what is being written, or taken up again. */
export const VersionsPanel = ({ paper, language, versions, text, onRestore }: VersionsPanelProps) => {
  const [compared, setCompared] = useState<{ name: string; text: string }>()
  const nameOf = (version: number) =>
    version === 0 && language !== undefined ? words.modelName : words.versionName(version)
  const textOf = async (version: number) => {
    const answer = await ask('templates.read', { paper, version, ...(language && { language }) })
    return went(answer) ? answer.value.text : undefined
  }
  const compare = async (version: number) => {
    const found = await textOf(version)
    if (found !== undefined) setCompared({ name: nameOf(version), text: found })
  }
  const restore = async (version: number) => {
    const found = await textOf(version)
    if (found === undefined) return
    onRestore(found)
    toast.say(words.restored(nameOf(version)), { tone: 'success' })
  }
  return (
    <ul className="template-versions">
      {versions.map(({ version, usedFrom, publishedOn, note }) => (
        <li key={version} className="templates-item">
          <div>
            <p className="templates-name">{nameOf(version)}</p>
            <p className="templates-soft">
              {usedFrom && publishedOn ? words.versionFacts(usedFrom, publishedOn, note) : words.ofProgram}
            </p>
          </div>
          <Button kind="quiet" onPress={() => void compare(version)}>
            {words.compare}
          </Button>
          <Button kind="quiet" onPress={() => void restore(version)}>
            {words.restore}
          </Button>
        </li>
      ))}
      {compared && (
        <CompareDialog
          name={compared.name}
          before={compared.text}
          after={text}
          onClose={() => setCompared(undefined)}
        />
      )}
    </ul>
  )
}
