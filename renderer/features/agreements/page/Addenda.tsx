import type { Addendum } from '#src/agreements/addendum.ts'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Button } from '#renderer/components/Button.tsx'
import { paperActions } from '#renderer/features/agreements/paper/paper-actions.ts'
import { addendumChangesText, addendumText as words } from '#renderer/text/it/agreements-addendum.ts'
import { AddendumState } from './AddendumState.tsx'

interface AddendaProps {
  page: AgreementPage
  today: CalendarDate
}

/** The addenda of a loan: what each changes, where it stands, what is still to come back because of it. */
export const Addenda = ({ page, today }: AddendaProps) => {
  const { addenda = [] } = page.agreement
  if (addenda.length === 0) return null
  return (
    <section aria-labelledby="loan-addenda">
      <h2 id="loan-addenda" className="loan-part-title">
        {words.listTitle}
      </h2>
      <ul>
        {addenda.map((addendum) => (
          <Item key={addendum.id} addendum={addendum} page={page} today={today} />
        ))}
      </ul>
    </section>
  )
}

const Item = ({ addendum, page, today }: AddendaProps & { addendum: Addendum }) => {
  const { id, count, changes } = addendum
  const paper = page.papers.find(({ addendumId }) => addendumId === id)
  const toGiveBack = stillHeld(page, addendum)
  return (
    <li className="loan-addendum">
      <div>
        <p>
          <b>{words.numbered(count)}</b> · {addendumChangesText(changes)}
        </p>
        <AddendumState agreement={page.agreement} addendum={addendum} today={today} />
        {toGiveBack > 0 && <p>{words.toGiveBack(toGiveBack)}</p>}
      </div>
      {paper && (
        <Button kind="quiet" onPress={() => void paperActions(paper).open()}>
          {words.open}
        </Button>
      )}
    </li>
  )
}

/** How many of the things it replaces the borrower has still to give back. */
function stillHeld({ agreement }: AgreementPage, { signed, changes }: Addendum): number {
  if (!signed) return 0
  const replaced = new Set(changes.replacedIds)
  return agreement.assets.filter(({ itemId, state }) => state === 'handedOver' && replaced.has(itemId)).length
}
