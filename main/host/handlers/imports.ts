import { deliveriesOf } from '#main/host/deliveries/deliveries.ts'
import { DeliveryDesk } from '#main/host/deliveries/delivery-desk.ts'
import type { HandlersOf, Services } from '#main/host/services.ts'
import type { importRequests } from '#src/contract/imports.ts'
import { ok } from '#src/shared/result.ts'

export const importHandlers = (services: Services): HandlersOf<typeof importRequests> => {
  const desk = new DeliveryDesk(services)
  return {
    'imports.inspect': (request) => desk.inspect(request),
    'imports.check': ({ token, mapping }, job) => desk.check(token, mapping, job),
    'imports.rows': ({ token, show, offset, limit }) => desk.rows(token, show, offset, limit),
    'imports.apply': ({ token, leaveOutErrors }) => desk.apply(token, leaveOutErrors),
    'imports.report': ({ token, format, reasonHeader, reasons }) =>
      desk.report(token, format, reasonHeader, reasons),
    'imports.cancel': ({ token }) => {
      desk.forget(token)
      return ok({})
    },
    'imports.list': deliveriesOf(services),
  }
}
