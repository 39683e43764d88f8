import type { CalendarDate } from '#src/shared/dates.ts'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { DropPlace } from '#renderer/components/fields/DropPlace.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { toast } from '#renderer/components/toast.ts'
import { Frozen } from '#renderer/shared/Frozen.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { arrivalText } from '#renderer/text/it/arrivals.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { stoppedText } from '#renderer/text/it/refusals.ts'
import { signedFileText as words } from '#renderer/text/it/signatures.ts'
import { type Brought, type Signer, type Verdict, verdicts } from './brought-files.ts'
import { BroughtFile } from './BroughtFile.tsx'
import { chosenSource, type Source } from './sources.ts'
import { useSignedFiles } from './use-signed-files.ts'
import './signed-file.css'

interface SignedFilesDialogProps {
  /** The loan from whose page they are brought in; files of others are taken as well, and are told. */
  agreementId?: string
  /** Files to begin with: those that arrived in the folder that is watched. */
  given?: readonly Source[]
  /** What else there is to know of where they come from. */
  notes?: readonly string[]
  today: CalendarDate
  onClose: () => void
  /** All were kept, and all of that loan. */
  onKept?: (agreementId: string) => void
}

const none = [] as const

type Progress = ReturnType<typeof useSignedFiles>['progress']

const whyNotKeep = (ready: number, progress: Progress): string | undefined => {
  if (progress) return commonText.busy
  return ready === 0 ? words.noneToKeep : undefined
}

const isKeeping = (progress: Progress): boolean => progress?.of === 'keeping'

/**
 * Brings signed files back, one or hundreds: each finds its paper by its content, says who signed it and what is wrong
 * with it; one confirmation keeps all that can be.
 */
export const SignedFilesDialog = ({
  given = none,
  notes = none,
  onClose,
  onKept,
  ...props
}: SignedFilesDialogProps) => {
  const { files, progress, endedBy, left, add, keep, remove, correct } = useSignedFiles(given)
  const standing = verdicts(files)
  const ready = standing.filter(({ is }) => is === 'ready').length
  const isKept = standing.some(({ is }) => is === 'done')
  const go = async () => {
    if (ready === 0 || progress) return
    const after = await keep()
    if (!verdicts(after).every(isSettled)) return
    toast.say(doneText(after), { tone: 'success' })
    onClose()
    const loan = onlyLoan(after)
    if (loan !== undefined) onKept?.(loan)
  }
  useCtrlEnter(() => void go())
  return (
    <Dialog
      open
      title={words.title}
      onClose={onClose}
      width="wide"
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{isKept ? commonText.close : commonText.cancel}</Button>
          {(ready > 0 || !isKept) && (
            <Button kind="primary" disabledReason={whyNotKeep(ready, progress)} onPress={() => void go()}>
              {words.keep(ready)}
            </Button>
          )}
        </>
      }
    >
      <div className="signed-files">
        {files.length > 0 && <HowFar progress={progress} standing={standing} />}
        {endedBy && <Notice tone="error" title={stoppedText(endedBy, isKept)} live />}
        <BroughtFiles
          {...props}
          files={files}
          standing={standing}
          progress={progress}
          onCorrect={correct}
          onRemove={(one) => {
            remove(one.key)
            void putAside(one.source)
          }}
        />
        <Notes notes={[...left.map(words.leftInArchive), ...notes]} />
        <Drop more={files.length > 0} progress={progress} onSources={add} />
        {files.length > 0 && <p className="signed-file-soft">{words.unchecked}</p>}
      </div>
    </Dialog>
  )
}

const Notes = ({ notes }: { notes: readonly string[] }) =>
  notes.length > 0 && (
    <ul className="signed-file-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )

type DropProps = { more: boolean; progress: Progress; onSources: (sources: Source[]) => void }

const Drop = ({ more, progress, onSources }: DropProps) =>
  !isKeeping(progress) && (
    <DropPlace
      label={more ? words.others : words.drop}
      description={words.dropHelp}
      extensions={['.pdf', '.p7m', '.tsd', '.zip']}
      many
      onFiles={(chosen) => onSources(chosen.map(chosenSource))}
    />
  )

interface BroughtFilesProps {
  files: readonly Brought[]
  standing: readonly Verdict[]
  progress: Progress
  agreementId?: string
  today: CalendarDate
  onRemove: (one: Brought) => void
  onCorrect: (key: number, signature: number, signer: Signer) => void
}

const BroughtFiles = ({ files, standing, progress, onRemove, onCorrect, ...props }: BroughtFilesProps) =>
  files.length > 0 && (
    <Frozen reason={isKeeping(progress) ? commonText.frozen(words.progress.keeping) : undefined}>
      <ul className="signed-files-list" aria-label={words.list}>
        {files.map((one, at) => (
          <BroughtFile
            key={one.key}
            brought={one}
            verdict={standing[at] ?? { is: 'waiting' }}
            alone={files.length === 1}
            onRemove={() => onRemove(one)}
            onCorrect={(signature, signer) => onCorrect(one.key, signature, signer)}
            {...props}
          />
        ))}
      </ul>
    </Frozen>
  )

/** One that arrived in the folder is not offered again; it stays there as it is. */
async function putAside({ name, arrived }: Source): Promise<void> {
  if (arrived === undefined) return
  if (went(await ask('arrivals.putAside', { sha256: arrived }))) toast.say(arrivalText.setAside(name))
}

/** Nothing of it is left to be told or done. */
const isSettled = ({ is }: Verdict): boolean => is === 'done' || is === 'twin' || is === 'inRegister'

function doneText(files: readonly Brought[]): string {
  const kept = files.filter(({ missing }) => missing !== undefined)
  return kept.length === 1 ? words.done(kept[0]?.missing ?? []) : words.doneMany(kept.length)
}

/** The loan that all of them are of. */
function onlyLoan(files: readonly Brought[]): string | undefined {
  const loans = new Set(files.map(({ file }) => file?.report.agreementId))
  return loans.size === 1 ? [...loans][0] : undefined
}

type HowFarProps = { progress: Progress; standing: readonly Verdict[] }

/** How far the work is, and then how many of the files stand how: one line that is read aloud when it changes. */
const HowFar = ({ progress, standing }: HowFarProps) => {
  if (progress) return <ProgressBar {...progress} label={words.progress[progress.of]} />
  const count = (...kinds: Verdict['is'][]) => standing.filter(({ is }) => kinds.includes(is)).length
  return (
    <output className="signed-files-summary">
      {words.summary({
        ready: count('ready'),
        done: count('done'),
        incomplete: count('incomplete', 'twice'),
        superfluous: count('twin', 'covered', 'inRegister'),
        refused: count('refused', 'faulty'),
      })}
    </output>
  )
}
