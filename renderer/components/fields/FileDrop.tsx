import { useState } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '#renderer/components/Button.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { fieldText } from '#renderer/text/it/fields.ts'
import './file-drop.css'

export interface ChosenFile {
  name: string
  bytes: Uint8Array
}

export interface FileDropProps {
  /** What file is wanted: «Elenco di consegna del fornitore». */
  label: string
  /** The extensions that can be read, with the point: `['.csv', '.xlsx']`. What is inside is checked elsewhere. */
  extensions: readonly string[]
  onFile: (file: ChosenFile) => void
  description?: string
  /** What is wrong, said by the form around it. */
  error?: string
}

/** A place to drop one file, or to choose it with a button. */
export const FileDrop = ({ label, extensions, onFile, description, error }: FileDropProps) => {
  const [ownProblem, setProblem] = useState<string>()
  const problem = ownProblem ?? error
  const take = async (file: File) => {
    const accepted = extensions.some((extension) => file.name.toLowerCase().endsWith(extension))
    if (!accepted) return setProblem(fieldText.wrongExtension(extensions.join(', ')))
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (bytes === undefined) return setProblem(fieldText.unreadableFile)
    setProblem(undefined)
    onFile({ name: file.name, bytes: new Uint8Array(bytes) })
  }
  return (
    <div className="field">
      <DropZone
        className="file-drop"
        aria-label={label}
        onDrop={({ items }) => {
          const dropped = items.find((item) => item.kind === 'file')
          if (dropped) void dropped.getFile().then(take)
        }}
      >
        <Icon name="upload" />
        <p className="file-drop-label">{label}</p>
        {description !== undefined && <p className="field-description">{description}</p>}
        <p className="file-drop-ways">
          {fieldText.dropHere} {fieldText.or}
          <FileTrigger
            acceptedFileTypes={extensions}
            onSelect={(files) => {
              const file = files?.item(0)
              if (file) void take(file)
            }}
          >
            <Button icon="folder">{fieldText.chooseFile}</Button>
          </FileTrigger>
        </p>
      </DropZone>
      <div className="field-error" role="alert">
        {problem !== undefined && (
          <>
            <Icon name="danger" />
            {problem}
          </>
        )}
      </div>
    </div>
  )
}
