import { namesAgree, Party } from '#src/agreements/signed-file.ts'
import type { FoundSignature, SignedFileReport } from '#src/contract/signatures.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { signatureFaults, signedFileText as words } from '#renderer/text/it/signatures.ts'
import type { ReadFile, Signer } from './brought-files.ts'

interface CheckedFileProps {
  file: ReadFile
  onCorrect: (at: number, signer: Signer) => void
  today: CalendarDate
  /** It was kept, or cannot be: nothing of it is put right any more. */
  fixed: boolean
}

/** All that is known of the signatures in a file, with for whom and on what day each of them is. */
export const CheckedFile = ({ file: { report, signers }, onCorrect, today, fixed }: CheckedFileProps) => (
  <>
    {report.signatures.map((signature, at) => (
      <Signature
        key={keyOf(signature, at)}
        signature={signature}
        expected={report.expected}
        signer={signers[at] ?? { party: null, on: null }}
        onCorrect={fixed ? undefined : (signer) => onCorrect(at, signer)}
        today={today}
      />
    ))}
    {report.timeStamps.length > 0 && (
      <KeyValueList
        facts={report.timeStamps.map((stamp) => ({
          label: words.timeStampOf(stamp.of),
          value: words.stamped(stamp),
        }))}
      />
    )}
  </>
)

/** The signatures of a file have no key of their own, and stay in their order. */
const keyOf = ({ signer }: SignedFileReport['signatures'][number], at: number): string => `${at} ${signer}`

interface SignatureProps {
  signature: FoundSignature
  expected: SignedFileReport['expected']
  signer: Signer
  onCorrect: ((signer: Signer) => void) | undefined
  today: CalendarDate
}

const Signature = ({ signature, expected, signer, onCorrect, today }: SignatureProps) => {
  const { party, on } = signer
  const wanted = party === null ? '' : expected[party]
  const isOther = wanted !== '' && !namesAgree(signature.signer, wanted)
  return (
    <div className="signed-file-signature">
      <KeyValueList facts={factsOf(signature)} columns={2} />
      <Notice {...verdictOn(signature)} />
      {onCorrect && (
        <div className="signed-file-fields">
          <Select
            label={words.for}
            choices={Party.options.map((value) => ({ value, label: words.parties[value] }))}
            value={party}
            onChange={(chosen) => onCorrect({ ...signer, party: chosen })}
            error={party === null ? words.partyNeeded : undefined}
            required
          />
          <DateField
            label={words.on}
            value={on}
            onChange={(day) => onCorrect({ ...signer, on: day })}
            max={today}
            description={dayIs(signature)}
            error={!CalendarDate.safeParse(on).success ? words.dayNeeded : undefined}
            required
          />
        </div>
      )}
      {isOther && <Notice tone="warning" title={words.otherSigner(wanted)} />}
    </div>
  )
}

function verdictOn({ fault, countersigns }: FoundSignature) {
  if (fault !== undefined) return { tone: 'error', title: words.faulty(signatureFaults[fault]) } as const
  return countersigns === undefined
    ? ({ tone: 'success', title: words.intact } as const)
    : ({ tone: 'warning', title: words.countersigned(countersigns) } as const)
}

/** What the day that is proposed rests on. */
function dayIs({ declaredAt, timeStamp }: FoundSignature): string | undefined {
  if (timeStamp && timeStamp.fault === undefined) return words.dayIs.stamped
  return declaredAt === undefined ? undefined : words.dayIs.declared
}

function factsOf({ signer, taxCode, organisation, issuer, validFrom, validTo, ...times }: FoundSignature) {
  const { declaredAt, timeStamp } = times
  return [
    { label: words.signer, value: signer },
    { label: words.taxCode, value: taxCode },
    { label: words.organisation, value: organisation },
    { label: words.issuer, value: issuer },
    { label: words.declared, value: declaredAt === undefined ? words.notDeclared : words.at(declaredAt) },
    {
      label: words.timeStampOf(timeStamp?.of ?? 'signature'),
      value: timeStamp ? words.stamped(timeStamp) : words.noTimeStamp,
    },
    { label: words.validity, value: validFrom === '' ? '' : words.period(validFrom, validTo) },
  ]
}
