import type { DraftTerms, Terms } from '#src/agreements/agreement.ts'
import type { Change } from '#src/contract/history.ts'
import type { Id } from '#src/shared/text.ts'
import { counted, formatDate } from '#renderer/text/format.ts'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import { change } from './telling.ts'

type PersonName = (id: Id) => string
type Shown = { readonly label: string; readonly text: (terms: DraftTerms, person: PersonName) => string }

const days = (count: number) => counted(count, 'giorno', 'giorni')
const actText = ({ kind, number, date }: NonNullable<Terms['lenderAct']>) =>
  `${kind} n. ${number} del ${formatDate(date)}`
const placeText = ({ name, address }: Terms['places'][number]) =>
  address === '' ? name : `${name}, ${address}`
const someone = (id: Id, person: PersonName) => person(id)

/** Each thing the parties agree: what it is called and how it is written. */
const fields: { readonly [F in keyof Terms]-?: Shown } = {
  endsOn: shown('endsOn', words.endsOn, formatDate),
  purpose: shown('purpose', words.purpose, String),
  places: shown('places', words.places, (places) => places.map(placeText).join('; ')),
  deliverBy: shown('deliverBy', words.deliverBy, formatDate),
  installation: shown('installation', words.installation, (who) => words.installations[who]),
  valuationEffect: shown(
    'valuationEffect',
    words.valuationEffect,
    (effect) => words.valuationEffects[effect],
  ),
  lenderSignatoryId: shown('lenderSignatoryId', words.signs.lender, someone),
  borrowerSignatoryId: shown('borrowerSignatoryId', words.signs.borrower, someone),
  lenderAct: shown('lenderAct', words.lenderAct, actText),
  borrowerAct: shown('borrowerAct', words.borrowerAct, actText),
  request: shown('request', words.request, ({ protocol, date }) => `${protocol} del ${formatDate(date)}`),
  smartWorking: shown('smartWorking', words.smartWorkingShort, (yes) => (yes ? words.yes : words.no)),
  insurance: shown('insurance', words.insurance, (who) => words.insurances[who]),
  routineMaintenance: shown('routineMaintenance', words.routineMaintenance, (who) => words.parties[who]),
  extensionNoticeDays: shown('extensionNoticeDays', words.extensionNoticeDays, days),
  withdrawalNoticeDays: shown('withdrawalNoticeDays', words.withdrawalNoticeDays, days),
  inspectionNoticeDays: shown('inspectionNoticeDays', words.inspectionNoticeDays, days),
  returnDays: shown('returnDays', words.returnDays, days),
  theftNoticeHours: shown('theftNoticeHours', words.theftNoticeHours, (hours) =>
    counted(hours, 'ora', 'ore'),
  ),
  court: shown('court', words.court, String),
  machineReadableAnnexes: shown('machineReadableAnnexes', words.dataFiles, () => words.dataFilesAttached),
  borrowerContactId: shown('borrowerContactId', words.borrowerContactId, someone),
  lenderContactId: shown('lenderContactId', words.lenderContactId, someone),
}

/** The terms that a history can be narrowed to. */
export const termFields: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(fields).map(([name, { label }]) => [name, label]),
)

/** What writing the terms again changed; of the first writing, all that was written. */
export const termChanges = (before: DraftTerms, after: DraftTerms, person: PersonName): Change[] =>
  Object.entries(fields).flatMap(([name, { label, text }]) =>
    change(name, label, text(before, person), text(after, person)),
  )

function shown<F extends keyof Terms>(
  name: F,
  label: string,
  write: (value: NonNullable<DraftTerms[F]>, person: PersonName) => string,
): Shown {
  return {
    label,
    text: (terms, person) => {
      const value: DraftTerms[F] = terms[name]
      return value === undefined || value === null ? '' : write(value, person)
    },
  }
}
