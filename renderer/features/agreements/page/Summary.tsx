import { Link } from '@tanstack/react-router'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { KeyValueList, type KeyValue } from '#renderer/components/KeyValueList.tsx'
import { Button } from '#renderer/components/Button.tsx'
import { PeopleLinks } from '#renderer/shared/PeopleLinks.tsx'
import { formatDate, formatMoney, formatNumber } from '#renderer/text/format.ts'
import { agreementWords, endReasonText } from '#renderer/text/it/agreements.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import { termsText } from '#renderer/text/it/agreements-terms.ts'
import { Addenda } from './Addenda.tsx'
import type { LinesShown } from './agreement-lines.ts'

interface SummaryProps {
  page: AgreementPage
  today: CalendarDate
  /** Opens those lines of the loan. */
  onShowLines: (lines: LinesShown) => void
}

/** The facts of a loan, and what is lent by it, counted: each count opens the lines that it counts. */
export const Summary = ({ page, today, onShowLines }: SummaryProps) => (
  <div className="loan-summary">
    <Counts page={page} onShowLines={onShowLines} />
    <Addenda page={page} today={today} />
    <section aria-labelledby="loan-life">
      <h2 id="loan-life" className="loan-part-title">
        {words.lifeTitle}
      </h2>
      <KeyValueList facts={lifeFacts(page)} columns={2} />
    </section>
    <section aria-labelledby="loan-terms">
      <h2 id="loan-terms" className="loan-part-title">
        {words.terms}
      </h2>
      <KeyValueList facts={termFacts(page)} columns={2} />
    </section>
  </div>
)

const Counts = ({ page: { totals }, onShowLines }: Omit<SummaryProps, 'today'>) => {
  const { assets, pending, handedOver, ended, released, seats, services } = totals
  const { linesIn } = agreementWords
  const counts: readonly (readonly [LinesShown, string, number])[] = [
    [{ kind: 'asset', state: 'all' }, words.assets(assets), assets],
    [{ kind: 'asset', state: 'pending' }, linesIn.pending(), pending],
    [{ kind: 'asset', state: 'handedOver' }, linesIn.handedOver(handedOver), handedOver],
    [{ kind: 'asset', state: 'ended' }, linesIn.ended(ended), ended],
    ...(released > 0
      ? [[{ kind: 'asset', state: 'released' }, linesIn.released(released), released] as const]
      : []),
    [{ kind: 'licence', state: 'all' }, words.seats(seats), seats],
    [{ kind: 'service', state: 'all' }, words.services(services), services],
  ]
  // Of what is not lent at all there is nothing to open.
  const ofKind = { all: 1, asset: assets, licence: seats, service: services }
  const present = counts.filter(([{ kind }]) => ofKind[kind] > 0)
  return (
    <section className="loan-counts" aria-label={words.counts}>
      {present.map(([lines, label, count]) => (
        <div key={label} className="loan-count">
          <b>{formatNumber(count)}</b>
          <Button kind="quiet" onPress={() => onShowLines(lines)}>
            {label}
          </Button>
        </div>
      ))}
    </section>
  )
}

const dated = (day: string | undefined) => day && formatDate(day)

function lifeFacts({ agreement, borrower, totals }: AgreementPage): KeyValue[] {
  const { lenderSignedOn, borrowerSignedOn, rectifications, endReason } = agreement
  const days = lenderSignedOn && borrowerSignedOn && words.signedBy(lenderSignedOn, borrowerSignedOn)
  const rectified = rectifications?.at(-1)
  const signed = days && rectified ? words.signaturesRectified(days, rectified.on) : days
  return [
    {
      label: words.facts.borrower,
      value: (
        <Link to="/enti/$id" params={{ id: borrower.id }}>
          {borrower.province === undefined ? borrower.name : `${borrower.name} (${borrower.province})`}
        </Link>
      ),
    },
    { label: words.facts.startedOn, value: dated(agreement.startedOn) },
    { label: words.facts.issuedOn, value: dated(agreement.issuedOn) },
    { label: words.facts.signed, value: signed },
    { label: words.facts.inForceSince, value: dated(agreement.inForceSince) },
    { label: words.facts.value, value: formatMoney(totals.value) },
    ...(endReason === undefined
      ? []
      : [
          {
            label: agreement.status === 'annulled' ? words.facts.annulReason : words.facts.endReason,
            value: endReasonText(endReason),
          },
        ]),
  ]
}

function termFacts({ agreement, lender, borrower, people }: AgreementPage): KeyValue[] {
  const { terms } = agreement
  const signatories = [...lender.signatories, ...borrower.signatories]
  const chosen = (known: readonly { id: string; name: string }[], ids: readonly (string | undefined)[]) => {
    const named = ids.flatMap((id) => known.find((one) => one.id === id) ?? [])
    return named.length > 0 ? <PeopleLinks people={named} /> : undefined
  }
  const { insurance, routineMaintenance, valuationEffect, smartWorking } = terms
  return [
    { label: words.facts.purpose, value: terms.purpose },
    {
      label: words.facts.places,
      value: terms.places?.map(({ name, address }) => [name, address].filter(Boolean).join(', ')).join('; '),
    },
    {
      label: words.facts.smartWorking,
      value: smartWorking === undefined ? undefined : smartWorking ? words.allowed : words.notAllowed,
    },
    {
      label: words.facts.valuation,
      value: valuationEffect && termsText.valuationEffects[valuationEffect],
    },
    {
      label: words.facts.signatories,
      value: chosen(signatories, [terms.lenderSignatoryId, terms.borrowerSignatoryId]),
    },
    {
      label: words.facts.contacts,
      value: chosen(people, [terms.lenderContactId, terms.borrowerContactId]),
    },
    { label: words.facts.insurance, value: insurance && termsText.insurances[insurance] },
    { label: words.facts.maintenance, value: routineMaintenance && termsText.parties[routineMaintenance] },
    { label: words.facts.court, value: terms.court },
    {
      label: termsText.dataFiles,
      value: terms.machineReadableAnnexes && termsText.dataFilesAttached,
    },
  ]
}
