import type { ArrivalDesk } from '#main/host/arrivals/arrival-desk.ts'
import type { HandlersOf } from '#main/host/services.ts'
import type { arrivalRequests } from '#src/contract/arrivals.ts'
import { ok } from '#src/shared/result.ts'

export const arrivalHandlers = (desk: ArrivalDesk): HandlersOf<typeof arrivalRequests> => ({
  'arrivals.status': () => ok(desk.status()),
  'arrivals.choose': ({ place }) => desk.choose(place),
  'arrivals.stop': () => desk.stop(),
  'arrivals.read': ({ sha256 }) => desk.read(sha256),
  'arrivals.putAside': ({ sha256 }) => desk.putAside(sha256),
  'arrivals.offerAgain': () => desk.offerAgain(),
})
