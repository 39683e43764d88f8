import { useRef } from 'react'
import {
  type FileFacts,
  type FileField,
  type FilePattern,
  type PatternFault,
  patternName,
} from '#src/agreements/file-pattern.ts'
import type { Result } from '#src/shared/result.ts'
import { Button } from '#renderer/components/Button.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { Menu } from '#renderer/components/Menu.tsx'
import {
  fileFieldMeanings,
  fileFieldNames,
  filePatternText as words,
  patternFaultText,
} from '#renderer/text/it/saved-papers.ts'
import type { PatternAtWork } from './use-file-pattern.ts'
import './file-pattern.css'

/** A paper to see how its file would be called. */
type Sample = { readonly folder: string; readonly facts: FileFacts }

interface FilePatternFieldProps {
  at: PatternAtWork
  fields: readonly FileField[]
  samples: readonly Sample[]
}

/** How the files are named, with the fields that there are, and the names that come of it. */
export const FilePatternField = ({ at, fields, samples }: FilePatternFieldProps) => {
  const box = useRef<HTMLDivElement>(null)
  const insert = (name: string) => {
    // Where the caret was when the field was left.
    const caret = box.current?.querySelector('input')?.selectionStart ?? at.written.length
    at.write(`${at.written.slice(0, caret)}{${name}}${at.written.slice(caret)}`)
  }
  return (
    <div className="file-pattern" ref={box}>
      <TextField
        label={words.label}
        description={words.help}
        value={at.written}
        onChange={at.write}
        error={at.read.ok ? undefined : patternFaultText(at.read.error)}
      />
      <div className="file-pattern-actions">
        <Menu
          label={words.insert}
          groups={[
            {
              actions: fields.map((field) => ({
                id: field,
                label: `{${fileFieldNames[field]}}`,
                detail: fileFieldMeanings[field],
                onAction: () => insert(fileFieldNames[field]),
              })),
            },
          ]}
        >
          <Button kind="quiet" icon="add">
            {words.insert}
          </Button>
        </Menu>
        {!at.isGiven && (
          <Button kind="quiet" onPress={at.reset}>
            {words.reset}
          </Button>
        )}
      </div>
      <Example read={at.read} samples={samples} />
    </div>
  )
}

interface ExampleProps {
  read: Result<FilePattern, PatternFault>
  samples: readonly Sample[]
}

const Example = ({ read, samples }: ExampleProps) =>
  read.ok &&
  samples.length > 0 && (
    <div className="file-pattern-example">
      <h3>{words.example}</h3>
      <ul>
        {samples.map(({ folder, facts }) => {
          const name = `${folder}/${patternName(read.value, facts)}.pdf`
          return <li key={name}>{name}</li>
        })}
      </ul>
    </div>
  )
