import { useParams } from '@tanstack/react-router'
import { Id } from '#src/shared/text.ts'

/** The agreement that the address names. */
export function useAgreementId(): Id {
  const { id } = useParams({ strict: false })
  return Id.parse(id)
}
