import { useState } from 'react'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { formatMoney } from '#renderer/text/format.ts'
import { borrowerText as words, loanText } from '#renderer/text/it/agreements-loan.ts'
import { agreementStatusWords, bodyKindWords } from '#renderer/text/it/statuses.ts'
import type { BodyPage } from '#src/contract/bodies.ts'
import { went } from '#renderer/shared/refusal.ts'
import { BodyPicker } from './BodyPicker.tsx'
import { Signatories } from './Signatories.tsx'
import { StampDutyChoice } from './StampDutyChoice.tsx'
import type { Draft } from './use-draft.ts'

/** First step: who borrows, what it has already, who signs for it. */
export const BorrowerStep = ({ draft }: { draft: Draft }) => {
  const [changing, setChanging] = useState(false)
  const { agreement, borrower } = draft.page
  const page = useAsk('bodies.page', { id: borrower.id }).data
  const change = async (borrowerId: string) => {
    const command = { type: 'chooseDraftBorrower', agreementId: agreement.id, borrowerId } as const
    if (went(await draft.act(command))) setChanging(false)
  }
  if (changing)
    return (
      <div className="borrower-step">
        <BodyPicker busy={false} onPick={(id) => void change(id)} />
      </div>
    )
  return (
    <div className="borrower-step">
      <div className="borrower-head">
        <div>
          <h2 className="loan-heading">
            {borrower.province === undefined ? borrower.name : `${borrower.name} (${borrower.province})`}
          </h2>
          <p className="loan-soft">
            {[bodyKindWords[borrower.kind], words.codes(borrower.istatCode, borrower.cadastralCode)]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </div>
        <Button onPress={() => setChanging(true)}>{words.change}</Button>
      </div>
      {page && <StampDutyChoice draft={draft} />}
      {page && page.body.id === borrower.id && <BorrowerFacts page={page} draftId={agreement.id} />}
      <Signatories draft={draft} />
    </div>
  )
}

const BorrowerFacts = ({ page, draftId }: { page: BodyPage; draftId: string }) => {
  const { body, held, stampDuty } = page
  const seat =
    body.seat && [body.seat.address, body.seat.postalCode, body.seat.town].filter(Boolean).join(', ')
  const missing = [
    body.taxCode === undefined ? words.taxCode.toLowerCase() : '',
    body.certifiedEmail === undefined ? words.certifiedEmail : '',
    seat ? '' : words.seat.toLowerCase(),
  ].filter((fact) => fact !== '')
  const others = page.agreements.filter(
    ({ id, status }) => id !== draftId && ['draft', 'issued', 'signed', 'inForce'].includes(status),
  )
  return (
    <>
      <div className="borrower-facts">
        <KeyValueList
          facts={[
            { label: words.taxCode, value: body.taxCode },
            { label: words.certifiedEmail, value: body.certifiedEmail },
            { label: words.seat, value: seat },
            { label: words.stampDuty, value: words.stampDuties[stampDuty] },
          ]}
        />
        <KeyValueList
          facts={[
            { label: words.holds, value: heldText(held) },
            {
              label: words.openAgreements,
              value:
                others.length === 0
                  ? words.noAgreements
                  : others
                      .map(({ number, status, startedOn }) =>
                        number === undefined
                          ? words.lastDraft(startedOn)
                          : `${number} (${agreementStatusWords[status].toLowerCase()})`,
                      )
                      .join(', '),
            },
          ]}
        />
      </div>
      {missing.length > 0 && (
        <Notice tone="info" title={words.missingFacts(missing)}>
          {words.missingHelp}
        </Notice>
      )}
    </>
  )
}

const heldText = ({ assets, seats, services, value }: BodyPage['held']): string => {
  const things = loanText.contents(assets, seats, services)
  return things === '' ? words.holdsNothing : value > 0 ? `${things} · ${formatMoney(value)}` : things
}
