import { type ChosenFile, FileDrop } from '#renderer/components/fields/FileDrop.tsx'
import { importText as words } from '#renderer/text/it/imports.ts'
import { PastImports } from './PastImports.tsx'

const extensions = ['.csv', '.tsv', '.txt', '.xlsx', '.ods'] as const

/** The first step: the file; below it what was imported before. */
export const ChooseFile = ({ busy, onFile }: { busy: boolean; onFile: (file: ChosenFile) => void }) => (
  <div className="import-body">
    {!busy && (
      <FileDrop label={words.drop} description={words.dropHelp} extensions={extensions} onFile={onFile} />
    )}
    <section className="past-imports" aria-labelledby="past-imports">
      <h2 id="past-imports">{words.past}</h2>
      <PastImports />
    </section>
  </div>
)
