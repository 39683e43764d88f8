import { useId, useState } from 'react'
import type { CalendarDate } from '#src/shared/dates.ts'
import { assertNever } from '#src/shared/result.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { formatDate } from '#renderer/text/format.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { signedFileText as words } from '#renderer/text/it/signatures.ts'
import type { Brought, ReadFile, Signer, Verdict } from './brought-files.ts'
import { CheckedFile } from './CheckedFile.tsx'

interface BroughtFileProps {
  brought: Brought
  verdict: Verdict
  /** It is the only one: all that is known of it is shown at once. */
  alone: boolean
  agreementId?: string
  today: CalendarDate
  onRemove: () => void
  onCorrect: (signature: number, signer: Signer) => void
}

/** One of the files that are brought in: what it is, who signed it, how it stands; the rest on demand. */
export const BroughtFile = ({ brought, verdict, alone, agreementId, ...props }: BroughtFileProps) => {
  const { source, file } = brought
  const [chosen, setOpen] = useState<boolean>()
  const details = useId()
  const isOpen = chosen ?? (alone || wasIncomplete(brought))
  const isOfOther = agreementId !== undefined && file !== undefined && file.report.agreementId !== agreementId
  return (
    <li className="brought-file" data-tone={toneOf(verdict)}>
      <Icon name={icons[toneOf(verdict)]} />
      <div className="brought-file-words">
        <p className="brought-file-name">{source.name}</p>
        {source.place !== undefined && <p className="signed-file-soft">{words.placedIn(source.place)}</p>}
        {file && <p>{words.paperOf(file.report)}</p>}
        {file && <p className="signed-file-soft">{signedBy(file)}</p>}
        <p className="brought-file-verdict">{verdictText(verdict)}</p>
        {isOfOther && <p className="brought-file-other">{words.ofOtherLoan}</p>}
      </div>
      <div className="brought-file-acts">
        {file && (
          <Button kind="quiet" expanded={isOpen} controls={details} onPress={() => setOpen(!isOpen)}>
            {words.details}
            <span className="visually-hidden"> {source.name}</span>
          </Button>
        )}
        {verdict.is !== 'done' && (
          <Button kind="quiet" onPress={props.onRemove}>
            {source.arrived === undefined ? words.remove : words.putAside}
            <span className="visually-hidden"> {source.name}</span>
          </Button>
        )}
      </div>
      {file && isOpen && (
        <div id={details} className="brought-file-details">
          <CheckedFile
            file={file}
            fixed={verdict.is === 'done' || verdict.is === 'refused'}
            today={props.today}
            onCorrect={props.onCorrect}
          />
        </div>
      )}
    </li>
  )
}

const wasIncomplete = ({ file }: Brought): boolean =>
  file?.report.signatures.some(({ party, day }) => party === undefined || day === undefined) ?? false

function signedBy({ report, signers }: ReadFile): string {
  const parts = report.signatures.map(({ signer, timeStamp, countersigns }, at) => {
    const { party, on } = signers[at] ?? { party: null, on: null }
    const day = on === null ? '' : formatDate(on)
    return words.signedLine(party, signer, day, {
      stamped: timeStamp !== undefined && timeStamp.fault === undefined,
      countersigns: countersigns !== undefined,
    })
  })
  return parts.join(' · ')
}

type Tone = keyof typeof icons
const icons = {
  waiting: 'info',
  ready: 'check',
  done: 'check',
  attention: 'warning',
  info: 'info',
  error: 'danger',
} as const

const tones: Record<Verdict['is'], Tone> = {
  waiting: 'waiting',
  ready: 'ready',
  done: 'done',
  incomplete: 'attention',
  twice: 'attention',
  inRegister: 'info',
  twin: 'info',
  covered: 'info',
  refused: 'error',
  faulty: 'error',
}
const toneOf = ({ is }: Verdict): Tone => tones[is]

function verdictText(verdict: Verdict): string {
  switch (verdict.is) {
    case 'waiting':
      return words.reading
    case 'ready':
      return words.ready
    case 'done':
      return words.done(verdict.missing)
    case 'incomplete':
      return words.incomplete
    case 'twice':
      return words.signsTwice(verdict.party)
    case 'inRegister':
      return words.inRegister
    case 'twin':
      return words.twin(verdict.name)
    case 'covered':
      return words.covered(verdict.name)
    case 'refused':
      return refusalText(verdict.refusal)
    case 'faulty': {
      const { signer, fault = 'valueWrong' } = verdict.signature
      return refusalText({ code: 'signatureFaulty', signer, fault })
    }
    default:
      return assertNever(verdict, 'verdict')
  }
}
