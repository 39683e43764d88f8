import { Link } from '@tanstack/react-router'

interface PeopleLinksProps {
  people: readonly { readonly id: string; readonly name: string }[]
}

/** The names of people, each with the way to their page. */
export const PeopleLinks = ({ people }: PeopleLinksProps) =>
  people.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to="/persone/$id" params={{ id }}>
        {name}
      </Link>
    </span>
  ))
