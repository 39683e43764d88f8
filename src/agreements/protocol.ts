import { z } from 'zod'
import { CalendarDate } from '#src/shared/dates.ts'
import { Id, Line } from '#src/shared/text.ts'

/** The registration of a paper in the office's protocol: it comes after the paper, which is not touched by it. */
export const PaperProtocol = z.object({
  number: Line,
  date: CalendarDate,
  /** The handover report it is of; the agreement itself when absent. */
  handoverId: Id.optional(),
})
export type PaperProtocol = z.infer<typeof PaperProtocol>

type Protocols = readonly PaperProtocol[] | undefined

export const protocolOf = (protocols: Protocols, handoverId: Id | undefined): PaperProtocol | undefined =>
  protocols?.find((one) => one.handoverId === handoverId)

/** The others, and this one in the place of the former of the same paper. */
export const withProtocol = (protocols: Protocols, protocol: PaperProtocol): PaperProtocol[] => [
  ...(protocols ?? []).filter(({ handoverId }) => handoverId !== protocol.handoverId),
  protocol,
]
