import { Link } from '@tanstack/react-router'
import type { ItemPage } from '#src/contract/items.ts'
import { itemHistoryText, itemPageText as words } from '#renderer/text/it/items-page.ts'

/** Who holds the item now, with the way to them and to their agreement. */
export const Holders = ({ facts }: { facts: ItemPage }) =>
  facts.holders.length === 0 ? (
    <p className="item-none">{facts.lendable ? words.available : words.nobody}</p>
  ) : (
    <ul className="item-holders">
      {facts.holders.map((holder) => (
        <li key={holder.agreementId}>
          <Link to="/enti/$id" params={{ id: holder.borrowerId }}>
            {holder.borrowerName}
          </Link>
          {' · '}
          <Agreement id={holder.agreementId} number={holder.agreementNumber} />
          {holder.seats !== undefined && ` · ${itemHistoryText.seats(holder.seats)}`}
        </li>
      ))}
    </ul>
  )

const Agreement = ({ id, number }: { id: string; number: string | undefined }) =>
  number === undefined ? (
    <Link to="/prestiti/$id/bozza" params={{ id }}>
      {words.draft}
    </Link>
  ) : (
    <Link to="/prestiti/$id" params={{ id }}>
      {words.underAgreement(number)}
    </Link>
  )
