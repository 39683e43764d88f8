import { useState } from 'react'
import { fieldText } from '#renderer/text/it/fields.ts'
import { DropPlace } from './DropPlace.tsx'

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
export const FileDrop = ({ extensions, onFile, error, ...props }: FileDropProps) => {
  const [problem, setProblem] = useState<string>()
  const take = async (file: File) => {
    const accepted = extensions.some((extension) => file.name.toLowerCase().endsWith(extension))
    if (!accepted) return setProblem(fieldText.wrongExtension(extensions.join(', ')))
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (bytes === undefined) return setProblem(fieldText.unreadableFile)
    setProblem(undefined)
    onFile({ name: file.name, bytes: new Uint8Array(bytes) })
  }
  return (
    <DropPlace
      {...props}
      extensions={extensions}
      problem={problem ?? error}
      onFiles={([file]) => file && void take(file)}
    />
  )
}
