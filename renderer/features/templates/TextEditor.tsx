import { Button } from '#renderer/components/Button.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { templatesText as words, textProblem } from '#renderer/text/it/templates.ts'
import { CodeArea, type CodeAreaProps } from './CodeArea.tsx'

interface TextEditorProps extends CodeAreaProps {
  onShow: (line: number, column: number) => void
}

/** The text, and below it all that is wrong with it, each with the way to its place. */
export const TextEditor = ({ faults, onShow, ...area }: TextEditorProps) => (
  <div className="text-editor">
    <CodeArea faults={faults} {...area} />
    <section className="text-editor-faults" aria-live="polite" aria-label={words.faults(faults.length)}>
      {faults.length === 0 ? (
        <p className="text-editor-sound">
          <Icon name="check" />
          {words.noFaults}
        </p>
      ) : (
        <ul>
          {faults.map(({ line, column, problem, about }) => (
            <li key={`${line} ${column} ${problem} ${about}`}>
              <Button kind="quiet" onPress={() => onShow(line, column)}>
                {words.line(line)}
              </Button>
              <span>{textProblem(problem, about)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  </div>
)
