import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '#renderer/components/Button.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { fieldText } from '#renderer/text/it/fields.ts'
import { filesIn } from './dropped-files.ts'
import './file-drop.css'

interface DropPlaceProps {
  label: string
  /** Those that the system's window shows first, with the point. */
  extensions: readonly string[]
  description?: string
  many?: boolean
  problem?: string | undefined
  onFiles: (files: readonly File[]) => void
}

/** Where files are dropped, alone or in a folder, or chosen with a button. */
export const DropPlace = ({
  label,
  description,
  problem,
  onFiles,
  many = false,
  ...props
}: DropPlaceProps) => (
  <div className="field">
    <DropZone
      className="file-drop"
      aria-label={label}
      onDrop={({ items }) => void filesIn(items).then(onFiles)}
    >
      <Icon name="upload" />
      <p className="file-drop-label">{label}</p>
      {description !== undefined && <p className="field-description">{description}</p>}
      <p className="file-drop-ways">
        {many ? fieldText.dropManyHere : fieldText.dropHere} {fieldText.or}
        <FileTrigger
          acceptedFileTypes={props.extensions}
          allowsMultiple={many}
          onSelect={(files) => {
            if (files && files.length > 0) onFiles([...files])
          }}
        >
          <Button icon="folder">{many ? fieldText.chooseFiles : fieldText.chooseFile}</Button>
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
